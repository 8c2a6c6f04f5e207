// report_jsyaml.js FOLDER FIRST LAST: what report_dom.cpp counts, by js-yaml.
const fs = require("fs");
const path = require("path");
const yaml = require("js-yaml");

const [root, first, last] = process.argv.slice(2);
const sum = {meetings: 0, absences: 0, opinions: 0, tasks: 0, inFavour: 0};
const items = (value) => (Array.isArray(value) ? value.length : 0);

function add(file) {
  const meeting = yaml.load(fs.readFileSync(file, "utf8"));
  if (meeting["trạng thái"] !== "đã họp") return;
  sum.meetings += 1;
  sum.absences += items(meeting["vắng"]);
  sum.tasks += items(meeting["nhiệm vụ"]);
  for (const item of meeting["chương trình"]) sum.opinions += items(item["ý kiến"]);
  sum.inFavour += meeting["biên bản"]["tán thành"];
}

function walk(folder) {
  for (const entry of fs.readdirSync(folder, {withFileTypes: true})) {
    if (entry.isDirectory() && !entry.name.startsWith(".")) walk(path.join(folder, entry.name));
    const month = entry.name.slice(0, 7);
    const isMeeting = path.basename(path.dirname(folder)) === "hop";
    if (isMeeting && entry.name.endsWith(".yaml") && first <= month && month <= last) add(path.join(folder, entry.name));
  }
}

walk(root);
console.log(`${sum.meetings} meetings, ${sum.absences} absences, ${sum.opinions} opinions, ${sum.tasks} tasks, ` +
  `${sum.inFavour} in favour`);
