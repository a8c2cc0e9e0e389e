//! How the words of each indicator were read: once, for every rule that asks.

use super::Limits;
use crate::model::{Basis, Entity, EntityId, Fact, Model, Sort};
use crate::parallel;
use crate::wording::{Direction, Kind, Measure, Reading, Vocabulary, Words, read};
use std::borrow::Cow;
use std::collections::HashMap;

/// How many indicators one thread takes at a time.
const AT_A_TIME: usize = 128;

/// How the words of one indicator were read.
#[derive(Clone, Debug)]
pub struct Heard {
    /// What is measured.
    pub kind: Kind,
    /// How surely, from 0 to 1.
    pub kind_confidence: f64,
    /// The author's words that decided it, the weightiest first.
    pub kind_words: Vec<String>,
    /// Which way is better.
    pub direction: Direction,
    /// How surely, from 0 to 1.
    pub direction_confidence: f64,
    /// The author's words that decided it, the weightiest first.
    pub direction_words: Vec<String>,
    /// The weakest basis of the words that were read; a reading is itself at most inferred.
    pub basis: Basis,
}

/// What kind an indicator is of, and how that is known.
#[derive(Clone, Copy, Debug)]
pub struct KindOf<'r> {
    /// What is measured.
    pub kind: Kind,
    /// Where that comes from.
    pub basis: Basis,
    /// How its words were read, where they decided; `None` where its publisher declared the kind.
    pub read: Option<&'r Heard>,
}

/// How many indicators are of which kind, declared or else read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[expect(missing_docs, reason = "as the kinds")]
pub struct KindCounts {
    pub outcome: usize,
    pub process: usize,
    pub structure: usize,
    /// Neither declared nor read surely enough.
    pub unknown: usize,
}

/// The word for a kind in specs and in messages.
pub(crate) const fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Outcome => "outcome",
        Kind::Process => "process",
        Kind::Structure => "structure",
    }
}

/// The readings of a project's own indicators.
pub(super) struct Readings {
    by_id: HashMap<EntityId, Heard>,
}

impl Readings {
    /// Reads every indicator once.
    pub(super) fn new(model: &Model) -> Self {
        let indicators: Vec<Entity<'_>> = model.own(Sort::Indicator).collect();
        let chunks: Vec<&[Entity<'_>]> = indicators.chunks(AT_A_TIME).collect();
        let vocabulary = if indicators.is_empty() { None } else { Some(Vocabulary::shipped()) };
        let hear = |chunk: &&[Entity<'_>]| -> Vec<(EntityId, Heard)> {
            let heard = vocabulary.into_iter().flat_map(|vocabulary| {
                chunk.iter().map(move |indicator| (indicator.id, heard(*indicator, vocabulary)))
            });
            heard.collect()
        };
        Readings { by_id: parallel::map(&chunks, hear).into_iter().flatten().collect() }
    }

    pub(super) fn of(&self, indicator: Entity<'_>) -> Option<&Heard> {
        self.by_id.get(&indicator.id)
    }

    /// The kind that an indicator declares, or else the one that its words were surely enough read as.
    pub(super) fn kind(&self, indicator: Entity<'_>, limits: &Limits) -> Option<KindOf<'_>> {
        if let Some(declared) = declared(indicator) {
            return Some(declared);
        }
        // A line about its kind that nobody could read: then nobody can tell that it does not say.
        if matches!(indicator.said("kind"), crate::model::Said::Broken) {
            return None;
        }
        let heard = self.of(indicator).filter(|heard| heard.kind_confidence >= limits.sure_enough)?;
        Some(KindOf { kind: heard.kind, basis: heard.basis, read: Some(heard) })
    }
}

/// The kind that an indicator declares.
pub(super) fn declared(indicator: Entity<'_>) -> Option<KindOf<'static>> {
    let kind = match indicator.declared_kind()? {
        "outcome" => Kind::Outcome,
        "process" => Kind::Process,
        "structure" => Kind::Structure,
        _ => return None,
    };
    Some(KindOf { kind, basis: indicator.stated("kind")?.basis(), read: None })
}

/// Reads one indicator from what it says of its measure. What other publishers call it, and what is remarked on it, is left
/// out: those are other words than its own.
fn heard(indicator: Entity<'_>, vocabulary: &Vocabulary) -> Heard {
    let mut basis = indicator.title_basis().max(Basis::Inferred);
    let mut text = |fields: &[&str], say: fn(Fact<'_>) -> String| -> Option<String> {
        let facts = fields.iter().filter_map(|field| indicator.stated(field));
        let said: Vec<String> = facts
            .inspect(|fact| basis = basis.max(fact.basis()))
            .map(say)
            .filter(|words| !words.is_empty())
            .collect();
        (!said.is_empty()).then(|| said.join("; "))
    };
    let description = text(&["means"], shown);
    let numerator = text(&["numerator", "with", "without", "value"], counted);
    let denominator = text(&["denominator", "over"], counted);
    let unit = text(&["as", "counts"], written);
    let title = indicator.title();
    let measure = Measure {
        title: &title,
        description: description.as_deref(),
        numerator: numerator.as_deref(),
        denominator: denominator.as_deref(),
        unit: unit.as_deref(),
    };
    let reading: Reading = read(&measure, vocabulary);
    let said = |words: &[Words]| words.iter().map(|words| words.of(&measure).to_owned()).collect();
    Heard {
        kind: reading.kind,
        kind_confidence: reading.kind_confidence,
        kind_words: said(&reading.kind_words),
        direction: reading.direction,
        direction_confidence: reading.direction_confidence,
        direction_words: said(&reading.direction_words),
        basis,
    }
}

fn shown(fact: Fact<'_>) -> String {
    joined(fact.values().map(|value| value.shown()))
}

/// What is counted, by its title, and which of it.
fn counted(fact: Fact<'_>) -> String {
    let keyword = match fact.field() {
        "without" => Some("without"),
        _ => None,
    };
    let values = fact.values().filter(|value| matches!(value.slot(), "counted" | "where" | "event" | "of" | "over"));
    joined(keyword.map(Cow::Borrowed).into_iter().chain(values.map(|value| value.shown())))
}

/// The form of the figure as it is written, without its keyword.
fn written(fact: Fact<'_>) -> String {
    joined(fact.values().map(|value| value.shown()))
}

fn joined<'t>(parts: impl Iterator<Item = Cow<'t, str>>) -> String {
    parts.fold(String::new(), |mut all, part| {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(&part);
        all
    })
}
