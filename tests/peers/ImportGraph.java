// Import a file with Gephi's own importer, as its Open dialogue does, and print what arrived: one JSON object.
// Run: java -cp CLASSPATH ImportGraph.java FILE      a .gexf or a .graphml

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.plugin.file.ImporterBuilderGEXF;
import org.gephi.io.importer.plugin.file.ImporterBuilderGraphML;
import org.gephi.io.importer.spi.FileImporter;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class ImportGraph {
    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        FileImporter reader = arguments[0].endsWith(".graphml")
            ? new ImporterBuilderGraphML().buildImporter() : new ImporterBuilderGEXF().buildImporter();
        Container container = importer.importFile(
            Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8), reader);
        container.getLoader().setAutoScale(false);
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        StringBuilder issues = new StringBuilder();
        for (var found = container.getReport().getIssues(10000); found.hasNext();) {
            Issue issue = found.next();
            issues.append(issues.length() == 0 ? "" : ",").append(quote(issue.getLevel() + " " + issue.getMessage()));
        }
        importer.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        DirectedGraph graph = model.getDirectedGraph();
        StringBuilder nodes = new StringBuilder();
        for (Node node : graph.getNodes().toArray()) {
            Color c = node.getColor();
            nodes.append(nodes.length() == 0 ? "" : ",\n").append("{").append(field("id", node.getId()))
                .append(",").append(field("label", node.getLabel())).append(",").append(field("class", value(node, model.getNodeTable(), "class")))
                .append(",").append(field("dates", bounds(value(node, model.getNodeTable(), "timeset"))))
                .append(",\"rgb\":[").append(c.getRed()).append(",").append(c.getGreen()).append(",").append(c.getBlue())
                .append("],\"x\":").append(node.x()).append(",\"y\":").append(node.y())
                .append(",\"size\":").append(node.size()).append("}");
        }
        StringBuilder edges = new StringBuilder();
        for (Edge edge : graph.getEdges().toArray()) {
            edges.append(edges.length() == 0 ? "" : ",\n").append("{").append(field("id", edge.getId()))
                .append(",").append(field("source", edge.getSource().getId()))
                .append(",").append(field("target", edge.getTarget().getId()))
                .append(",").append(field("kind", edge.getTypeLabel())).append(",").append(field("label", edge.getLabel()))
                .append(",").append(field("quote", value(edge, model.getEdgeTable(), "quote")))
                .append(",\"confidence\":").append(value(edge, model.getEdgeTable(), "confidence"))
                .append(",\"weight\":").append(edge.getWeight()).append("}");
        }
        System.out.println("{\"issues\":[" + issues + "],\"dynamic\":" + model.isDynamic()
            + ",\"timeformat\":" + quote(String.valueOf(model.getTimeFormat()))
            + ",\"range\":[" + number(model.getTimeBounds().getLow()) + "," + number(model.getTimeBounds().getHigh()) + "]"
            + ",\"columns\":{\"node\":" + columns(model.getNodeTable()) + ",\"edge\":" + columns(model.getEdgeTable()) + "}"
            + ",\"nodes\":[" + nodes + "],\n\"edges\":[" + edges + "]}");
        System.exit(0);
    }

    // GraphML's columns have the ids of its keys, and the names as titles.
    private static Object value(Element element, Table table, String name) {
        for (Column column : table.toArray()) {
            if (name.equals(column.getId()) || name.equals(column.getTitle())) {
                return element.getAttribute(column);
            }
        }
        return null;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.valueOf(value) : "null";
    }

    private static String columns(Table table) {
        StringBuilder out = new StringBuilder();
        for (Column column : table.toArray()) {
            out.append(out.length() == 0 ? "" : ",").append(field(column.getId(), column.getTypeClass().getSimpleName()));
        }
        return "{" + out + "}";
    }

    private static String bounds(Object times) {
        return times == null ? null : times.toString();
    }

    private static String field(String name, Object value) {
        return quote(name) + ":" + (value == null ? "null" : quote(value.toString()));
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
