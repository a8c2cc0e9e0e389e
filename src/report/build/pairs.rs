//! Matched pairs of which one is an indicator, aspect by aspect.

use super::alignment::Lines;
use crate::alignment::{Agreement, Compared, Comparison, Doubt, Says, Side, Verdict};
use crate::model::{Basis, Fact, Sort, ValueKind};
use crate::report::view::{self, State};

/// The pairs of all the frameworks beside, in their order.
pub(super) fn pairs(lines: &Lines<'_, '_>) -> Vec<view::Pair> {
    let mut pairs = Vec::new();
    for (framework, gap) in lines.gaps.iter().enumerate() {
        for pair in &gap.pairs {
            if pair.ours.sort() != Sort::Indicator && pair.theirs.sort() != Sort::Indicator {
                continue;
            }
            let comparison = Comparison::of_pair(pair, lines.cx.same, &lines.cx.cohorts);
            let (neither, told): (Vec<_>, Vec<_>) = comparison.aspects.iter().partition(|compared| is_silent(compared));
            pairs.push(view::Pair {
                anchor: format!("pair-{}", pairs.len() + 1),
                framework,
                ours: (lines.refer)(pair.ours),
                claim: lines.claim(pair),
                aspects: told.into_iter().map(aspect).collect(),
                neither: neither.into_iter().map(|compared| compared.aspect.word().to_owned()).collect(),
            });
        }
    }
    pairs
}

fn is_silent(compared: &Compared<'_>) -> bool {
    matches!(compared.agreement, Agreement::CannotTell(Doubt::NeitherSays))
}

fn aspect(compared: &Compared<'_>) -> view::Aspect {
    let verdict = match compared.verdict() {
        Verdict::Agrees => "agrees",
        Verdict::MayDiffer => "may-differ",
        Verdict::Declared => "declared",
        Verdict::Conflicts => "conflicts",
        Verdict::CannotTell => "cannot-tell",
    };
    let in_words = match &compared.agreement {
        Agreement::Same { in_words } => *in_words,
        Agreement::Other(difference) => difference.in_words,
        _ => false,
    };
    view::Aspect {
        aspect: compared.aspect.word().to_owned(),
        ours: side(&compared.left),
        theirs: side(&compared.right),
        verdict: verdict.to_owned(),
        in_words,
        words: compared.words().to_vec(),
        why: compared.declared.as_ref().and_then(|declared| declared.why()).map(|why| why.into_owned()),
    }
}

fn side(side: &Side<'_>) -> view::Side {
    let (state, text) = match side.says {
        Says::This(fact) => (State::Stated, Some(says(fact))),
        Says::Itself => (State::Stated, Some(side.item.title().into_owned())),
        Says::Nothing(Basis::NotFound) => (State::NotFound, None),
        Says::Nothing(_) => (State::NotStated, None),
        Says::Unread => (State::Broken, None),
    };
    view::Side { state, text, basis: side.basis() }
}

/// What a line says, with titles in the place of names: for readers who will never see a spec.
fn says(fact: Fact<'_>) -> String {
    let written = fact.written();
    let start = fact.place().span.start;
    let mut said = String::new();
    let mut at = fact.field().len();
    for value in fact.values() {
        let span = value.place().span;
        let (from, to) = ((span.start - start) as usize, (span.end - start) as usize);
        between(&mut said, written.get(at..from));
        match value.kind() {
            ValueKind::Text => said.push_str(&format!("“{}”", value.shown())),
            _ => said.push_str(&value.shown()),
        }
        at = to;
    }
    between(&mut said, written.get(at..).map(|rest| rest.split('~').next().unwrap_or(rest)));
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the language between values, without the marks of a list.
fn between(said: &mut String, words: Option<&str>) {
    said.extend(words.unwrap_or(" ").chars().filter(|letter| !matches!(letter, '[' | ']')));
}
