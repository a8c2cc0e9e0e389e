// A page as a browser shows it, in each way that its readers have.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { accessibility } from "./accessibility.mjs";
import { dark, focus, forcedColours, reflow, textSpacing } from "./layout.mjs";
import { paper } from "./paper.mjs";
import { structure, withoutScript, withoutStyle } from "./structure.mjs";

/** What a page is put through: the name of each look, the window it is seen in, and what is looked at. */
const LOOKS = [
  ["structure", { width: 1280, height: 900 }, structure],
  ["axe, light", { width: 1280, height: 900 }, accessibility()],
  ["focus", { width: 1280, height: 900 }, focus],
  ["axe, dark", { width: 1280, height: 900, colorScheme: "dark" }, accessibility("colour")],
  ["dark", { width: 1280, height: 900, colorScheme: "dark" }, dark],
  ["axe, 320 px", { width: 320, height: 640 }, accessibility("size")],
  ["reflow, 320 px", { width: 320, height: 640 }, reflow],
  // A window of 1280 by 1024, enlarged.
  ["reflow, 200 %", { width: 640, height: 512 }, reflow],
  ["reflow, 400 %", { width: 320, height: 256 }, reflow],
  ["text spacing", { width: 1280, height: 900 }, textSpacing],
  ["text spacing, 320 px", { width: 320, height: 640 }, textSpacing],
  ["forced colours", { width: 1280, height: 900, forcedColors: "active" }, forcedColours],
  ["without style", { width: 1280, height: 900 }, withoutStyle],
  // What an A4 page has room for between its margins.
  ["paper", { width: 650, height: 970, media: "print" }, paper],
];

/** How a page is seen unless a look says otherwise. Nothing moves, so that what is looked at stands where it is. */
const CALM = { media: "screen", colorScheme: "light", forcedColors: "none", reducedMotion: "reduce" };

export const WATCHED = ["requests", "console", ...LOOKS.map(([name]) => name), "without script"];

const SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
/** Milliseconds for anything that a browser is asked: a busy machine is no fault of a page. */
const PATIENCE = 300_000;
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** What a browser finds in pages of HTML, opened from disk as a reader would open them. */
export async function browse(tools, files) {
  const require = createRequire(join(tools, "package.json"));
  const { chromium } = require("playwright-core");
  const axe = require("axe-core").source;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES, timeout: PATIENCE });
  const found = [];
  try {
    const context = await browser.newContext();
    const unscripted = await browser.newContext({ javaScriptEnabled: false });
    for (const each of [context, unscripted]) each.setDefaultTimeout(PATIENCE);
    for (const file of files) {
      const url = pathToFileURL(file).href;
      const say = (check) => (says, place = "") => found.push({ file, check, says, place });
      const page = await context.newPage();
      watch(page, url, say);
      for (const [name, { width, height, ...media }, look] of LOOKS) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ ...CALM, ...media });
        await page.goto(url, { waitUntil: "load" });
        await timed(`${name} of ${file}`, () => look(page, say(name), { axe, context }));
      }
      await page.emulateMedia(CALM);
      await withoutScript(page, unscripted, url, say("without script"));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** Tells of every request but that for the page itself, and of everything that the browser complains of. */
function watch(page, url, say) {
  page.on("request", (request) => {
    if (request.url() !== url) say("requests")("the page asks for something", request.url().slice(0, 200));
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) say("console")(message.text());
  });
  page.on("pageerror", (error) => say("console")(String(error)));
}

async function timed(what, look) {
  const began = Date.now();
  await look();
  if (process.env.TIMES) console.error(`${String(Date.now() - began).padStart(6)} ms  ${what}`);
}
