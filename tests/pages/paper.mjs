// A page as it is printed, or saved as PDF: A4, all there, and no heading alone at a page's foot.
import { texts, compare } from "./structure.mjs";
import { tooWide } from "./layout.mjs";

const A4 = { width: 595, height: 842 };
/** The margin at the foot that the style sheet gives a page, in points. */
const FOOT = (20 / 25.4) * 72;
/** What must follow a heading on its page: itself and a line, at the least. */
const ROOM = 26;

export async function paper(page, say) {
  for (const [says, place] of await page.evaluate(tooWide)) say(`on paper ${says}`, place);
  const printed = (await texts(page)).shown;
  await page.emulateMedia({ media: "screen" });
  // The link that leads past the contents is of use only on a screen.
  const skip = await page.evaluate(() => document.querySelector(".skip")?.innerText.replace(/\s+/g, "") ?? "");
  compare((await texts(page)).shown.replace(skip, ""), printed, "text is lost on paper", say);
  await page.emulateMedia({ media: "print" });
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  for (const fault of faults(pdf.toString("latin1"))) say(...fault);
}

/** What is wrong with a PDF as Chromium writes it: its objects can be read as text, and only its pages are packed. */
function faults(pdf) {
  const objects = new Map();
  for (const [, number, body] of pdf.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)) objects.set(number, body);
  const pages = [...objects].filter(([, body]) => /\/Type\s*\/Page\b/.test(body));
  if (!pages.length) return [["no page was printed", pdf.slice(0, 40)]];
  const found = [];
  for (const [, body] of pages) {
    const [width, height] = body.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/)?.slice(1).map(Number) ?? [];
    if (Math.abs(width - A4.width) > 1.5 || Math.abs(height - A4.height) > 1.5) found.push(["a page is not A4", `${width} by ${height}`]);
  }
  const places = new Map(pages.map(([number], place) => [number, place + 1]));
  const headings = [...objects.values()].filter((body) => /\/Title/.test(body) && /\/Dest/.test(body));
  if (!headings.length) found.push(["the PDF has no outline", `${pages.length} pages`]);
  for (const body of headings) {
    const [, on, top] = body.match(/\/Dest\s*\[(\d+) 0 R \/XYZ [-\d.]+ ([-\d.]+)/) ?? [];
    if (Number(top) - FOOT < ROOM) found.push(["a heading stands alone at the foot of a page", `page ${places.get(on)}: ${title(body)}`]);
  }
  return found;
}

/** A title in an outline: plain, or UTF-16 in hexadecimal. */
function title(body) {
  const hex = body.match(/\/Title\s*<FEFF([0-9A-F]*)>/i)?.[1];
  if (hex) return Buffer.from(hex, "hex").swap16().toString("utf16le");
  return body.match(/\/Title\s*\(([^)]*)/)?.[1] ?? "?";
}
