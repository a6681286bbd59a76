// SPDX-License-Identifier: LGPL-2.1-or-later
// What is done with exports by packages of npm, for tests/test-export-linked.py.
//
//   node linked-data.mjs anchor PACKAGES <JOBS   each {text, selectors}: where each selector finds its words
//   node linked-data.mjs expand PACKAGES <JSON   {document, contexts}: the document expanded
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [what, packages] = process.argv.slice(2);
const input = JSON.parse(readFileSync(0, "utf8"));
const load = async (path) => import(pathToFileURL(`${packages}/${path}`).href);

// A text of one chunk.
class Chunk {
  constructor(text) {
    this.currentChunk = { data: text, equals: (other) => other.data === text };
  }
  nextChunk() { return null; }
  previousChunk() { return null; }
  precedesCurrentChunk() { return false; }
}

async function anchor() {
  const { textPositionSelectorMatcher, textQuoteSelectorMatcher } =
    await load("@apache-annotator/selector/lib/index.js");
  const matchers = { TextPositionSelector: textPositionSelectorMatcher, TextQuoteSelector: textQuoteSelectorMatcher };
  const found = [];
  for (const { text, selectors } of input) {
    const row = [];
    for (const selector of selectors) {
      const words = [];
      for await (const match of matchers[selector.type](selector)(new Chunk(text)))
        words.push(text.slice(match.startIndex, match.endIndex));
      row.push(words);
    }
    found.push(row);
  }
  return found;
}

async function expand() {
  const jsonld = createRequire(`${packages}/`)("jsonld");
  const documentLoader = async (url) => {
    if (!(url in input.contexts))
      throw new Error(`no context ${url}`);
    return { contextUrl: null, documentUrl: url, document: input.contexts[url] };
  };
  return jsonld.expand(input.document, { documentLoader, safe: true });
}

process.stdout.write(JSON.stringify(await (what === "anchor" ? anchor() : expand())));
