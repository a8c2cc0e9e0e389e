//! The words of the language: every sort of item, every field it may hold, and the forms that a field's value may take.
//!
//! This table is the single source for the reader, the messages ("expected …"), and the published reference. A form is
//! written the way an author would be shown it (see [`super::form`] for its notation).

mod claims;
mod consultation;
mod framework;
mod indicator;
mod population;
mod vocabulary;

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

/// How often a field may stand in one item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Repeat {
    /// Once only.
    Once,
    /// Again under another key: the field's first word or value tells the occurrences apart.
    ByKey,
}

/// What the language knows of one field of one sort of item.
#[derive(Debug)]
pub struct FieldSpec {
    /// The keyword, as the author writes it.
    pub name: &'static str,
    /// The forms its value may take, tried in order.
    pub forms: &'static [&'static str],
    /// Whether it may stand more than once.
    pub repeat: Repeat,
    /// Whether several values may stand between `[` and `]`, each of one of the forms.
    pub listed: bool,
    /// What it says, in a few words that follow "`keyword` says …".
    pub meaning: &'static str,
    /// A line that an author could copy.
    pub example: &'static str,
}

impl FieldSpec {
    const fn by_key(mut self) -> Self {
        self.repeat = Repeat::ByKey;
        self
    }

    const fn listed(mut self) -> Self {
        self.listed = true;
        self
    }
}

const fn field(
    name: &'static str,
    forms: &'static [&'static str],
    meaning: &'static str,
    example: &'static str,
) -> FieldSpec {
    FieldSpec { name, forms, repeat: Repeat::Once, listed: false, meaning, example }
}

/// What the language knows of one sort of item.
#[derive(Debug)]
pub struct SortSpec {
    /// Which sort.
    pub sort: Sort,
    /// The form of what follows the keyword on the header's line, before `{`.
    pub header: &'static str,
    /// The sort with its article, for sentences.
    pub article: &'static str,
    /// What such an item is.
    pub meaning: &'static str,
    /// The fields that are its own; those of [`EVERYWHERE`] may stand in it as well.
    pub fields: &'static [FieldSpec],
    /// A header that an author could copy.
    pub example: &'static str,
}

macro_rules! sorts {
    ($($variant:ident $keyword:literal $spec:path;)*) => {
        /// A sort of item: what its keyword declares.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        pub enum Sort {
            $(#[doc = concat!("`", $keyword, "`")] $variant,)*
        }

        impl Sort {
            /// Every sort, in the order of the published reference.
            pub const ALL: &'static [Sort] = &[$(Sort::$variant,)*];

            /// The word that begins such an item's header.
            #[must_use]
            pub const fn keyword(self) -> &'static str {
                match self { $(Sort::$variant => $keyword,)* }
            }

            /// What the language knows of it.
            #[must_use]
            pub const fn spec(self) -> &'static SortSpec {
                match self { $(Sort::$variant => &$spec,)* }
            }
        }
    };
}

sorts! {
    Framework "framework" framework::FRAMEWORK;
    Outcome "outcome" framework::OUTCOME;
    Enabler "enabler" framework::ENABLER;
    Indicator "indicator" indicator::INDICATOR;
    Need "need" framework::NEED;
    Cohort "cohort" population::COHORT;
    Event "event" population::EVENT;
    Source "source" population::SOURCE;
    Match "match" claims::MATCH;
    NoCounterpart "no-counterpart" claims::NO_COUNTERPART;
    Standpoint "standpoint" claims::STANDPOINT;
    Waive "waive" claims::WAIVE;
    Consultation "consultation" consultation::CONSULTATION;
    Respondent "respondent" consultation::RESPONDENT;
    Page "page" consultation::PAGE;
    Question "question" consultation::QUESTION;
    Answer "answer" consultation::ANSWER;
    Agency "agency" vocabulary::AGENCY;
    Duty "duty" vocabulary::DUTY;
    Identifier "identifier" vocabulary::IDENTIFIER;
    Metric "metric" vocabulary::METRIC;
    Instrument "instrument" vocabulary::INSTRUMENT;
    Term "term" vocabulary::TERM;
    Unit "unit" vocabulary::UNIT;
    Period "period" vocabulary::PERIOD;
    Place "place" vocabulary::PLACE;
    Judge "judge" vocabulary::JUDGE;
    Breakdown "breakdown" vocabulary::BREAKDOWN;
    Theme "theme" vocabulary::THEME;
    Showing "showing" vocabulary::SHOWING;
}

/// Fields that any item may hold.
pub static EVERYWHERE: &[FieldSpec] = &[
    field(
        "basis",
        &["<basis=found/reported/inferred/recalled/not-found> [<why:text>] [except <except:field*>]"],
        "where everything in this item comes from",
        "basis inferred \"worked out from the published tables\" except title",
    ),
    field(
        "not-read",
        &["<what:text>"],
        "what of the publisher's was not read, so that it is never called absent",
        "not-read \"pages 14 to 67\"",
    ),
    field("note", &["<text:text>"], "a remark for the reader of the spec", "note \"the title was shortened in April\""),
];

static KEYWORDS: LazyLock<HashMap<&'static str, Sort>> =
    LazyLock::new(|| Sort::ALL.iter().map(|sort| (sort.keyword(), *sort)).collect());

static FIELDS: LazyLock<HashMap<(Sort, &'static str), &'static FieldSpec>> = LazyLock::new(|| {
    Sort::ALL.iter().flat_map(|sort| sort.fields().map(|field| ((*sort, field.name), field))).collect()
});

impl Sort {
    /// The sort that a keyword declares, spelt exactly; `None` for any other word.
    #[must_use]
    pub fn of_keyword(word: &str) -> Option<Sort> {
        KEYWORDS.get(word).copied()
    }

    /// Every field that an item of this sort may hold: its own first, then those of [`EVERYWHERE`].
    pub fn fields(self) -> impl Iterator<Item = &'static FieldSpec> {
        self.spec().fields.iter().chain(EVERYWHERE)
    }

    /// The field of this name, spelt exactly; `None` if items of this sort have no such field.
    #[must_use]
    pub fn field(self, name: &str) -> Option<&'static FieldSpec> {
        FIELDS.get(&(self, name)).copied()
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.keyword())
    }
}
