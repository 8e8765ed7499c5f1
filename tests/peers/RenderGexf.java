// Import a GEXF file with Gephi's own importer, draw it with Gephi's preview, and write SVG (PNG needs a screen).
// Run: java -cp CLASSPATH RenderGexf.java FILE SVG

import java.awt.Color;
import java.awt.Font;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterBuilderGEXF;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class RenderGexf {
    private static final float LABELLED_SIZE = 6.5f; // radius of a node with three statements
    private static final float LABELLED_PAPER_SIZE = 8.5f; // nine; titles are long

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(
            Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8), new ImporterBuilderGEXF().buildImporter());
        container.getLoader().setAutoScale(false);
        importer.process(container, new DefaultProcessor(), workspace);
        for (Node node : Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace).getGraph().getNodes()) {
            boolean isPaper = "Paper".equals(node.getAttribute("class"));
            if (node.size() < (isPaper ? LABELLED_PAPER_SIZE : LABELLED_SIZE)) {
                node.setLabel(""); // more names than these would lie on one another
            }
        }
        PreviewController preview = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties look = preview.getModel(workspace).getProperties();
        look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        look.putValue(PreviewProperty.NODE_LABEL_FONT, new Font(Font.SANS_SERIF, Font.PLAIN, 10));
        look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        look.putValue(PreviewProperty.NODE_LABEL_SHORTEN, true);
        look.putValue(PreviewProperty.NODE_LABEL_MAX_CHAR, 28);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 10f);
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
        look.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 85f);
        look.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
        look.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
        look.putValue(PreviewProperty.EDGE_THICKNESS, 1.5f);
        look.putValue(PreviewProperty.EDGE_OPACITY, 60f);
        look.putValue(PreviewProperty.ARROW_SIZE, 2f);
        look.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
        preview.refreshPreview(workspace);
        SVGExporter exporter = new SVGExporter();
        exporter.setWorkspace(workspace);
        StringWriter drawn = new StringWriter();
        exporter.setWriter(drawn);
        exporter.execute();
        // Java's name of the font is none of CSS, and the outline would lie on the letters
        String readable = drawn.toString().replace("\"SansSerif\"", "\"sans-serif\" paint-order=\"stroke\"");
        Files.writeString(Path.of(arguments[1]), readable);
        System.exit(0);
    }
}
