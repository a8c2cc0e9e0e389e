// node check.mjs TOOLS HTML… -- MARKDOWN…
// What every tool finds in generated documents, as JSON: the names of the checks, and what is wrong, with its place.
import { browse, WATCHED } from "./browser.mjs";
import { lint, LINTERS } from "./linters.mjs";

const [tools, ...files] = process.argv.slice(2);
const end = files.indexOf("--");
const [html, markdown] = [files.slice(0, end), files.slice(end + 1)];
// Two at once, for two cores: the browser, and the tools that read text.
const found = await Promise.all([browse(tools, html), lint(tools, html, markdown)]);
const once = new Map(found.flat().map((fault) => [JSON.stringify(fault), fault]));
process.stdout.write(JSON.stringify({ checks: [...LINTERS, ...WATCHED], found: [...once.values()] }));
