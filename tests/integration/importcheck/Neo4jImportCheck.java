// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Loads an export into a real embedded Neo4j (community edition) and prints one line of JSON: what arrived.
 *   graphml FILE...            CALL apoc.import.graphml (APOC core); each file into an empty database
 *   cypher  FILE               runs a Cypher script twice (statements end in ";" at a line's end); the second run must change nothing
 *   csv     NODES RELS         neo4j-admin database import full, with U+001F between array items, then opens the store
 *   same    GRAPHML CYPHER NODES RELS   all three ways; they must give the same graph
 * {@code --dump} before the verb adds every node and relationship. Exit 1: a check failed.
 * Run: mvn -q -Pneo4j compile exec:exec -Dargs="graphml ../reference.graphml"
 */
public final class Neo4jImportCheck {

    private static boolean dump;

    public static void main(String[] args) throws Exception {
        List<String> words = new ArrayList<>(List.of(args));
        dump = words.remove("--dump");
        boolean ok = true;
        if (words.size() >= 2 && words.get(0).equals("graphml")) {
            List<Path> files = words.subList(1, words.size()).stream().map(word -> Path.of(word).toAbsolutePath().normalize()).toList();
            for (Outcome outcome : graphml(files)) {
                ok &= finish(outcome);
            }
        } else if (words.size() == 2 && words.get(0).equals("cypher")) {
            ok = finish(cypher(Path.of(words.get(1)).toAbsolutePath().normalize()));
        } else if (words.size() == 3 && words.get(0).equals("csv")) {
            ok = finish(csv(Path.of(words.get(1)).toAbsolutePath().normalize(), Path.of(words.get(2)).toAbsolutePath().normalize()));
        } else if (words.size() == 5 && words.get(0).equals("same")) {
            Outcome graphml = graphml(List.of(Path.of(words.get(1)).toAbsolutePath().normalize())).get(0);
            Outcome cypher = cypher(Path.of(words.get(2)).toAbsolutePath().normalize());
            Outcome csv = csv(Path.of(words.get(3)).toAbsolutePath().normalize(), Path.of(words.get(4)).toAbsolutePath().normalize());
            cypher.checks.equal("same graph as from GraphML", graphml.seen.get("digest"), cypher.seen.get("digest"));
            csv.checks.equal("same graph as from GraphML", graphml.seen.get("digest"), csv.seen.get("digest"));
            ok = finish(graphml) & finish(cypher) & finish(csv);
        } else {
            System.err.println("usage: Neo4jImportCheck [--dump] graphml FILE... | cypher FILE | csv NODES RELS"
                    + " | same GRAPHML CYPHER NODES RELS");
            ok = false;
        }
        System.exit(ok ? 0 : 1);
    }

    private static final class Outcome {
        final String file;
        final Map<String, Object> seen = new LinkedHashMap<>();
        final GraphmlFacts.Checks checks = new GraphmlFacts.Checks();

        Outcome(String verb, Path file) {
            this.file = file.getFileName().toString();
            seen.put("file", this.file);
            seen.put("by", verb);
            seen.put("neo4j", System.getProperty("neo4j.version", "?"));
            seen.put("apoc", System.getProperty("apoc.version", "?"));
        }
    }

    private static boolean finish(Outcome outcome) {
        outcome.seen.put("passed", outcome.checks.passed);
        outcome.seen.put("failed", outcome.checks.failed);
        System.out.println(GraphmlFacts.json(outcome.seen));
        outcome.checks.complain(outcome.file);
        return outcome.checks.ok();
    }

    private interface Work {
        void run(GraphDatabaseService db) throws Exception;
    }

    private static void withDatabase(Path home, Path importFolder, Work work) throws Exception {
        DatabaseManagementServiceBuilder builder = new DatabaseManagementServiceBuilder(home);
        builder.setConfig(GraphDatabaseSettings.load_csv_file_url_root, importFolder);   // the "import" folder
        DatabaseManagementService dbms = builder.build();
        try {
            work.run(dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
        } finally {
            dbms.shutdown();
        }
    }

    // ---- GraphML through APOC ----

    private static List<Outcome> graphml(List<Path> files) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        System.setProperty("apoc.import.file.enabled", "true");   // APOC reads system properties as well as apoc.conf
        Path home = Files.createTempDirectory("neo4j-check");
        try {
            withDatabase(home, Path.of("/"), db -> {
                GlobalProcedures procedures =
                        ((GraphDatabaseAPI) db).getDependencyResolver().resolveDependency(GlobalProcedures.class);
                procedures.registerProcedure(apoc.export.graphml.ExportGraphML.class);   // holds apoc.import.graphml too
                for (Path file : files) {
                    db.executeTransactionally("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
                    outcomes.add(graphml(db, file));
                }
            });
        } finally {
            delete(home);
        }
        return outcomes;
    }

    private static Outcome graphml(GraphDatabaseService db, Path file) throws Exception {
        Outcome outcome = new Outcome("apoc.import.graphml", file);
        long started = System.nanoTime();
        try (Transaction tx = db.beginTx()) {
            try (Result rows = tx.execute("CALL apoc.import.graphml($file, {readLabels: true, storeNodeIds: true})",
                    Map.of("file", file.toUri().toString()))) {
                while (rows.hasNext()) {
                    Map<String, Object> row = rows.next();
                    outcome.seen.put("apocSays", List.of(row.get("nodes"), row.get("relationships"), row.get("properties")));
                }
            }
            tx.commit();
        } catch (Throwable error) {
            outcome.checks.equal("import", "no exception", chain(error));
        }
        seconds(outcome, started);
        report(db, outcome);
        if (!outcome.checks.ok()) {
            return outcome;   // the import itself failed: counts say nothing more
        }
        try {
            compare(GraphmlFacts.read(file), outcome);
        } catch (javax.xml.stream.XMLStreamException error) {
            outcome.checks.equal("well-formed XML", "yes", error.getMessage());
        }
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private static void compare(GraphmlFacts facts, Outcome outcome) {
        GraphmlFacts.Checks checks = outcome.checks;
        Map<String, Object> seen = outcome.seen;
        checks.equal("node count of the file", (long) facts.nodes, seen.get("nodes"));
        checks.equal("relationship count of the file", (long) facts.edges, seen.get("relationships"));
        checks.equal("labels of the file", longs(facts.nodeLabels), seen.get("labels"));
        checks.equal("relationship types of the file", longs(facts.edgeLabels), seen.get("types"));
        Map<String, String> classes = Map.of("string", "String", "int", "Long", "long", "Long",
                "double", "Double", "float", "Double", "boolean", "Boolean");
        for (GraphmlFacts.Key key : facts.keys.values()) {
            String type = key.list() == null ? classes.get(String.valueOf(key.type())) : classes.get(key.list()) + "[]";
            Map<String, Long> found = (Map<String, Long>) seen.get(key.domain().equals("node") ? "nodeProperties" : "relationshipProperties");
            long expected = facts.filled.getOrDefault(key.id(), 0);
            checks.equal("values of " + key.domain() + " property " + key.name() + ":" + type,
                    expected, found.getOrDefault(key.name() + ":" + type, 0L));
        }
    }

    private static Map<String, Long> longs(Map<String, Integer> counts) {
        Map<String, Long> out = new TreeMap<>();
        counts.forEach((name, count) -> out.put(name, (long) count));
        return out;
    }

    // ---- a Cypher script, twice ----

    private static Outcome cypher(Path file) throws Exception {
        Outcome outcome = new Outcome("Cypher script, run twice", file);
        Path home = Files.createTempDirectory("neo4j-check");
        try {
            withDatabase(home, file.getParent(), db -> {
                long started = System.nanoTime();
                runScript(db, file);
                seconds(outcome, started);
                report(db, outcome);
                Outcome again = new Outcome("", file);
                started = System.nanoTime();
                runScript(db, file);
                outcome.seen.put("secondsAgain", Math.round((System.nanoTime() - started) / 1e7) / 100.0);
                report(db, again);
                for (String key : List.of("nodes", "relationships", "digest")) {
                    outcome.checks.equal("second run leaves unchanged: " + key, outcome.seen.get(key), again.seen.get(key));
                }
            });
        } finally {
            delete(home);
        }
        return outcome;
    }

    private static void runScript(GraphDatabaseService db, Path file) throws IOException {
        StringBuilder statement = new StringBuilder();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line; (line = lines.readLine()) != null; ) {
                if (statement.isEmpty() && (line.isBlank() || line.startsWith("//"))) {
                    continue;
                }
                statement.append(line).append('\n');
                if (line.endsWith(";")) {
                    db.executeTransactionally(statement.substring(0, statement.length() - 2));   // one transaction each: schema and data may not mix
                    statement.setLength(0);
                }
            }
        }
        if (!statement.isEmpty()) {
            throw new IOException(file.getFileName() + " ends inside a statement");
        }
        db.executeTransactionally("CALL db.awaitIndexes(60)");
    }

    // ---- neo4j-admin database import ----

    private static Outcome csv(Path nodes, Path relationships) throws Exception {
        Outcome outcome = new Outcome("neo4j-admin database import full", nodes);
        Path home = Files.createTempDirectory("neo4j-check");
        try {
            for (String folder : List.of("conf", "data", "logs", "run", "import", "lib", "plugins")) {
                Files.createDirectories(home.resolve(folder));
            }
            List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
            command.addAll(List.of("-Xmx" + System.getProperty("admin.heap", "2g"), "--add-opens", "java.base/java.nio=ALL-UNNAMED",
                    "--add-opens", "java.base/java.lang=ALL-UNNAMED", "--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED",
                    "-cp", System.getProperty("java.class.path"), "org.neo4j.cli.AdminTool",
                    "database", "import", "full", "neo4j", "--nodes=" + nodes, "--relationships=" + relationships,
                    "--array-delimiter=U+001F", "--id-type=string"));
            File log = home.resolve("import.log").toFile();
            ProcessBuilder process = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true).redirectOutput(log);
            process.environment().put("NEO4J_HOME", home.toString());
            process.environment().put("NEO4J_CONF", home.resolve("conf").toString());
            process.environment().remove("JAVA_OPTS");
            long started = System.nanoTime();
            int status = process.start().waitFor();
            seconds(outcome, started);
            String said = Files.readString(log.toPath(), StandardCharsets.UTF_8);
            outcome.checks.equal("exit status of neo4j-admin", 0, status);
            if (status != 0) {
                outcome.seen.put("said", said);
                return outcome;
            }
            Path complaints = home.resolve("import.report");            // bad rows; neo4j-admin skips up to --bad-tolerance of them
            outcome.checks.equal("complaints of neo4j-admin", "", Files.exists(complaints) ? Files.readString(complaints) : "");
            for (String line : said.lines().map(String::strip).toList()) {
                if (line.startsWith("Peak memory usage")) {
                    outcome.seen.put("adminSays", line);
                }
            }
            withDatabase(home, home, db -> report(db, outcome));
        } finally {
            delete(home);
        }
        return outcome;
    }

    // ---- what is in the database ----

    private static void report(GraphDatabaseService db, Outcome outcome) throws Exception {
        long nodes = 0;
        long relationships = 0;
        TreeMap<String, Long> labels = new TreeMap<>();
        TreeMap<String, Long> types = new TreeMap<>();
        TreeMap<String, Long> nodeProperties = new TreeMap<>();
        TreeMap<String, Long> relationshipProperties = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        try (Transaction tx = db.beginTx()) {
            try (Stream<Node> all = tx.getAllNodes().stream()) {
                for (Node node : (Iterable<Node>) all::iterator) {
                    nodes++;
                    List<String> names = new ArrayList<>();
                    for (Label label : node.getLabels()) {
                        labels.merge(label.name(), 1L, Long::sum);
                        names.add(label.name());
                    }
                    names.sort(Comparator.naturalOrder());
                    lines.add("node " + names + " " + GraphmlFacts.json(properties(nodeProperties, node)));
                }
            }
            try (Stream<Relationship> all = tx.getAllRelationships().stream()) {
                for (Relationship relationship : (Iterable<Relationship>) all::iterator) {
                    relationships++;
                    types.merge(relationship.getType().name(), 1L, Long::sum);
                    lines.add("relationship " + relationship.getStartNode().getProperty("id", null) + " " + relationship.getType().name()
                            + " " + relationship.getEndNode().getProperty("id", null) + " "
                            + GraphmlFacts.json(properties(relationshipProperties, relationship)));
                }
            }
        }
        lines.sort(Comparator.naturalOrder());
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String line : lines) {
            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Map<String, Object> seen = outcome.seen;
        seen.put("nodes", nodes);
        seen.put("relationships", relationships);
        seen.put("labels", labels);
        seen.put("types", types);
        seen.put("nodeProperties", nodeProperties);
        seen.put("relationshipProperties", relationshipProperties);
        seen.put("digest", HexFormat.of().formatHex(digest.digest()));   // of every label, type, property and value, in sorted order
        if (dump) {
            seen.put("dump", lines);
        }
        outcome.checks.equal("has nodes", true, nodes > 0);
    }

    private static TreeMap<String, Object> properties(TreeMap<String, Long> counts, Entity entity) {
        entity.getAllProperties().forEach((name, value) -> {
            String type = value.getClass().getSimpleName();   // a stored property: Long, Double, String, Boolean, arrays of these
            type = Map.of("Integer", "Long", "Float", "Double", "int[]", "Long[]", "long[]", "Long[]", "float[]", "Double[]",
                    "double[]", "Double[]", "boolean[]", "Boolean[]").getOrDefault(type, type);
            counts.merge(name + ":" + type, 1L, Long::sum);
        });
        return new TreeMap<>(entity.getAllProperties());
    }

    private static void seconds(Outcome outcome, long started) {
        outcome.seen.put("seconds", Math.round((System.nanoTime() - started) / 1e7) / 100.0);
    }

    private static String chain(Throwable error) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = error; cause != null && text.length() < 600; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " <- ").append(cause.getClass().getSimpleName()).append(": ").append(cause.getMessage());
        }
        return text.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Neo4jImportCheck() { }
}
