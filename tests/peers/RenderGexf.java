// Import a GEXF file with Gephi's own importer, draw it with Gephi's preview, and write SVG (PNG needs a screen).
// Run: java -cp CLASSPATH RenderGexf.java FILE SVG

import java.awt.Color;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(
            Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8), new ImporterBuilderGEXF().buildImporter());
        container.getLoader().setAutoScale(false);
        importer.process(container, new DefaultProcessor(), workspace);
        PreviewController preview = Lookup.getDefault().lookup(PreviewController.class);
        PreviewProperties look = preview.getModel(workspace).getProperties();
        look.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        look.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, true);
        look.putValue(PreviewProperty.NODE_LABEL_FONT, look.getFontValue(PreviewProperty.NODE_LABEL_FONT).deriveFont(7f));
        look.putValue(PreviewProperty.NODE_LABEL_SHORTEN, true);
        look.putValue(PreviewProperty.NODE_LABEL_MAX_CHAR, 28);
        look.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0f);
        look.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
        look.putValue(PreviewProperty.EDGE_OPACITY, 45f);
        look.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
        preview.refreshPreview(workspace);
        SVGExporter exporter = new SVGExporter();
        exporter.setWorkspace(workspace);
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            exporter.setWriter(out);
            exporter.execute();
        }
        System.exit(0);
    }
}
