// Open a Neo4j database in this process, run Cypher scripts on it, and print all it holds: one JSON object.
// Run: java -cp CLASSPATH DumpNeo4j.java HOME [SCRIPT...]

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

public class DumpNeo4j {
    public static void main(String[] arguments) throws Exception {
        DatabaseManagementService service =
            new DatabaseManagementServiceBuilder(Path.of(arguments[0])).build();
        try {
            GraphDatabaseService database = service.database("neo4j");
            for (int i = 1; i < arguments.length; i++) {
                run(database, Files.readString(Path.of(arguments[i])));
            }
            System.out.println(dump(database));
        } finally {
            service.shutdown();
        }
    }

    // A statement ends with ";" at the end of a line; no text in the script holds a line end.
    private static void run(GraphDatabaseService database, String script) {
        for (String statement : script.split(";\n")) {
            if (!statement.isBlank()) {
                database.executeTransactionally(statement);
            }
        }
    }

    private static String dump(GraphDatabaseService database) {
        List<String> nodes = new ArrayList<>();
        List<String> links = new ArrayList<>();
        try (Transaction transaction = database.beginTx(); var all = transaction.getAllNodes()) {
            for (Node node : (Iterable<Node>) all.stream()::iterator) {
                nodes.add("{\"label\":" + json(node.getLabels().iterator().next().name()) + properties(node) + "}");
            }
        }
        try (Transaction transaction = database.beginTx(); var all = transaction.getAllRelationships()) {
            for (Relationship link : (Iterable<Relationship>) all.stream()::iterator) {
                links.add("{\"type\":" + json(link.getType().name())
                    + ",\"start\":" + json(link.getStartNode().getProperty("iri"))
                    + ",\"end\":" + json(link.getEndNode().getProperty("iri")) + properties(link) + "}");
            }
        }
        return "{\"nodes\":[" + String.join(",\n", nodes) + "],\n\"relationships\":[" + String.join(",\n", links) + "]}";
    }

    private static String properties(Entity entity) {
        StringBuilder out = new StringBuilder();
        entity.getAllProperties().forEach((name, value) -> out.append(",").append(json(name)).append(":").append(json(value)));
        return out.toString();
    }

    private static String json(Object value) {
        if (value instanceof Object[] items) {
            List<String> parts = new ArrayList<>();
            for (Object item : items) {
                parts.add(json(item));
            }
            return "[" + String.join(",", parts) + "]";
        }
        if (value instanceof Number) {
            return value.toString();
        }
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            out.append(c == '"' || c == '\\' || c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.append('"').toString();
    }
}
