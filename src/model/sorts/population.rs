//! Whom a framework is about, what happens to them, and where that is recorded.

use super::{Sort, SortSpec, field};

pub(super) const COHORT: SortSpec = SortSpec {
    sort: Sort::Cohort,
    header: "<name> <title:text>",
    article: "a cohort",
    meaning: "a group of people",
    example: "cohort child-in-need \"Children in need\" {",
    fields: &[
        field("within", &["<cohorts:cohort!*>"], "the larger group that it is part of", "within child"),
        field("who", &["<text:text>"], "who belongs to it", "who \"are assessed as in need under section 17\""),
        field("stages", &["<cohorts:cohort!*>"], "its stages, one after another", "stages [being-assessed, on-plan]"),
        field("includes", &["<cohorts:cohort!*>"], "some of the groups in it", "includes [on-child-protection-plan]"),
        field(
            "made-of",
            &["<cohorts:cohort!*>"],
            "the groups that together are all of it",
            "made-of [foster-care, residential-care]",
        ),
        field("except", &["<cohorts:cohort!*>"], "the groups left out of it", "except [child-looked-after]"),
        field("disjoint-from", &["<cohorts:cohort!*>"], "groups that share nobody with it", "disjoint-from [adult]"),
        field(
            "same-as",
            &["<cohorts:cohort!*>"],
            "the same group under another framework's name",
            "same-as [csc.child-in-need]",
        ),
        field(
            "aged",
            &["<from:number> to <to:number>", "under <to:number>", "from <from:number>"],
            "the ages in it, both inclusive",
            "aged 0 to 17",
        ),
        field("unit", &["<unit:unit>"], "what one member is", "unit child"),
        field(
            "source",
            &["<sources:source*>", "<link:link>"],
            "where it is counted or defined",
            "source \"Children Act 1989, section 17\"",
        ),
    ],
};

pub(super) const EVENT: SortSpec = SortSpec {
    sort: Sort::Event,
    header: "<name> <title:text>",
    article: "an event",
    meaning: "something that happens, and can be counted",
    example: "event plan-start \"A plan starts\" {",
    fields: &[
        field("happens-to", &["<unit:unit|cohort>"], "whom it happens to", "happens-to child"),
        field(
            "repeats",
            &["<repeats=yes/no>"],
            "whether it can happen to one person more than once in the period",
            "repeats yes",
        ),
        field("means", &["<text:text>"], "what it is, in plain words", "means \"The plan is agreed at a conference\""),
        field("source", &["<sources:source*>"], "where it is recorded", "source cin-census"),
    ],
};

pub(super) const SOURCE: SortSpec = SortSpec {
    sort: Sort::Source,
    header: "<name> <title:text>",
    article: "a source",
    meaning: "a collection or survey that figures come from",
    example: "source school-census \"School census\" {",
    fields: &[
        field(
            "publisher",
            &["<who:text>", "<who:agency>"],
            "who publishes it",
            "publisher \"Department for Education\"",
        ),
        field("every", &["<period:period>"], "how often it is collected", "every term"),
        field(
            "links-by",
            &["<identifier:identifier> [across <place:place>] [reaching <reach:cohort>]"],
            "which identifier links its records, and how far that reaches",
            "links-by pupil-number across england, reaching child-of-school-age",
        )
        .by_key(),
        field(
            "available",
            &["since <from:date> [to <to:date>]", "<availability=yes/no/restricted>"],
            "since when it can be used",
            "available since 2006",
        ),
        field("latest", &["<on:date>"], "the latest period it holds", "latest 2024-03"),
        field("covers", &["<cohorts:cohort*>"], "whom it covers", "covers [child-of-school-age]"),
        field(
            "coverage",
            &["<value:number> [percent]", "<said:text>"],
            "how much of what it should cover it covers",
            "coverage 98 percent",
        ),
        field(
            "reported-by",
            &["<places:place*>"],
            "for which areas it is shown",
            "reported-by [england, local-authority-area]",
        ),
        field(
            "published",
            &["<published=yes/no> [<why:text>]", "<link:link>"],
            "whether and where it is published",
            "published yes",
        ),
        field("link", &["<link:link>"], "where to read about it", "link <https://example.org/census>"),
        field("licence", &["<licence:text>"], "under which licence its figures may be used", "licence \"OGL-UK-3.0\""),
        field("judged-by", &["<judges:judge*>"], "who reports what it holds", "judged-by carer"),
        field("lag", &["<for:number> <period:period>"], "how long after the period it is published", "lag 7 months"),
        field(
            "legal-basis",
            &["<text:text>"],
            "what allows it to be collected",
            "legal-basis \"Education Act 1996, section 537A\"",
        ),
        field(
            "caveat",
            &["<text:text>"],
            "what a reader must know before using it",
            "caveat \"Two areas did not return in 2021\"",
        )
        .listed(),
        field(
            "break",
            &["<on:date> <why:text>"],
            "where the series cannot be read across",
            "break 2014-04 \"A new definition\"",
        )
        .by_key(),
    ],
};
