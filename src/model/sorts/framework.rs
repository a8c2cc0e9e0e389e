//! The framework itself, and what it promises: outcomes, enablers, and needs that pair an entry with an exit.

use super::shared::{ADDRESSES, AMBITION, LICENCE, NEXT_REVIEW, PUBLISHER};
use super::{FieldSpec, Sort, SortSpec, field};

const CHANGE: FieldSpec = field(
    "change",
    &["<what:text>"],
    "what becomes different, and for whom",
    "change \"Children at risk are safe, and stay safe\"",
);
const SERVES: FieldSpec =
    field("serves", &["<duties:duty*>"], "which duties it serves", "serves [s17-promote-welfare]");
const FOR: FieldSpec = field("for", &["<cohorts:cohort*>"], "whom it is for", "for [child-in-need, care-leaver]");
const ROLLS_UP_TO: FieldSpec = field(
    "rolls-up-to",
    &["<outcomes:outcome*>"],
    "the shared outcome that it contributes to",
    "rolls-up-to family-review.happy",
);
const PARTNERS: FieldSpec = field(
    "partners",
    &["<agencies:agency*>"],
    "which agencies share it",
    "partners [local-authority, schools, police]",
);
const UNMEASURED: FieldSpec = field(
    "unmeasured",
    &["<why:text>"],
    "that no indicator measures it, and why",
    "unmeasured \"no source exists before 2028\"",
);
const SOURCE_TEXT: FieldSpec =
    field("source", &["<link:link>", "<said:text>"], "where it is published", "source <https://example.org/framework>");
const STEWARD: FieldSpec = field("steward", &["<who:agency>"], "who looks after it", "steward \"Framework team\"");
const DEFINITION: FieldSpec =
    field("means", &["<text:text>"], "what the title means, in plain words", "means \"Help is given before a crisis\"");

pub(super) const FRAMEWORK: SortSpec = SortSpec {
    sort: Sort::Framework,
    header: "<name> <title:text>",
    article: "a framework",
    meaning: "a published outcomes framework",
    example: "framework csc \"Children's Social Care National Framework\" {",
    fields: &[
        PUBLISHER,
        field(
            "edition",
            &["<edition:text> [<label:text>]"],
            "which edition this is",
            "edition \"2023-02\" \"Consultation draft\"",
        ),
        field("published", &["<on:date>"], "when it was published", "published 2023-02-02"),
        field("updated", &["<on:date>"], "when it last changed", "updated 2024-10"),
        NEXT_REVIEW,
        LICENCE,
        SOURCE_TEXT,
        field("place", &["<place:place>"], "where it applies", "place england"),
        field(
            "shared",
            &["<shared=yes/no> [<why:text>]"],
            "whether it is itself the framework that others roll up to",
            "shared yes",
        ),
        FOR,
        PARTNERS,
        field(
            "duties",
            &["<duties:duty*>"],
            "the duties that it must serve",
            "duties [s17-promote-welfare, s47-safeguard]",
        ),
        field(
            "tell-apart",
            &["<cohorts:cohort*>"],
            "groups that must be told apart wherever they are counted",
            "tell-apart [child-being-assessed, child-on-plan]",
        ),
        DEFINITION,
        STEWARD,
        field("contact", &["<text:text>", "<link:link>"], "whom to ask", "contact \"framework@example.org\""),
        field("status", &["<text:text>"], "its standing, such as official statistics", "status \"Statutory guidance\""),
        field(
            "revisions",
            &["<text:text>"],
            "how and when published figures are revised",
            "revisions \"Each October, for the two years before\"",
        ),
        field(
            "access",
            &["<text:text>"],
            "who sees figures before they are published",
            "access \"Ministers, 24 hours before\"",
        ),
        field(
            "disclosure",
            &["<text:text>"],
            "how people are kept from being recognised",
            "disclosure \"Counts under six are not shown\"",
        ),
        field(
            "rule",
            &["<name> <text:text>"],
            "a rule that the framework sets for evidence",
            "rule three-needs \"A minimum of three needs is evidenced\"",
        )
        .by_key(),
    ],
};

pub(super) const OUTCOME: SortSpec = SortSpec {
    sort: Sort::Outcome,
    header: "<name> <title:text>",
    article: "an outcome",
    meaning: "what is to become different for the people it is for",
    example: "outcome safe \"Children are safe at home and outside it\" {",
    fields: &[
        CHANGE,
        DEFINITION,
        FOR,
        AMBITION,
        ADDRESSES,
        SERVES,
        ROLLS_UP_TO,
        PARTNERS,
        field(
            "horizon",
            &["<horizon=short-term/medium-term/long-term>"],
            "how soon it is to be reached",
            "horizon long-term",
        ),
        field(
            "standing",
            &["<standing=required/suggested>"],
            "whether it is required or only suggested",
            "standing required",
        ),
        field(
            "leaves-out",
            &["<none=none> [<why:text>]", "<cohorts:cohort*> [<instead:text>]"],
            "for whom it cannot hold, and what they are promised instead",
            "leaves-out \"children who would not be safe at home\" \"they are loved where they live\"",
        ),
        field("about", &["<about=safety/gain>"], "whether it is itself about safety from harm", "about safety"),
        field(
            "evidence",
            &["<text:text>"],
            "what would show that it was reached",
            "evidence \"No further plan in the two years after\"",
        ),
        UNMEASURED,
        SOURCE_TEXT,
        STEWARD,
    ],
};

pub(super) const ENABLER: SortSpec = SortSpec {
    sort: Sort::Enabler,
    header: "<name> <title:text>",
    article: "an enabler",
    meaning: "what must be in place for the outcomes to be reached",
    example: "enabler workforce \"The workforce is equipped and effective\" {",
    fields: &[CHANGE, DEFINITION, FOR, ADDRESSES, SERVES, ROLLS_UP_TO, PARTNERS, UNMEASURED, SOURCE_TEXT, STEWARD],
};

pub(super) const NEED: SortSpec = SortSpec {
    sort: Sort::Need,
    header: "<name> <title:text>",
    article: "a need",
    meaning: "an entry condition and the exit condition that shows it was met",
    example: "need absence \"A child is often absent from school\" {",
    fields: &[
        field("outcome", &["<outcome:outcome>"], "the outcome that it belongs to", "outcome education"),
        field(
            "of",
            &["<quantity=any/every> <unit:unit|cohort> [in <within:unit>]"],
            "whose need it is",
            "of any child in family",
        ),
        field(
            "starts",
            &[
                "<measure:word> <comparison=below/above/at-least/at-most> <threshold:number> [percent] [over <for:number> <period:period>] [for <quantity=any/every> <unit:unit> [in <within:unit>]]",
                "<said:text>",
            ],
            "when the need is there",
            "starts attendance below 90 percent over 2 terms",
        ),
        field(
            "ends",
            &[
                "<measure:word> <comparison=below/above/at-least/at-most> <threshold:number> [percent] [over <for:number> <period:period>] [for <quantity=any/every> <unit:unit> [in <within:unit>]]",
                "<said:text>",
            ],
            "when the need is met",
            "ends attendance above 90 percent over 2 terms",
        ),
        field(
            "holds",
            &["<for:number> <period:period> [after <after:word>]", "<said:text>"],
            "for how long it must stay met",
            "holds 6 months after closure",
        ),
        field("shown-by", &["<sources:source*>"], "where the evidence comes from", "shown-by school-census"),
        field("checked-by", &["<judges:judge*>"], "who verifies a claim", "checked-by internal-audit"),
    ],
};
