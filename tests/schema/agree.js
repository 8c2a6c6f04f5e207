// Demands that the schemas accept what chibo reads in silence and refuse what it refuses.
// Usage: node agree.js CHIBO_SCHEMA_CASES FOLDER
"use strict";

const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv");

const [maker, folder] = process.argv.slice(2);
fs.rmSync(folder, { recursive: true, force: true });
execFileSync(maker, [folder], { stdio: "inherit" });

const k_shown = 12;
let faults = 0;
function complain(words) {
  faults += 1;
  if (faults <= k_shown) {
    console.error(words);
  }
}

function read(kind, file) {
  return JSON.parse(fs.readFileSync(path.join(folder, kind, file), "utf8"));
}

/// Every description and enum must be there for editors to show.
function walk(kind, schema) {
  for (const shape of [schema, ...Object.values(schema.definitions || {})]) {
    for (const [key, property] of Object.entries(shape.properties)) {
      if (!property.description) {
        complain(`${kind}: "${key}" has no description`);
      }
    }
    if (shape.additionalProperties !== false) {
      complain(`${kind}: a map takes unknown keys`);
    }
  }
}

let accepted = 0;
let refused = 0;
const kinds = fs.readdirSync(folder).sort();
for (const kind of kinds) {
  for (const language of ["vi", "en"]) {
    const schema = read(kind, `schema.${language}.json`);
    if (schema.$schema !== "http://json-schema.org/draft-07/schema#") {
      complain(`${kind}: not a draft-07 schema`);
    }
    walk(kind, schema);
    const accepts = new Ajv({ strictKeywords: true, strictDefaults: true }).compile(schema);
    for (const { name, record } of read(kind, "accepted.json")) {
      accepted += 1;
      if (!accepts(record)) {
        complain(`${kind}, ${language}: refuses ${name}\n  ${JSON.stringify(accepts.errors)}`);
      }
    }
    for (const { name, record } of read(kind, "refused.json")) {
      refused += 1;
      if (accepts(record)) {
        complain(`${kind}, ${language}: accepts ${name}\n  ${JSON.stringify(record)}`);
      }
    }
  }
}
if (kinds.length === 0 || accepted === 0 || refused === 0) {
  complain("there was nothing to judge");
}
console.log(`${kinds.length} kinds, ${accepted} accepted, ${refused} refused, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
