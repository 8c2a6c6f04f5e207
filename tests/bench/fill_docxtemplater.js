// fill_docxtemplater.js TEMPLATE DATA OUT TIMES: fills a .docx with docxtemplater; prints the milliseconds of one filling.
const fs = require("fs");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");

const [template, data, out, times] = process.argv.slice(2);
const source = fs.readFileSync(template);
const values = JSON.parse(fs.readFileSync(data, "utf8"));

// Names look outwards as in chibo; $number and $last stand for what chibo calls @number and @last.
function parser(tag) {
  const [path, pipe] = tag.split("|").map((word) => word.trim());
  const keys = path.split(".");
  return {
    get(scope, context) {
      const depth = context.scopePathItem.length - 1;
      if (path === "$number") return context.scopePathItem[depth] + 1;
      if (path === "$last") return context.scopePathItem[depth] === context.scopePathLength[depth] - 1;
      const value = keys.reduce((inside, key) => (inside === null || inside === undefined ? inside : inside[key]), scope);
      if (pipe === "hoa") return String(value).toUpperCase();
      if (pipe === "hoa_dau") return String(value).charAt(0).toUpperCase() + String(value).slice(1);
      return value;
    },
  };
}

let filled;
const start = process.hrtime.bigint();
for (let i = 0; i < Number(times); ++i) {
  const form = new Docxtemplater(new PizZip(source), {
    delimiters: { start: "{{", end: "}}" }, paragraphLoop: true, linebreaks: true, parser,
  });
  form.render(values);
  filled = form.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}
console.log((Number(process.hrtime.bigint() - start) / 1e6 / Number(times)).toFixed(3));
fs.writeFileSync(out, filled);
