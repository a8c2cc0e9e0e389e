// What a page is made of: names, links, tables, and that every word of it can be read.

/** Names that stand twice or lead nowhere, headings nobody can link to, tables and drawings without a name. */
export async function structure(page, say) {
  const faults = await page.evaluate(() => {
    const faults = [];
    const all = (selector) => [...document.querySelectorAll(selector)];
    const within = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
    const known = new Map();
    for (const element of all("[id]")) known.set(element.id, (known.get(element.id) ?? 0) + 1);
    for (const [id, times] of known) if (times > 1) faults.push([`an id stands ${times} times`, `#${id}`]);
    for (const link of all("a[href]")) {
      const to = link.getAttribute("href");
      if (!/^(https?:|mailto:|#.)/i.test(to)) faults.push(["a link leads into the folder, or to a strange place", within(link)]);
      if (to.startsWith("#") && !known.has(decodeURIComponent(to.slice(1)))) faults.push(["a link leads nowhere", within(link)]);
    }
    for (const attribute of ["aria-labelledby", "aria-describedby", "headers", "for"]) {
      for (const element of all(`[${attribute}]`)) {
        const named = element.getAttribute(attribute).split(/\s+/);
        if (!named.every((id) => known.has(id))) faults.push([`${attribute} names what is not there`, within(element)]);
      }
    }
    for (const heading of all("h1, h2, h3")) {
      if (heading.tagName !== "H1" && !heading.id) faults.push(["a heading has no id", within(heading)]);
    }
    for (const table of all("table")) {
      if (!table.caption?.textContent.trim()) faults.push(["a table has no caption", within(table)]);
      if (!table.querySelector("th")) faults.push(["a table has no headings", within(table)]);
      for (const heading of table.querySelectorAll("th:not([scope])")) faults.push(["a th has no scope", within(heading)]);
    }
    for (const svg of all("svg:not([aria-hidden=true])")) {
      const name = svg.querySelector(":scope > title") ?? svg.getAttribute("aria-label") ?? svg.getAttribute("aria-labelledby");
      if (!name) faults.push(["a drawing has no name", within(svg)]);
    }
    if (!document.querySelector("main h2")) faults.push(["the page has no section", "main"]);
    if (!document.documentElement.lang) faults.push(["the page says no language", "html"]);
    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.content ?? "";
    if (!policy.includes("default-src 'none'")) faults.push(["the page has no policy against requests", policy]);
    for (const script of all("script, iframe, object, embed, link, form, [style]")) faults.push(["this has no place here", within(script)]);
    return faults;
  });
  for (const fault of faults) say(...fault);
  const { written, shown } = await texts(page);
  compare(written, shown, "text is in the page, and not shown", say);
}

/** The same words without the style sheet. */
export async function withoutStyle(page, say) {
  const before = (await texts(page)).shown;
  await page.evaluate(() => document.querySelectorAll("style, link[rel=stylesheet]").forEach((style) => style.remove()));
  compare(before, (await texts(page)).shown, "text is lost without the style sheet", say);
}

/** The same words where no script runs. */
export async function withoutScript(page, unscripted, url, say) {
  const before = (await texts(page)).shown;
  const plain = await unscripted.newPage();
  await plain.goto(url, { waitUntil: "load" });
  compare(before, (await texts(plain)).shown, "text is lost without scripts", say);
  await plain.close();
}

/** The words of the page as they are written and as they are shown. White space is the browser's. */
export const texts = (page) =>
  page.evaluate(() => {
    const bare = (text) => text.replace(/\s+/g, "");
    const body = document.body.cloneNode(true);
    body.querySelectorAll("style, script").forEach((element) => element.remove());
    return { written: bare(body.textContent), shown: bare(document.body.innerText) };
  });

export function compare(whole, other, says, say) {
  if (whole === other) return;
  let at = 0;
  while (whole[at] === other[at]) at += 1;
  say(says, `at “${whole.slice(Math.max(0, at - 30), at + 60)}”, where there is “${other.slice(at, at + 30)}”`);
}
