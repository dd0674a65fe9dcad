// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/**
 * Loads .graphml / .gexf files (also .gz / .zip of them) with the real Gephi importers, headless, in the order the
 * desktop uses (import, verify, process); prints one line of JSON per file: what arrived.
 * A GraphML file is also read by {@link GraphmlFacts}, and everything it holds must have arrived.
 * Exit 1: an issue of level WARNING or worse, something lost, or no graph. {@code --dump} adds every element.
 * Run: mvn -q -Pgephi compile exec:exec -Dargs="../reference.graphml ../reference.gexf"
 */
public final class GephiImportCheck {

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        boolean dump = false;
        int files = 0;
        boolean bad = false;
        for (String arg : args) {
            if (arg.equals("--dump")) {
                dump = true;
                continue;
            }
            files++;
            bad |= !check(new File(arg).getAbsoluteFile(), projects, dump);
        }
        if (files == 0) {
            System.err.println("usage: GephiImportCheck [--dump] FILE...");
        }
        System.exit(bad || files == 0 ? 1 : 0);   // Gephi leaves non-daemon threads behind
    }

    private static boolean check(File file, ProjectController projects, boolean dump) {
        Map<String, Object> out = new LinkedHashMap<>();
        GraphmlFacts.Checks checks = new GraphmlFacts.Checks();
        out.put("file", file.getName());
        out.put("gephi", System.getProperty("gephi.version", "?"));
        projects.newProject();
        try {
            load(file, projects, out, checks, dump);
        } catch (Throwable error) {   // an importer that dies is a result, not a crash of the check
            checks.equal("exception", null, error.toString());
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.put("heapMiB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        projects.closeCurrentProject();
        out.put("passed", checks.passed);
        out.put("failed", checks.failed);
        System.out.println(GraphmlFacts.json(out));
        checks.complain(file.getName());
        return checks.ok();
    }

    private static void load(File file, ProjectController projects, Map<String, Object> out,
                             GraphmlFacts.Checks checks, boolean dump) throws Exception {
        long started = System.nanoTime();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(file);      // the extension picks the importer
        checks.equal("importable", true, container != null);
        if (container == null) {
            return;
        }
        boolean clean = container.verify();
        List<String> issues = new ArrayList<>();
        for (Iterator<Issue> it = container.getReport().getIssues(10000); it.hasNext(); ) {   // before process(): it swaps the report
            Issue issue = it.next();
            issues.add(issue.getLevel() + ": " + issue.getMessage());
            clean &= issue.getLevel().toInteger() < Issue.Level.WARNING.toInteger();
        }
        out.put("issues", issues);
        checks.equal("no issue of level WARNING or worse", true, clean);
        imports.process(container, new DefaultProcessor(), null);   // null: a new workspace with the file's configuration
        out.put("importSeconds", Math.round((System.nanoTime() - started) / 1e7) / 100.0);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(projects.getCurrentWorkspace());
        Graph graph = model.getGraph();
        Node[] nodes = graph.getNodes().toArray();
        Edge[] edges = graph.getEdges().toArray();

        out.put("nodes", nodes.length);
        out.put("edges", edges.length);
        out.put("directed", model.isDirected());
        checks.equal("directed", true, model.isDirected());
        checks.equal("has nodes", true, nodes.length > 0);

        TreeMap<String, Integer> types = new TreeMap<>();
        TreeMap<String, String> intervals = new TreeMap<>();
        double weight = 0;
        for (Edge edge : edges) {
            weight += edge.getWeight();
            types.merge(String.valueOf(edge.getTypeLabel()), 1, Integer::sum);
            intervals(intervals, edge);
        }
        TreeMap<String, Integer> colours = new TreeMap<>();
        TreeMap<Float, Integer> sizes = new TreeMap<>();
        int unlabelled = 0;
        for (Node node : nodes) {
            colours.merge(String.format("#%06x", node.getRGBA() & 0xFFFFFF), 1, Integer::sum);
            sizes.merge(node.size(), 1, Integer::sum);
            unlabelled += node.getLabel() == null || node.getLabel().equals(node.getId()) ? 1 : 0;
            intervals(intervals, node);
        }
        out.put("edgeTypes", types.size() > 300 ? types.size() : types);
        out.put("weightSum", weight);
        out.put("nodesWithoutLabel", unlabelled);
        out.put("colours", colours);
        out.put("sizes", sizes.size() > 50 ? sizes.size() : sizes);
        out.put("timeFormat", model.getTimeFormat());
        out.put("timeRepresentation", model.getConfiguration().getTimeRepresentation());
        Interval bounds = model.getTimeBounds();
        out.put("timeBounds", bounds == null || Double.isInfinite(bounds.getLow()) ? null : text(bounds));
        out.put("intervals", intervals.size() > 50 ? intervals.size() : intervals);
        TreeMap<String, Integer> filledNode = columns(out, "nodeColumns", model.getNodeTable(), nodes);
        TreeMap<String, Integer> filledEdge = columns(out, "edgeColumns", model.getEdgeTable(), edges);
        if (dump) {
            out.put("nodeDump", dump(model.getNodeTable(), nodes));
            out.put("edgeDump", dump(model.getEdgeTable(), edges));
        }

        if (file.getName().contains(".graphml") && !file.getName().endsWith(".zip")) {
            GraphmlFacts facts = GraphmlFacts.read(file.toPath());
            checks.equal("node count of the file", facts.nodes, nodes.length);
            checks.equal("edge count of the file", facts.edges, edges.length);
            checks.equal("edge types of the file", facts.edgeLabels, types);
            checks.equal("sum of weights", facts.weightSum, weight);
            checks.equal("nodes whose label is missing or is the id", 0, unlabelled);
            for (GraphmlFacts.Key key : facts.keys.values()) {
                TreeMap<String, Integer> seen = key.domain().equals("node") ? filledNode : filledEdge;
                String column = key.id().equals("edgelabel") ? "label" : key.id().toLowerCase();   // Gephi's column ids are lower case
                int expected = facts.filled.getOrDefault(key.id(), 0);
                if (!key.id().equals("weight")) {            // every edge has a weight in Gephi
                    checks.equal("values of " + key.domain() + " column " + column, expected, seen.get(column));
                }
            }
        }
    }

    private static void intervals(Map<String, String> intervals, Element element) {
        Interval[] parts = element.getIntervals();
        if (parts.length > 0) {
            StringBuilder text = new StringBuilder();
            for (Interval part : parts) {
                text.append(text(part));
            }
            intervals.put(String.valueOf(element.getId()), text.toString());
        }
    }

    private static String text(Interval interval) {
        return "[" + Instant.ofEpochMilli((long) interval.getLow()) + "," + Instant.ofEpochMilli((long) interval.getHigh()) + "]";
    }

    private static TreeMap<String, Integer> columns(Map<String, Object> out, String name, Table table, Element[] elements) {
        TreeMap<String, Integer> filled = new TreeMap<>();
        Map<String, Object> columns = new TreeMap<>();
        for (Column column : table) {
            int count = 0;
            for (Element element : elements) {
                count += element.getAttribute(column) != null ? 1 : 0;
            }
            filled.put(column.getId(), count);
            columns.put(column.getId(), Map.of(column.getTypeClass().getSimpleName(), count));
        }
        out.put(name, columns);
        return filled;
    }

    private static List<Object> dump(Table table, Element[] elements) {
        List<Object> rows = new ArrayList<>();
        for (Element element : elements) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Column column : table) {
                Object value = element.getAttribute(column);
                if (value != null) {
                    row.put(column.getId(), value);
                }
            }
            if (element instanceof Edge edge) {
                row.put("(from-to)", edge.getSource().getId() + "->" + edge.getTarget().getId());
                row.put("(type)", edge.getTypeLabel());
                row.put("(directed)", edge.isDirected());
            }
            rows.add(row);
        }
        return rows;
    }
}
