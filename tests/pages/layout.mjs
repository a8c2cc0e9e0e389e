// Where things stand and how they are seen: narrow windows, wide spacing, the keyboard, the dark, colours that are forced.

/** Nothing is wider than the window but what scrolls in a box of its own (WCAG 1.4.10). */
export async function reflow(page, say) {
  for (const [says, place] of await page.evaluate(tooWide)) say(says, place);
}

/** Runs in the page. */
export function tooWide() {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return [];
  const boxed = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (["auto", "scroll", "hidden"].includes(getComputedStyle(box).overflowX)) return true;
    }
    return false;
  };
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !boxed(element),
  );
  const places = wide.slice(0, 3).map((element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 120));
  return [[`the page is ${over} px wider than the window`, places.join(" … ")]];
}

const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

/** Wider spacing cuts nothing off (WCAG 1.4.12). */
export async function textSpacing(page, say) {
  const cut = await page.evaluate((spaced) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spaced);
    document.adoptedStyleSheets = [sheet];
    const wide = getComputedStyle(document.body).letterSpacing;
    if (wide === "normal") return [["the spacing could not be set", "body"]];
    const hides = (element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const closed = (overflow) => overflow === "hidden" || overflow === "clip";
      return (
        (closed(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (closed(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    const hiding = [...document.querySelectorAll("body *")].filter((element) => element.clientHeight > 0 && hides(element));
    return hiding.map((element) => ["wider spacing cuts text off", element.outerHTML.replace(/\s+/g, " ").slice(0, 120)]);
  }, SPACED);
  for (const [says, place] of [...cut, ...(await page.evaluate(tooWide))]) say(says, place);
}

/** How many stops of the keyboard are looked at; a page has the same few kinds of them all the way down. */
const STOPS = 80;

/** Whoever goes through the page by keyboard sees where they are, and can pass over the contents (WCAG 2.4.1, 2.4.7). */
export async function focus(page, say) {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return {
        place: element.outerHTML.replace(/\s+/g, " ").slice(0, 120),
        skips: element.getAttribute("href") === "#main",
        ringed: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      };
    });
    if (!at) return stop === 0 ? say("the keyboard reaches nothing") : undefined;
    if (stop === 0 && !at.skips) say("the first stop does not lead past the contents", at.place);
    if (!at.ringed) say("nothing shows that the keyboard is here", at.place);
    if (!at.seen) say("the keyboard is where nobody can see it", at.place);
  }
}

/** The dark is dark. */
export async function dark(page, say) {
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [red, green, blue, alpha = 1] = paper.match(/[\d.]+/g).map(Number);
  if (alpha < 1 || red + green + blue > 240) say("the page is not dark for those who ask for that", paper);
}

/** Where a reader's own colours are forced, nothing keeps its own, and what only a tint marked off has an outline. */
export async function forcedColours(page, say) {
  const faults = await page.evaluate(() => {
    const faults = [];
    for (const element of document.querySelectorAll("body *")) {
      const style = getComputedStyle(element);
      const place = () => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);
      if (style.forcedColorAdjust === "none") faults.push(["it keeps its own colours", place()]);
      const tagged = element.matches(".tag, .answer") && style.borderTopStyle === "none";
      if (tagged) faults.push(["without its tint nothing marks it off", place()]);
    }
    return faults;
  });
  for (const fault of faults) say(...fault);
}
