// axe-core: WCAG 2.2, levels A and AA, and what its makers call best practice.
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What another width or other colours can change; the rest was asked in full before.
const SOME = {
  colour: ["color-contrast", "link-in-text-block"],
  size: ["color-contrast", "target-size", "scrollable-region-focusable", "meta-viewport"],
};

/** A look by all rules, or by those of one sort. */
export const accessibility = (sort) => async (page, say, { axe }) => {
  // Through the browser's own door, which the page's policy does not close.
  await page.evaluate(`${axe};0`);
  const runOnly = sort ? { type: "rule", values: SOME[sort] } : { type: "tag", values: TAGS };
  for (const fault of await page.evaluate(run, runOnly)) say(...fault);
};

/** Runs in the page. Places are told by the nearest id: a selector for each of ten thousand elements takes half the time. */
async function run(runOnly) {
  const options = { runOnly, resultTypes: ["violations"], selectors: false, elementRef: true, preload: false };
  const { violations } = await window.axe.run(document, options);
  const tell = ({ id, help }, node) => {
    const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");
    const near = node.element?.closest("[id]")?.id;
    return [`${help} (${id}): ${why}`, `${node.html.slice(0, 160)}${near ? ` in #${near}` : ""}`];
  };
  return violations.flatMap((violation) => violation.nodes.map((node) => tell(violation, node)));
}
