//! How the words of each indicator were read: once, for every rule that asks.

use super::Limits;
use super::phrases::shortened;
use crate::model::{Basis, Entity, Fact, Model, Said, Sort};
use crate::parallel;
use crate::wording::{Direction, Kind, Measure, Vocabulary, Words, direction_contradicts, kind_contradicts, read};
use std::borrow::Cow;

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
    /// Whether its words speak against the kind that it declares.
    pub against_kind: bool,
    /// Whether its words speak against the direction that it declares.
    pub against_direction: bool,
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
    heard: Vec<Heard>,
    /// What each of them says of its kind itself: dense, since many rules ask it of every indicator.
    own_kinds: Vec<OwnKind>,
    /// Where the reading of an item stands, by the item's number; of items that are no indicators, at no place.
    places: Vec<u32>,
}

/// The kind that an indicator says it is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum OwnKind {
    Declared(Kind, Basis),
    Unsaid,
    /// A line about its kind that nobody could read: then nobody can tell that it does not say.
    Broken,
}

impl OwnKind {
    fn of(indicator: Entity<'_>) -> Self {
        match declared(indicator) {
            Some(of) => OwnKind::Declared(of.kind, of.basis),
            None if matches!(indicator.said("kind"), Said::Broken) => OwnKind::Broken,
            None => OwnKind::Unsaid,
        }
    }
}

impl Readings {
    /// Reads every indicator once.
    pub(super) fn new(model: &Model) -> Self {
        let indicators: Vec<Entity<'_>> = model.own(Sort::Indicator).collect();
        let chunks: Vec<&[Entity<'_>]> = indicators.chunks(AT_A_TIME).collect();
        let vocabulary = if indicators.is_empty() { None } else { Some(Vocabulary::shipped()) };
        let hear = |chunk: &&[Entity<'_>]| -> Vec<(Heard, OwnKind)> {
            let heard = vocabulary.into_iter().flat_map(|vocabulary| {
                chunk.iter().map(move |indicator| (heard(*indicator, vocabulary), OwnKind::of(*indicator)))
            });
            heard.collect()
        };
        let read = parallel::map(&chunks, hear).into_iter().flatten();
        let (heard, own_kinds) = read.unzip();
        let last = indicators.iter().map(|indicator| indicator.id.number() as usize).max();
        let mut places = vec![u32::MAX; last.map_or(0, |last| last + 1)];
        for (indicator, place) in indicators.iter().zip(0..) {
            places[indicator.id.number() as usize] = place;
        }
        Readings { heard, own_kinds, places }
    }

    /// Where an indicator's reading stands; at no place where it is not one of the project's own.
    fn place(&self, indicator: Entity<'_>) -> usize {
        self.places.get(indicator.id.number() as usize).map_or(usize::MAX, |place| *place as usize)
    }

    pub(super) fn of(&self, indicator: Entity<'_>) -> Option<&Heard> {
        self.heard.get(self.place(indicator))
    }

    /// The kind that an indicator declares, or else the one that its words were surely enough read as.
    pub(super) fn kind(&self, indicator: Entity<'_>, limits: &Limits) -> Option<KindOf<'_>> {
        let own = self.own_kinds.get(self.place(indicator)).copied();
        match own.unwrap_or_else(|| OwnKind::of(indicator)) {
            OwnKind::Declared(kind, basis) => Some(KindOf { kind, basis, read: None }),
            OwnKind::Broken => None,
            OwnKind::Unsaid => {
                let heard = self.of(indicator).filter(|heard| heard.kind_confidence >= limits.sure_enough)?;
                Some(KindOf { kind: heard.kind, basis: heard.basis, read: Some(heard) })
            }
        }
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
        let said: Vec<String> =
            facts.inspect(|fact| basis = basis.max(fact.basis())).map(say).filter(|words| !words.is_empty()).collect();
        (!said.is_empty()).then(|| said.join("; "))
    };
    let description = text(&["means"], shown);
    let numerator = text(&["numerator", "with", "without", "value"], counted);
    let denominator = text(&["denominator", "over"], counted);
    let unit = text(&["as", "counts"], shown);
    let title = indicator.title();
    let measure = Measure {
        title: &title,
        description: description.as_deref(),
        numerator: numerator.as_deref(),
        denominator: denominator.as_deref(),
        unit: unit.as_deref(),
    };
    let reading = read(&measure, vocabulary);
    let said = |words: &[Words]| telling(words.iter().map(|words| words.of(&measure)));
    let declared_way = match indicator.stated("improves").and_then(|fact| fact.word("way")) {
        Some("up") => Some(Direction::Up),
        Some("down") => Some(Direction::Down),
        _ => None,
    };
    Heard {
        kind: reading.kind,
        kind_confidence: reading.kind_confidence,
        kind_words: said(&reading.kind_words),
        direction: reading.direction,
        direction_confidence: reading.direction_confidence,
        direction_words: said(&reading.direction_words),
        against_kind: declared(indicator).is_some_and(|of| kind_contradicts(&reading, of.kind).is_some()),
        against_direction: declared_way.is_some_and(|way| direction_contradicts(&reading, way).is_some()),
        basis,
    }
}

impl Heard {
    /// `reads as a process: “assessments”, “completed”`; without the words where none stands out.
    pub(super) fn reads_as(&self) -> String {
        let article = if self.kind == Kind::Outcome { "an" } else { "a" };
        let kind = format!("reads as {article} {}", kind_word(self.kind));
        if self.kind_words.is_empty() { kind } else { format!("{kind}: {}", quoted_words(&self.kind_words)) }
    }

    /// The same in the middle of a sentence: `reads as a process (“assessments”, “completed”)`.
    pub(super) fn reads_as_within(&self) -> String {
        match self.reads_as().split_once(": ") {
            Some((kind, words)) => format!("{kind} ({words})"),
            None => self.reads_as(),
        }
    }

    /// Whether its words speak against the kind that it declares, as surely as a project wants.
    pub(super) fn is_against_kind(&self, limits: &Limits) -> bool {
        // What it is done with was learned from nobody's labels, and is never read as surely.
        let sure = if self.kind == Kind::Structure { limits.sure - STRUCTURE_BELOW } else { limits.sure };
        self.against_kind && self.kind_confidence >= sure
    }
}

/// How much less sure a reading of structure has to be.
const STRUCTURE_BELOW: f64 = 0.1;

/// Words as a message quotes them: `“assessments”, “completed”`.
pub(super) fn quoted_words(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("“{}”", shortened(word))).collect();
    quoted.join(", ")
}

/// Of the words that decided, those that tell a reader something: each once, and without the mere form of the figure where
/// there are others.
fn telling<'t>(words: impl Iterator<Item = &'t str>) -> Vec<String> {
    const FORMS: [&str; 8] =
        ["% of", "percentage of", "percent of", "proportion of", "share of", "rate of", "rates of", "children"];
    let mut kept: Vec<(&str, String)> = Vec::new();
    for word in words.filter(|word| !word.trim().is_empty()) {
        let folded = word.to_lowercase();
        if !kept.iter().any(|(_, known)| known.contains(&folded)) {
            kept.push((word, folded));
        }
    }
    let is_form = |folded: &str| FORMS.contains(&folded);
    if kept.iter().any(|(_, folded)| !is_form(folded)) {
        kept.retain(|(_, folded)| !is_form(folded));
    }
    kept.into_iter().map(|(word, _)| word.to_owned()).collect()
}

fn shown(fact: Fact<'_>) -> String {
    joined(fact.values().map(|value| value.shown()))
}

/// What is counted, by its title, and which of it.
fn counted(fact: Fact<'_>) -> String {
    let keyword = (fact.field() == "without").then_some("without");
    let values = fact.values().filter(|value| matches!(value.slot(), "counted" | "where" | "event" | "of" | "over"));
    joined(keyword.into_iter().map(Cow::Borrowed).chain(values.map(|value| value.shown())))
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
