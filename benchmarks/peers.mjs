// Times the tools of Node.js on the same document. Run by benchmarks/peers.py, which fetches them and writes the files.
// Arguments: the folder of the packages, the folder of the files, the tool, the number of rounds.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [packages, folder, tool, rounds] = process.argv.slice(2);
const load = createRequire(join(packages, "package.json"));
const data = JSON.parse(readFileSync(join(folder, "data.json"), "utf8"));
const loops = readFileSync(join(folder, "loops.docx"));

const TOOLS = {
  docxtemplater: () => {
    const PizZip = load("pizzip");
    const Docxtemplater = load("docxtemplater");
    return () => {
      const made = new Docxtemplater(new PizZip(loops), { paragraphLoop: true, linebreaks: true });
      made.render(data);
      return made.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
    };
  },
  "easy-template-x": () => {
    const { TemplateHandler } = load("easy-template-x");
    const handler = new TemplateHandler();
    return () => handler.process(loops, data);
  },
  carbone: () => {
    const carbone = load("carbone");
    const file = join(folder, "carbone.docx");
    return () => new Promise((done, fail) => carbone.render(file, data, (error, made) => (error ? fail(error) : done(made))));
  },
};

const make = TOOLS[tool]();
await make();
const times = [];
let made;
for (let round = 0; round < Number(rounds); round += 1) {
  const begun = process.hrtime.bigint();
  made = await make();
  times.push(Number(process.hrtime.bigint() - begun) / 1e6);
}
// What Node.js says of itself begins with the memory of its parent.
const peak = () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) / 1024;
console.log(JSON.stringify({ times, size: made.length, memory: peak() }));
process.exit(0);
