// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * What a GraphML file says about itself, read with nothing but the JDK: what an importer must find again.
 * Also the few lines of JSON writing and of check keeping that both programs share.
 */
final class GraphmlFacts {

    record Key(String id, String domain, String name, String type, String list) { }

    final Map<String, Key> keys = new LinkedHashMap<>();          // key id -> declaration (ids are unique over the whole file)
    final Map<String, Integer> filled = new TreeMap<>();          // key id -> number of <data> elements
    final Map<String, Integer> edgeLabels = new TreeMap<>();      // label= of <edge> -> count
    final Map<String, Integer> nodeLabels = new TreeMap<>();      // each name in labels= of <node> -> count
    int nodes;
    int edges;
    double weightSum;                                             // of <data key="weight">, 1 where absent

    static GraphmlFacts read(Path file) throws Exception {
        GraphmlFacts facts = new GraphmlFacts();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream raw = Files.newInputStream(file);
             InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean inEdge = false;
            boolean weighted = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "key" -> {
                            Key key = new Key(xml.getAttributeValue(null, "id"), String.valueOf(xml.getAttributeValue(null, "for")),
                                    xml.getAttributeValue(null, "attr.name"), xml.getAttributeValue(null, "attr.type"),
                                    xml.getAttributeValue(null, "attr.list"));
                            facts.keys.put(key.id(), key);
                        }
                        case "node" -> {
                            facts.nodes++;
                            String labels = xml.getAttributeValue(null, "labels");
                            for (String label : labels == null ? new String[0] : labels.split(":")) {
                                if (!label.isEmpty()) {
                                    facts.nodeLabels.merge(label, 1, Integer::sum);
                                }
                            }
                        }
                        case "edge" -> {
                            facts.edges++;
                            inEdge = true;
                            weighted = false;
                            String label = xml.getAttributeValue(null, "label");
                            if (label != null) {
                                facts.edgeLabels.merge(label, 1, Integer::sum);
                            }
                        }
                        case "data" -> {
                            String key = xml.getAttributeValue(null, "key");
                            facts.filled.merge(key, 1, Integer::sum);
                            if (inEdge && key.equals("weight")) {
                                facts.weightSum += Double.parseDouble(xml.getElementText());
                                weighted = true;
                            }
                        }
                        default -> { }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("edge")) {
                    facts.weightSum += weighted ? 0 : 1;
                    inEdge = false;
                }
            }
        }
        return facts;
    }

    /** Keeps named checks; the program fails when one of them failed. */
    static final class Checks {
        final List<Map<String, Object>> failed = new ArrayList<>();
        int passed;

        void equal(String name, Object expected, Object seen) {
            if (expected == null ? seen == null : expected.equals(seen)) {
                passed++;
            } else {
                Map<String, Object> failure = new LinkedHashMap<>();
                failure.put("check", name);
                failure.put("expected", expected);
                failure.put("seen", seen);
                failed.add(failure);
            }
        }

        boolean ok() {
            return failed.isEmpty();
        }

        void complain(String file) {
            for (Map<String, Object> failure : failed) {
                System.err.println("FAILED " + file + ": " + failure.get("check") + ": expected "
                        + json(failure.get("expected")) + ", saw " + json(failure.get("seen")));
            }
        }
    }

    static String json(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                append(out, String.valueOf(entry.getKey()));
                out.append(':');
                append(out, entry.getValue());
                separator = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            out.append('[');
            String separator = "";
            for (Object item : list) {
                out.append(separator);
                append(out, item);
                separator = ",";
            }
            out.append(']');
        } else if (value.getClass().isArray()) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < java.lang.reflect.Array.getLength(value); i++) {
                list.add(java.lang.reflect.Array.get(value, i));
            }
            append(out, list);
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            out.append(value);
        } else {
            out.append('"');
            for (char c : String.valueOf(value).toCharArray()) {
                if (c == '"' || c == '\\') {
                    out.append('\\').append(c);
                } else if (c < 0x20 || Character.isSurrogate(c) || c == 0xFFFE || c == 0xFFFF) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
            out.append('"');
        }
    }

    private GraphmlFacts() { }
}
