// Demands that a schema accepts every report and refuses each of them once it is spoilt: a key
// taken out, a key nobody knows, a value of another type.
// Usage: node reports.js CASES.json
"use strict";

const fs = require("fs");
const Ajv = require("ajv");

const { schemas, reports } = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const k_shown = 12;
let faults = 0;
function complain(words) {
  faults += 1;
  if (faults <= k_shown) {
    console.error(words);
  }
}

function copy(value) {
  return JSON.parse(JSON.stringify(value));
}

/// Each spoilt report, with what was done to it.
function* spoilt(report) {
  for (const key of Object.keys(report)) {
    const without = copy(report);
    delete without[key];
    if (!["part", "whole"].includes(key)) {
      yield [`without ${key}`, without];
    }
    yield [`${key} of another type`, { ...copy(report), [key]: { no: "such" } }];
  }
  yield ["a key nobody knows", { ...copy(report), surprise: 1 }];
  yield ["another version", { ...copy(report), version: 2 }];
  for (const [list, key] of [["by_cell", "numbers"], ["cells", "counted"], ["meetings", "date"]]) {
    if (Array.isArray(report[list]) && report[list].length > 0) {
      const inner = copy(report);
      delete inner[list][0][key];
      yield [`${list} without ${key}`, inner];
    }
  }
  if (report.total) {
    const text = copy(report);
    text.total.regular.held = "8";
    yield ["a number as text", text];
  }
}

let refused = 0;
for (const schema of schemas) {
  if (schema.$schema !== "http://json-schema.org/draft-07/schema#") {
    complain("not a draft-07 schema");
  }
  const accepts = new Ajv({ strictKeywords: true, strictDefaults: true }).compile(schema);
  for (const report of reports) {
    const name = `${report.schema} ${report.period || report.quarter} ${report.key || ""}`;
    if (!accepts(report)) {
      complain(`refuses ${name}\n  ${JSON.stringify(accepts.errors)}`);
    }
    for (const [what, spoiled] of spoilt(report)) {
      refused += 1;
      if (accepts(spoiled)) {
        complain(`accepts ${name} ${what}`);
      }
    }
  }
}
if (reports.length === 0 || refused === 0) {
  complain("there was nothing to judge");
}
console.log(`${reports.length} reports accepted, ${refused} refused, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
