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
  const only = sort ? { type: "rule", values: SOME[sort] } : { type: "tag", values: TAGS };
  const run = ({ runOnly }) =>
    window.axe.run(document, { runOnly, resultTypes: ["violations"], selectors: true, ancestry: false });
  const { violations } = await page.evaluate(run, { runOnly: only });
  for (const { id, help, nodes } of violations) {
    for (const node of nodes) {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message);
      say(`${help} (${id}): ${why.join("; ")}`, node.target.join(" "));
    }
  }
};
