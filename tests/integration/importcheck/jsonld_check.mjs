// SPDX-FileCopyrightText: 2026 newsgraph contributors
// SPDX-License-Identifier: Apache-2.0
// Reads JSON-LD with jsonld.js (expand in safe mode: throws when data would be dropped) and with jsonld-streaming-parser in the streaming profile;
// both must give the same graph. Then SHACL with rdf-validate-shacl.  One line of JSON per check; exit 1 on any difference.
//   npm ci && node jsonld_check.mjs graph.jsonld shapes.ttl [graph.nt]
import { createReadStream, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import toNTriples from "@rdfjs/to-ntriples";
import jsonld from "jsonld";
import oxigraph from "oxigraph";
import rdf from "@zazuko/env";
import { JsonLdParser } from "jsonld-streaming-parser";
import { DataFactory } from "rdf-data-factory";
import SHACLValidator from "rdf-validate-shacl";

const [file, shapes, triples] = process.argv.slice(2);
if (!file || !shapes) {
  console.error("usage: node jsonld_check.mjs FILE.jsonld SHAPES.ttl [GRAPH.nt]");
  process.exit(1);
}
const require = createRequire(import.meta.url);
const version = (name) => `${name} ${JSON.parse(readFileSync(require.resolve("jsonld").replace(/node_modules.*/, `node_modules/${name}/package.json`))).version}`;
let bad = false;
function report(by, ok, seen) {
  console.log(JSON.stringify({ by, ok, ...seen }));
  if (!ok) {
    bad = true;
    console.error(`FAILED ${file} in ${by}: ${JSON.stringify(seen)}`);
  }
}
// Without blank nodes the canonical form (RDFC-1.0) is the sorted set of lines; the library takes minutes for a large one.
const canonical = (nquads) => nquads.includes("_:")
  ? jsonld.canonize(nquads, { algorithm: "RDFC-1.0", inputFormat: "application/n-quads", format: "application/n-quads" })
  : [...new Set(nquads.split("\n").filter(Boolean))].sort().join("\n") + "\n";
const quadsToText = (quads) => quads.map((q) => toNTriples(q) + "\n").join("");
const count = (text) => text.split("\n").filter(Boolean).length;

const document = JSON.parse(readFileSync(file, "utf8"));
let reference;
try {
  const expanded = await jsonld.expand(document, { safe: true });
  reference = await canonical(await jsonld.toRDF(document, { format: "application/n-quads", safe: true }));
  report(version("jsonld"), true, { nodes: expanded.length, triples: count(reference) });
} catch (error) {
  report(version("jsonld"), false, { error: error.message, details: error.details });
}

try {
  const parser = new JsonLdParser({ streamingProfile: true, dataFactory: new DataFactory() });
  const quads = [];
  await new Promise((resolve, reject) => {
    createReadStream(file).pipe(parser).on("data", (q) => quads.push(q)).on("error", reject).on("end", resolve);
  });
  const text = await canonical(quadsToText(quads));
  report(`${version("jsonld-streaming-parser")}, streaming profile`, text === reference, { triples: count(text), sameGraph: text === reference });
} catch (error) {
  report(version("jsonld-streaming-parser"), false, { error: error.message });
}

try {
  // its parser, not its Store: that one rewrites xsd:nonNegativeInteger and the like to xsd:integer
  const text = await canonical(quadsToText(oxigraph.parse(readFileSync(file, "utf8"), { format: "application/ld+json" })));
  report(version("oxigraph"), text === reference, { triples: count(text), sameGraph: text === reference });
} catch (error) {
  report(version("oxigraph"), false, { error: error.message });
}

if (triples) {
  try {
    const text = await canonical(quadsToText(oxigraph.parse(readFileSync(triples, "utf8"), { format: "application/n-triples" })));
    report("N-Triples", text === reference, { triples: count(text), sameGraph: text === reference });
  } catch (error) {
    report("N-Triples", false, { error: error.message });
  }
}

// SHACL in JavaScript takes minutes for what the smaller graphs of the tests show as well.
const LARGEST_FOR_SHACL = 200_000;
if (count(reference ?? "") > LARGEST_FOR_SHACL) {
  console.log(JSON.stringify({ by: "SHACL", skipped: `more than ${LARGEST_FOR_SHACL} triples` }));
  process.exit(bad ? 1 : 0);
}

try {
  const load = (text, format) => rdf.dataset(oxigraph.parse(text, { format }).map((q) => rdf.quad(
    ...[q.subject, q.predicate, q.object].map(function term(t) {
      return t.termType === "NamedNode" ? rdf.namedNode(t.value) : t.termType === "BlankNode" ? rdf.blankNode(t.value)
        : rdf.literal(t.value, t.language || rdf.namedNode(t.datatype.value));
    }))));
  const result = await new SHACLValidator(load(readFileSync(shapes, "utf8"), "text/turtle"), { factory: rdf }).validate(load(reference, "application/n-quads"));
  report(version("rdf-validate-shacl"), result.conforms, { violations: result.results.length });
} catch (error) {
  report(version("rdf-validate-shacl"), false, { error: error.message });
}
process.exit(bad ? 1 : 0);
