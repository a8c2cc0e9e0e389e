// Tools that read a file as text: the Nu HTML checker, html-validate and markdownlint.
import { execFile } from "node:child_process";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

export const LINTERS = ["nu", "html-validate", "markdownlint"];

// What a program wrote, whatever it thought of the files: that it found faults is no failure of its own.
const output = (program, args, cwd) =>
  new Promise((resolve, reject) => {
    execFile(program, args, { cwd, maxBuffer: 1 << 28 }, (error, out, err) => {
      if (typeof error?.code === "string") reject(error);
      else resolve({ out, err });
    });
  });

const read = (tool, text, err) => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${tool} did not give its findings: ${text.slice(0, 500)}${err.slice(0, 500)}`);
  }
};

async function nu(tools, files) {
  const jar = join(tools, "node_modules/vnu-jar/build/dist/vnu.jar");
  const { out, err } = await output("java", ["-jar", jar, "--format", "json", "--stdout", ...files], tools);
  const ours = (url) => files.find((file) => url?.endsWith(`/${basename(file)}`)) ?? url;
  return read("the Nu HTML checker", out, err).messages.map((message) => ({
    file: ours(message.url),
    check: "nu",
    says: message.message,
    place: `line ${message.lastLine}: ${(message.extract ?? "").replaceAll("\n", " ")}`,
  }));
}

async function htmlValidate(tools, files) {
  const program = join(tools, "node_modules/html-validate/bin/html-validate.mjs");
  const config = join(here, "html-validate.config.cjs");
  const { out, err } = await output("node", [program, "--config", config, "--formatter", "json", ...files], tools);
  return read("html-validate", out, err).flatMap(({ filePath, messages }) =>
    messages.map((message) => ({
      file: filePath,
      check: "html-validate",
      says: `${message.message} (${message.ruleId})`,
      place: `line ${message.line}: ${message.selector ?? ""}`,
    })),
  );
}

async function markdownlint(tools, files) {
  const program = join(tools, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
  const config = join(here, ".markdownlint-cli2.jsonc");
  const found = [];
  for (const file of files) {
    // It takes names for patterns relative to where it runs; a name of its own is none.
    const { out, err } = await output("node", [program, "--config", config, basename(file)], dirname(file));
    if (!out.includes("Linting: 1 file")) throw new Error(`markdownlint did not read ${file}: ${out}${err}`);
    for (const line of err.split("\n")) {
      const [, at, says] = line.match(/^[^:]+:(\d+\S*) (.+)$/) ?? [];
      if (at) found.push({ file, check: "markdownlint", says, place: `line ${at}` });
    }
  }
  return found;
}

/** What the three find in pages of HTML and in files of Markdown. */
export async function lint(tools, html, markdown) {
  const found = await Promise.all([nu(tools, html), htmlValidate(tools, html), markdownlint(tools, markdown)]);
  return found.flat();
}
