//! What a reader claims, kept apart from what a publisher said: matches, standpoints, waivers.
//!
//! The relations of a match are SKOS's mapping relations (SKOS Reference, section 10).

use super::shared::LICENCE;
use super::{FieldSpec, Sort, SortSpec, field};

const BY: FieldSpec = field("by", &["<who:standpoint|respondent|agency>"], "whose claim it is", "by commissioner");
const ON: FieldSpec = field("on", &["<on:date>"], "when it was made", "on 2026-11");
const EDITION: FieldSpec =
    field("edition", &["<edition:text>"], "which edition of the other framework is meant", "edition \"2022\"");

pub(super) const MATCH: SortSpec = SortSpec {
    sort: Sort::Match,
    header: "<left:outcome|indicator|cohort|enabler|theme|duty|agency!> <relation=exact/close/broad/narrow/related> <right:outcome|indicator|cohort|enabler|theme|duty|agency!> [<why:text>]",
    article: "a match",
    meaning: "a claim that two frameworks' items correspond",
    example: "match csc.family close supporting-families.family-relationships \"the same goal\" {",
    fields: &[
        BY,
        ON,
        EDITION,
        field(
            "differs",
            &["<field:field> <why:text>"],
            "a difference that is known, and why it is there",
            "differs improves \"theirs counts the reverse\"",
        )
        .by_key(),
    ],
};

pub(super) const NO_COUNTERPART: SortSpec = SortSpec {
    sort: Sort::NoCounterpart,
    header: "<subject:outcome|indicator|enabler!> in <framework:framework!> [<why:text>]",
    article: "a statement that there is no counterpart",
    meaning: "a claim that the other framework has nothing that corresponds",
    example: "no-counterpart csc.stable in supporting-families \"it does not cover children in care\" {",
    fields: &[BY, ON, EDITION],
};

pub(super) const STANDPOINT: SortSpec = SortSpec {
    sort: Sort::Standpoint,
    header: "<name> <title:text>",
    article: "a standpoint",
    meaning: "what a reader holds a framework against",
    example: "standpoint commissioner \"What the Children's Commissioner holds a framework against\" {",
    fields: &[
        field(
            "must-reach",
            &["<cohorts:cohort!*>"],
            "groups that must have a measure or breakdown of their own",
            "must-reach [child-in-custody]",
        ),
        field(
            "must-address",
            &["<themes:theme!*>"],
            "themes that must each have an outcome",
            "must-address [family-functioning, relationships]",
        ),
        field(
            "must-show",
            &["<showings:showing!*>"],
            "what the indicators must let a reader see",
            "must-show [goal-attainment]",
        ),
        field(
            "tell-apart",
            &["<cohorts:cohort!*>"],
            "groups that must be told apart wherever they are counted",
            "tell-apart [child-on-plan, child-being-assessed]",
        ),
        field(
            "needs-several-agencies",
            &["<cohorts:cohort!*>"],
            "groups that need several agencies at once",
            "needs-several-agencies [child-in-custody]",
        ),
        field(
            "serves",
            &["<cohorts:cohort!*>"],
            "the groups that the framework is to serve",
            "serves [child-in-need, care-leaver]",
        ),
        field(
            "duties",
            &["<duties:duty!*>"],
            "the duties that the framework must serve",
            "duties [s17-promote-welfare]",
        ),
        field(
            "compare-with",
            &["<cohorts:cohort!*>"],
            "whom outcomes are to be compared with",
            "compare-with all-children",
        ),
        field(
            "available",
            &["<metrics:metric!*>"],
            "metrics that exist and could be used",
            "available [attends-good-school]",
        ),
        field(
            "counts-people",
            &["<units:unit!*>"],
            "the units that should be counted instead of the service",
            "counts-people [child]",
        ),
        field("judged-by", &["<judges:judge!*>"], "whose judgement should decide", "judged-by [child, care-leaver]"),
        field("link", &["<link:link>"], "where it is published", "link <https://example.org/response>"),
        field(
            "source",
            &["<link:link>", "<said:text>"],
            "where it is published",
            "source \"Response of September 2023\"",
        ),
        LICENCE,
    ],
};

pub(super) const WAIVE: SortSpec = SortSpec {
    sort: Sort::Waive,
    header: "<rule:rule> on <subject:framework|outcome|enabler|indicator|need|cohort|event|source|standpoint|consultation|respondent|page|question|agency|duty|identifier|metric|instrument|term|unit|period|place|judge|breakdown|theme|showing!> [<why:text>]",
    article: "a waiver",
    meaning: "an author's disagreement with one finding, with its reason",
    example: "waive direction-missing on csc.s47 \"asked; see minute of 4 March\" {",
    fields: &[
        field("until", &["<on:date>"], "when it ends", "until 2027-04-01"),
        field("owner", &["<who:text>"], "who answers for it", "owner \"framework team\""),
        field("field", &["<field:field>"], "the one field it is about", "field improves"),
        field(
            "about",
            &["<about:word>", "<about:text>"],
            "what tells the finding from others of its rule, as the message gives it",
            "about commissioner.child-in-custody",
        ),
    ],
};
