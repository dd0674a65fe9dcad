// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.appearance.api.AppearanceController;
import org.gephi.appearance.api.AppearanceModel;
import org.gephi.appearance.api.Function;
import org.gephi.appearance.api.Partition;
import org.gephi.appearance.api.PartitionFunction;
import org.gephi.appearance.plugin.PartitionElementColorTransformer;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * What a Gephi user does by hand: open the file, colour the nodes by their "type" column (if the file has no colours), size them by degree,
 * run ForceAtlas2, export the preview (.svg or .pdf by the name's end; .png needs a screen: HeadlessException).
 * Run: mvn -q -Pgephi compile exec:exec -Dmain=GephiPreview -Dargs="../reference.graphml out.svg 300 2000"   (iterations, scaling)
 */
public final class GephiPreview {

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(args[0]).getAbsoluteFile());
        container.verify();
        imports.process(container, new DefaultProcessor(), null);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());

        Column type = model.getNodeTable().getColumn("type");
        if (type != null && !args[0].endsWith(".gexf")) {
            AppearanceController appearance = Lookup.getDefault().lookup(AppearanceController.class);
            AppearanceModel appearances = appearance.getModel();
            Function function = appearances.getNodeFunction(type, PartitionElementColorTransformer.class);
            Partition partition = ((PartitionFunction) function).getPartition();
            Color[] palette = {new Color(0x1f77b4), new Color(0xff7f0e), new Color(0x2ca02c), new Color(0xd62728), new Color(0x9467bd)};
            int next = 0;
            for (Object value : partition.getSortedValues(model.getGraph())) {
                partition.setColor(value, palette[next++ % palette.length]);
            }
            appearance.transform(function);
        }
        Random random = new Random(1);   // Gephi places nodes at random: fix that, then the picture is the same each time
        for (Node node : model.getGraph().getNodes().toArray()) {
            node.setPosition(random.nextFloat() * 1000 - 500, random.nextFloat() * 1000 - 500);
            node.setSize(4 + 3 * (float) Math.sqrt(model.getGraph().getDegree(node)));
        }
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.resetPropertiesValues();
        layout.setScalingRatio(args.length > 3 ? Double.parseDouble(args[3]) : 50.0);
        layout.setThreadsCount(1);
        layout.initAlgo();
        for (int i = 0; i < Integer.parseInt(args[2]) && layout.canAlgo(); i++) {
            layout.goAlgo();
        }
        layout.endAlgo();

        PreviewProperties properties = Lookup.getDefault().lookup(PreviewController.class).getModel().getProperties();
        boolean small = model.getGraph().getNodeCount() < 100;
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, !small);
        properties.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, small ? 8 : 2));
        properties.putValue(PreviewProperty.SHOW_EDGE_LABELS, small);
        properties.putValue(PreviewProperty.EDGE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, 6));
        properties.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.SOURCE));
        properties.putValue(PreviewProperty.EDGE_THICKNESS, small ? 1f : 0.2f);
        Lookup.getDefault().lookup(PreviewController.class).refreshPreview();
        Lookup.getDefault().lookup(ExportController.class).exportFile(new File(args[1]).getAbsoluteFile());
        System.out.println(GraphmlFacts.json(java.util.Map.of("file", new File(args[1]).getName(), "bytes", new File(args[1]).length(),
                "nodes", model.getGraph().getNodeCount(), "edges", model.getGraph().getEdgeCount())));
        System.exit(new File(args[1]).length() > 0 ? 0 : 1);
    }

    private GephiPreview() { }
}
