//! Fields that several sorts of item hold in the same form.

use super::{FieldSpec, field};

pub(super) const PUBLISHER: FieldSpec =
    field("publisher", &["<who:text>", "<who:agency>"], "who publishes it", "publisher \"Department for Education\"");
pub(super) const AMBITION: FieldSpec = field(
    "ambition",
    &[
        "at least as good as <comparator:cohort> [and <trajectory=improving>]",
        "as good as <comparator:cohort> [and <trajectory=improving>]",
        "better than <comparator:cohort> [and <trajectory=improving>]",
        "<trajectory=improving>",
        "<said:text>",
    ],
    "how good is good enough, held against whom",
    "ambition at least as good as child, and improving",
);
pub(super) const ADDRESSES: FieldSpec = field(
    "addresses",
    &["<themes:theme*>"],
    "which themes it is about",
    "addresses [family-functioning, relationships]",
);
pub(super) const COVERAGE: FieldSpec = field(
    "coverage",
    &["<value:number> [percent]", "<said:text>"],
    "how much of what it should cover it covers",
    "coverage 92 percent",
);
pub(super) const REPORTED_BY: FieldSpec = field(
    "reported-by",
    &["<places:place*>"],
    "for which areas it is shown",
    "reported-by [england, region, local-authority-area]",
);
pub(super) const CAVEAT: FieldSpec = field(
    "caveat",
    &["<text:text>"],
    "what a reader must know before using it",
    "caveat \"Areas record enquiries differently\"",
)
.listed();
pub(super) const BREAK: FieldSpec = field(
    "break",
    &["<none=none> [<why:text>]", "<on:date> <why:text>"],
    "where the series cannot be read across",
    "break 2014-04 \"A new definition\"",
)
.by_key();
pub(super) const LAG: FieldSpec =
    field("lag", &["<for:number> <period:period>"], "how long after that it is published", "lag 7 months");
pub(super) const NEXT_REVIEW: FieldSpec =
    field("next-review", &["<on:date>"], "when it is looked at again", "next-review 2027-04");
pub(super) const LICENCE: FieldSpec =
    field("licence", &["<licence:text>"], "under which licence its text may be used again", "licence \"OGL-UK-3.0\"");
