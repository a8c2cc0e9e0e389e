//! What a rule is.

use super::context::Context;
use crate::findings::{Finding, Severity, Standing, Waiver};
use crate::model::{Entity, Problem, Sort};

/// The question that a reader of a framework would ask, under which a rule stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[expect(missing_docs, reason = "each question says itself in `Question::asks`")]
pub enum Question {
    Form,
    Direction,
    Kind,
    Cohort,
    Construction,
    Ambition,
    Voice,
    Framing,
    Evidence,
    Balance,
    Partnership,
    Alignment,
    Wording,
    Change,
    House,
}

impl Question {
    /// Every question, in the order of the catalogue.
    pub const ALL: [Question; 15] = [
        Question::Form,
        Question::Direction,
        Question::Kind,
        Question::Cohort,
        Question::Construction,
        Question::Ambition,
        Question::Voice,
        Question::Framing,
        Question::Evidence,
        Question::Balance,
        Question::Partnership,
        Question::Alignment,
        Question::Wording,
        Question::Change,
        Question::House,
    ];

    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Question::Form => "form",
            Question::Direction => "direction",
            Question::Kind => "kind",
            Question::Cohort => "cohort",
            Question::Construction => "construction",
            Question::Ambition => "ambition",
            Question::Voice => "voice",
            Question::Framing => "framing",
            Question::Evidence => "evidence",
            Question::Balance => "balance",
            Question::Partnership => "partnership",
            Question::Alignment => "alignment",
            Question::Wording => "wording",
            Question::Change => "change",
            Question::House => "house",
        }
    }

    /// The question, as a reader would ask it.
    #[must_use]
    pub const fn asks(self) -> &'static str {
        match self {
            Question::Form => "Is it written down?",
            Question::Direction => "Does it say which way is better?",
            Question::Kind => "Is it an outcome?",
            Question::Cohort => "Who is it about?",
            Question::Construction => "Is it a measure?",
            Question::Ambition => "Is it ambitious?",
            Question::Voice => "Whose judgement, whose life?",
            Question::Framing => "Is it framed as what is gained?",
            Question::Evidence => "What is it known from?",
            Question::Balance => "Is the set balanced?",
            Question::Partnership => "Who else?",
            Question::Alignment => "Does it line up with the others?",
            Question::Wording => "Can it be understood?",
            Question::Change => "What changed between two editions?",
            Question::House => "What do this framework's own rules ask?",
        }
    }

    /// What it is about, for a reader who wants to learn what a good indicator is: Markdown, without a heading.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Question::Form => include_str!("form/about.md"),
            Question::Direction => include_str!("direction/about.md"),
            Question::Kind => include_str!("kind/about.md"),
            Question::Cohort => include_str!("cohort/about.md"),
            Question::Construction => include_str!("construction/about.md"),
            Question::Ambition => include_str!("ambition/about.md"),
            Question::Voice => include_str!("voice/about.md"),
            Question::Framing => include_str!("framing/about.md"),
            Question::Evidence => include_str!("evidence/about.md"),
            Question::Balance => include_str!("balance/about.md"),
            Question::Partnership => include_str!("partnership/about.md"),
            Question::Alignment => include_str!("alignment/about.md"),
            Question::Wording => include_str!("wording/about.md"),
            Question::Change => include_str!("change/about.md"),
            Question::House => include_str!("house/about.md"),
        }
    }

    /// Whether it is about the text rather than what the text says.
    #[must_use]
    pub const fn is_form(self) -> bool {
        matches!(self, Question::Form)
    }
}

/// How a rule comes to its finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Judgement {
    /// Decided from what the spec says.
    Decided,
    /// Judged from words, which are shown.
    Worded,
    /// Decided where the spec says enough, judged from words where it does not.
    DecidedOrWorded,
    /// The author is asked to judge.
    Asked,
}

impl Judgement {
    /// The letters that the catalogue uses.
    #[must_use]
    pub const fn letters(self) -> &'static str {
        match self {
            Judgement::Decided => "D",
            Judgement::Worded => "H",
            Judgement::DecidedOrWorded => "D/H",
            Judgement::Asked => "J",
        }
    }

    /// The same for readers.
    #[must_use]
    pub const fn in_words(self) -> &'static str {
        match self {
            Judgement::Decided => "decided from what the spec says",
            Judgement::Worded => "judged from words, which are shown",
            Judgement::DecidedOrWorded => "decided where the spec says enough, judged from words where it does not",
            Judgement::Asked => "asked of the author, once",
        }
    }
}

/// What a rule looks at, and how. What it looks at is its scope: a changed item runs again what must be, and no more.
#[derive(Clone, Copy)]
pub enum Check {
    /// Each item of these sorts among the project's own, by itself and what it names.
    Item(&'static [Sort], fn(Entity<'_>, &Context<'_>, &mut Vec<Finding>)),
    /// The project's own framework as a whole.
    Framework(fn(Entity<'_>, &Context<'_>, &mut Vec<Finding>)),
    /// The project, which may have no framework of its own.
    Project(fn(&Context<'_>, &mut Vec<Finding>)),
    /// Each problem that the model met while reading.
    Problem(fn(&Problem, &Context<'_>, &mut Vec<Finding>)),
    /// Each item of these sorts, as a rule of the project's own asks: see [`super::house`].
    House(&'static [Sort]),
    /// Each waiver, once every other rule has spoken and it is known what it comes to.
    Waiver(fn(Waiver<'_>, Standing, &Context<'_>, &mut Vec<Finding>)),
}

impl Check {
    /// The word for the scope.
    #[must_use]
    pub const fn scope(&self) -> &'static str {
        match self {
            Check::Item(..) | Check::House(_) | Check::Problem(_) | Check::Waiver(_) => "item",
            Check::Framework(_) => "framework",
            Check::Project(_) => "project",
        }
    }

    /// Whether it looks at waivers.
    #[must_use]
    pub const fn is_of_waivers(&self) -> bool {
        matches!(self, Check::Waiver(_))
    }
}

/// A rule: one thing in one place. What `explain`, the reference and the tests say of it all comes from here.
pub struct Rule {
    /// What it is called, always: kebab-case, and the fault rather than the remedy.
    pub name: &'static str,
    /// What it was called before.
    pub aliases: &'static [&'static str],
    /// The question that it stands under.
    pub question: Question,
    /// How bad what it finds is, unless the project says otherwise.
    pub severity: Severity,
    /// How it comes to its finding.
    pub judgement: Judgement,
    /// One line: what it finds.
    pub summary: &'static str,
    /// Why that matters, and to whom.
    pub why: &'static str,
    /// A published case in which it went wrong, where one is known.
    pub case: Option<&'static str>,
    /// What to do about it.
    pub what_to_do: &'static str,
    /// A spec in which it finds something. `# --- beside`, `# --- standpoint` or `# --- matches` on a line begins another
    /// set of files, seen from the first.
    pub bad: &'static str,
    /// Specs that come near and in which it finds nothing.
    pub good: &'static [&'static str],
    /// Where it comes from: points of the founding document, published criteria.
    pub sources: &'static [&'static str],
    /// What it looks at, and how.
    pub check: Check,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}
