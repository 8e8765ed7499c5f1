// Start a Neo4j server with a Bolt port on the loopback interface, print the port, and stop when standard input ends.
// Run: java -cp CLASSPATH ServeNeo4j.java HOME PASSWORD

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

public class ServeNeo4j {
    public static void main(String[] arguments) throws Exception {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
            .build();
        try {
            service.database("system").executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", arguments[1]));
            var ports = ((GraphDatabaseAPI) service.database("neo4j")).getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
            System.out.println(ports.getLocalAddress(ConnectorType.BOLT).getPort());
            System.out.flush();
            while (System.in.read() >= 0) { }
        } finally {
            service.shutdown();
        }
    }
}
