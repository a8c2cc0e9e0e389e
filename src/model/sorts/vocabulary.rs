//! One-line items: words that a project adds to the shipped vocabulary, and the agencies, duties, identifiers and metrics
//! that it names.

use super::{FieldSpec, Sort, SortSpec, field};

const MEANS: FieldSpec = field("means", &["<text:text>"], "what it is, in plain words", "means \"In plain words\"");
const SOURCE: FieldSpec = field(
    "source",
    &["<sources:source*>", "<link:link>"],
    "where it is found or defined",
    "source \"Children Act 1989\"",
);
const SAME_AS: FieldSpec = field(
    "same-as",
    &["<same:agency|duty|identifier|metric|instrument|term|unit|period|place|judge|breakdown|theme|showing!*>"],
    "the same thing under another project's name",
    "same-as [csc.schools]",
);

const fn word(
    sort: Sort,
    article: &'static str,
    meaning: &'static str,
    example: &'static str,
    fields: &'static [FieldSpec],
) -> SortSpec {
    SortSpec { sort, header: "<name> [<title:text>]", article, meaning, fields, example }
}

pub(super) const AGENCY: SortSpec = word(
    Sort::Agency,
    "an agency",
    "a body that shares the work",
    "agency schools \"Schools\" { }",
    &[MEANS, SOURCE, SAME_AS],
);
pub(super) const DUTY: SortSpec = word(
    Sort::Duty,
    "a duty",
    "what the law requires",
    "duty s17-promote-welfare \"To promote the welfare of children in need\" { }",
    &[MEANS, SOURCE, SAME_AS],
);
pub(super) const IDENTIFIER: SortSpec = word(
    Sort::Identifier,
    "an identifier",
    "what links one person's records",
    "identifier pupil-number \"Unique pupil number\" { across england }",
    &[
        MEANS,
        SOURCE,
        SAME_AS,
        field("across", &["<place:place>"], "how far it reaches", "across england"),
        field("reaches", &["<cohort:cohort>"], "whom it reaches", "reaches child-of-school-age"),
    ],
);
pub(super) const METRIC: SortSpec = word(
    Sort::Metric,
    "a metric",
    "a measure that exists and could be used",
    "metric attends-good-school \"Attending a school rated at least good\" { }",
    &[
        MEANS,
        SOURCE,
        SAME_AS,
        field("used-as", &["<indicators:indicator!*>"], "the indicators that use it", "used-as csc.good-school"),
    ],
);
pub(super) const INSTRUMENT: SortSpec = word(
    Sort::Instrument,
    "an instrument",
    "a scale that gives a value",
    "instrument sdq-total \"Strengths and difficulties, total score\" { runs 0 to 40 }",
    &[
        MEANS,
        SOURCE,
        SAME_AS,
        field("runs", &["<least:number> to <most:number>"], "its least and greatest value", "runs 0 to 40"),
        field("best", &["<best=low/high>"], "which end is better", "best low"),
    ],
);
pub(super) const TERM: SortSpec = word(
    Sort::Term,
    "a term",
    "a word that the framework defines",
    "term unmet-need \"Unmet need\" { means \"A need in the plan that is not met\" }",
    &[
        MEANS,
        SOURCE,
        SAME_AS,
        field(
            "short-for",
            &["<text:text>"],
            "what an abbreviation stands for",
            "short-for \"Strengths and Difficulties Questionnaire\"",
        ),
    ],
);
pub(super) const UNIT: SortSpec = word(
    Sort::Unit,
    "a unit",
    "what is counted",
    "unit placement \"Placement\" { }",
    &[
        MEANS,
        SOURCE,
        SAME_AS,
        field(
            "is",
            &["<nature=person/event/service/money/place/thing>"],
            "whether it is a person, something that happens, part of the service, or something else",
            "is service",
        ),
    ],
);
pub(super) const PERIOD: SortSpec =
    word(Sort::Period, "a period", "a length of time", "period half-term \"Half term\" { }", &[MEANS, SOURCE, SAME_AS]);
pub(super) const PLACE: SortSpec = word(
    Sort::Place,
    "a place",
    "an area",
    "place combined-authority \"Combined authority\" { within region }",
    &[MEANS, SOURCE, SAME_AS, field("within", &["<place:place!>"], "the larger area that it lies in", "within region")],
);
pub(super) const JUDGE: SortSpec = word(
    Sort::Judge,
    "a judge",
    "whose judgement a figure rests on",
    "judge inspectorate \"The inspectorate\" { is independent }",
    &[
        MEANS,
        SOURCE,
        SAME_AS,
        field(
            "is",
            &["<nature=service/subject/close/independent/records>"],
            "whether it is the service, the person themselves, someone close to them, an independent body, or records",
            "is service",
        ),
    ],
);
pub(super) const BREAKDOWN: SortSpec = word(
    Sort::Breakdown,
    "a breakdown",
    "a way of showing groups apart",
    "breakdown stage \"Stage of the child's plan\" { groups [being-assessed, on-plan] }",
    &[
        MEANS,
        SOURCE,
        SAME_AS,
        field("groups", &["<cohorts:cohort*>"], "the groups it shows apart", "groups [being-assessed, on-plan]"),
    ],
);
pub(super) const THEME: SortSpec =
    word(Sort::Theme, "a theme", "what an outcome is about", "theme play \"Play\" { }", &[MEANS, SOURCE, SAME_AS]);
pub(super) const SHOWING: SortSpec = word(
    Sort::Showing,
    "a showing",
    "what an indicator lets a reader see",
    "showing goal-attainment \"Whether a plan reached its goals\" { }",
    &[MEANS, SOURCE, SAME_AS],
);
