//! A finding: typed until the last moment, so that every output can say it in its own way.

use super::severity::Severity;
use crate::model::{Basis, Entity, EntityId, Place, Problem};
use crate::rules::Rule;

/// Something that a careful reader would object to, about the author's own line.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How bad it is: the rule's severity, one less where it rests on something that was only not found.
    pub severity: Severity,
    /// The weakest basis of what it rests on.
    pub basis: Basis,
    /// The standpoints that it rests on, each once.
    pub standpoints: Vec<EntityId>,
    /// What it is about.
    pub subject: Subject,
    /// The field that it is about, where it is about one.
    pub field: Option<&'static str>,
    /// What tells it from others of the same rule about the same subject and field: a name, never a place.
    pub about: String,
    /// What is wrong, naming the item.
    pub message: String,
    /// Why it matters, and to whom.
    pub why: String,
    /// What to write instead.
    pub help: String,
    /// A measure that could take the place of what is found fault with, or be added, by a title that it could have.
    pub measure: Option<String>,
    /// Where it is.
    pub place: Place,
    /// A few words to stand at the place.
    pub label: String,
    /// Other places that it rests on, each with a few words.
    pub notes: Vec<Note>,
    /// The author's words that decided it, where words did.
    pub words: Vec<String>,
    /// Whether it counts.
    pub status: Status,
    /// The waiver that sets it aside, where one does.
    pub waiver: Option<EntityId>,
    /// The same for the same finding after lines have moved; see [`super::fingerprint`].
    pub fingerprint: String,
    /// The fingerprint of the finding that this one stands under, where one cause has several.
    pub lead: Option<String>,
}

/// What a finding is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subject {
    /// The item, where there is one that could be read.
    pub id: Option<EntityId>,
    /// Its sort, as its keyword; `file` where there is no item.
    pub sort: &'static str,
    /// Its name; a path where there is no item.
    pub name: String,
    /// Its title in plain words.
    pub title: String,
}

/// Another place that a finding rests on.
#[derive(Clone, Debug)]
pub struct Note {
    /// Where.
    pub place: Place,
    /// What to see there.
    pub message: String,
}

/// Whether a finding counts towards the exit code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It does.
    #[default]
    New,
    /// The author disagrees, with a reason.
    Waived,
    /// It was there before a baseline was drawn.
    Baselined,
}

impl Finding {
    /// A finding about an item, at its header. `message` says what is wrong, `help` what to write instead.
    #[must_use]
    pub fn new(rule: &'static Rule, about: Entity<'_>, message: impl Into<String>, help: impl Into<String>) -> Self {
        let subject = Subject {
            id: Some(about.id),
            sort: about.sort().keyword(),
            name: about.name().to_owned(),
            title: about.title().into_owned(),
        };
        Finding::with(rule, subject, about.place(), message.into(), help.into())
    }

    /// A finding about a problem of the model, at its place, about the item that it is in or else the file at `path`.
    #[must_use]
    pub fn of_problem(
        rule: &'static Rule,
        problem: &Problem,
        item: Option<Entity<'_>>,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let mut finding = match item {
            Some(item) => Finding::new(rule, item, message, help),
            None => {
                let subject = Subject { id: None, sort: "file", name: path.to_owned(), title: path.to_owned() };
                Finding::with(rule, subject, problem.place, message.into(), help.into())
            }
        };
        finding.place = problem.place;
        finding.field = problem.field;
        finding
    }

    fn with(rule: &'static Rule, subject: Subject, place: Place, message: String, help: String) -> Self {
        Finding {
            rule,
            severity: rule.severity,
            basis: Basis::Found,
            standpoints: Vec::new(),
            subject,
            field: None,
            about: String::new(),
            message: bearable(message),
            why: rule.why.to_owned(),
            help: bearable(help),
            measure: None,
            place,
            label: String::new(),
            notes: Vec::new(),
            words: Vec::new(),
            status: Status::New,
            waiver: None,
            fingerprint: String::new(),
            lead: None,
        }
    }

    /// Places it at a line of its subject, with a few words to stand there.
    #[must_use]
    pub fn at(mut self, place: Place, label: impl Into<String>) -> Self {
        self.place = place;
        self.label = label.into();
        self
    }

    /// The words that stand at its place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Says which field it is about.
    #[must_use]
    pub fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// Says what tells it from others of its rule about the same item and field.
    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Adds what it rests on: its basis is the weakest of all.
    #[must_use]
    pub fn rests_on(mut self, basis: Basis) -> Self {
        self.basis = self.basis.max(basis);
        self
    }

    /// Adds another place that it rests on.
    #[must_use]
    pub fn note(mut self, place: Place, message: impl Into<String>) -> Self {
        self.notes.push(Note { place, message: message.into() });
        self
    }

    /// Says that it rests on a reader's standpoint.
    #[must_use]
    pub fn from_standpoint(mut self, standpoint: Entity<'_>) -> Self {
        if !self.standpoints.contains(&standpoint.id) {
            self.standpoints.push(standpoint.id);
        }
        self
    }

    /// Gives a reason of its own why it matters, in place of the rule's.
    #[must_use]
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.why = why.into();
        self
    }

    /// Names a measure that could take its place or be added.
    #[must_use]
    pub fn measure(mut self, title: impl Into<String>) -> Self {
        self.measure = Some(bearable(title.into()));
        self
    }

    /// The author's words that decided it.
    #[must_use]
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.words = words.into_iter().map(Into::into).collect();
        self
    }
}

/// The most characters of one word, and of all words together, that a message may have.
const MOST: (usize, usize) = (160, 4_000);

/// Words that a reader can bear: where an author's name or title is longer than any would be, it is cut.
fn bearable(words: String) -> String {
    if words.len() <= MOST.1 / 4 {
        return words;
    }
    let cut = |word: &str, most: usize| match word.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &word[..at]),
        None => word.to_owned(),
    };
    let short: Vec<String> = words.split(' ').map(|word| cut(word, MOST.0)).collect();
    cut(&short.join(" "), MOST.1)
}
