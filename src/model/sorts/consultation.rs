//! A consultation on a framework: its pages and questions, who responds, and what they answer.

use super::{FieldSpec, Sort, SortSpec, field};

const ABOUT: FieldSpec = field(
    "about",
    &["<subject:outcome|enabler|framework|indicator!*>"],
    "what of the framework it is about",
    "about csc.safe",
);
const CONTEXT: FieldSpec = field(
    "context",
    &["<text:text>"],
    "what the consultation says before asking; quoted, and not counted",
    "context \"\"\"The Dashboard is being created …\"\"\"",
);

pub(super) const CONSULTATION: SortSpec = SortSpec {
    sort: Sort::Consultation,
    header: "<name> <title:text>",
    article: "a consultation",
    meaning: "a consultation on a framework",
    example: "consultation nf-2023 \"National framework and dashboard\" {",
    fields: &[
        field("on", &["<framework:framework!>"], "which framework it is on", "on csc"),
        field("by", &["<who:agency>"], "who consults", "by \"Department for Education\""),
        field("open", &["<from:date> to <to:date>"], "when it was open", "open 2023-02-02 to 2023-05-11"),
        field("link", &["<link:link>"], "where it is", "link <https://example.org/consultation>"),
        field(
            "licence",
            &["<licence:text>"],
            "under which licence its text may be used again",
            "licence \"OGL-UK-3.0\"",
        ),
    ],
};

pub(super) const RESPONDENT: SortSpec = SortSpec {
    sort: Sort::Respondent,
    header: "<name> <title:text>",
    article: "a respondent",
    meaning: "who responds to a consultation",
    example: "respondent commissioner \"Children's Commissioner for England\" {",
    fields: &[
        field(
            "standpoint",
            &["<standpoint:standpoint!>"],
            "the standpoint that it responds from",
            "standpoint commissioner",
        ),
        field(
            "responds-to",
            &["<consultation:consultation!>"],
            "which consultation it responds to",
            "responds-to nf-2023",
        ),
        field("dated", &["<on:date>"], "when the response was made", "dated 2023-09"),
        field(
            "remit",
            &["<text:text>"],
            "who it is and why it answers",
            "remit \"A statutory office that promotes the rights of children\"",
        ),
        field("welcomes", &["<text:text>"], "what it welcomes", "welcomes \"A first step, and an essential one\""),
        field("summary", &["<text:text>"], "the response in brief", "summary \"The indicators describe the service\""),
        field(
            "comment",
            &["on <subject:outcome|enabler|framework|indicator!> <text:text>"],
            "what it says of one part of the framework",
            "comment on csc.safe \"No outcome is stated for children at risk\"",
        )
        .by_key(),
        field(
            "quotes",
            &["<cohort:cohort> <text:text>"],
            "what those the framework is for said themselves",
            "quotes care-leaver \"Nobody asked me\"",
        )
        .by_key(),
        field("link", &["<link:link>"], "where the response is", "link <https://example.org/response>"),
        field("contact", &["<text:text>", "<link:link>"], "whom to ask", "contact \"policy@example.org\""),
        field(
            "licence",
            &["<licence:text>"],
            "under which licence its text may be used again",
            "licence \"OGL-UK-3.0\"",
        ),
    ],
};

pub(super) const PAGE: SortSpec = SortSpec {
    sort: Sort::Page,
    header: "<name> in <consultation:consultation!> [<title:text>]",
    article: "a page",
    meaning: "a page of a consultation that gives context and asks nothing of its own",
    example: "page outcome-1 in nf-2023 \"Outcome 1\" {",
    fields: &[CONTEXT, ABOUT],
};

pub(super) const QUESTION: SortSpec = SortSpec {
    sort: Sort::Question,
    header: "<name> in <consultation:consultation!> [<title:text>]",
    article: "a question",
    meaning: "a question of a consultation, in its exact words",
    example: "question multi-agency in nf-2023 {",
    fields: &[
        field("asks", &["<text:text>"], "its exact words", "asks \"How could the framework be stronger?\""),
        field("label", &["<label:text>", "<number:number>"], "its number or label in the consultation", "label \"7\""),
        field("limit", &["<none=none>", "<words:number> words"], "how long an answer may be", "limit 200 words"),
        field("form", &["<form=free-text/one-choice/many-choices/yes-no>"], "how it is answered", "form free-text"),
        field("choices", &["<choices:text*>"], "the answers it offers", "choices [\"Strongly agree\", \"Agree\"]"),
        CONTEXT,
        ABOUT,
    ],
};

pub(super) const ANSWER: SortSpec = SortSpec {
    sort: Sort::Answer,
    header: "to <question:question!> by <respondent:respondent!>",
    article: "an answer",
    meaning: "a respondent's answer to one question",
    example: "answer to multi-agency by commissioner {",
    fields: &[
        field(
            "rests-on",
            &["<rules:rule*>"],
            "the findings that it rests on",
            "rests-on [unmatched-outcome, comparator-missing]",
        ),
        field("says", &["<text:text>"], "the answer", "says \"\"\"The indicators …\"\"\""),
        field("chooses", &["<choice:text*>"], "the choice taken", "chooses \"Agree\""),
        field("no-comment", &["[<why:text>]"], "that there is no comment", "no-comment \"outside our remit\""),
    ],
};
