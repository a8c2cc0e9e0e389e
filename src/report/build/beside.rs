//! From the model to the view of frameworks laid side by side.

use super::alignment::Lines;
use super::annex;
use super::shared::{named, shown};
use crate::alignment::{Gap, Reason, Suggested, Suggestion, Whose, suggest};
use crate::model::{Entity, EntityId};
use crate::report::view::{self, AlignmentView};
use crate::rules::Context;

/// The project's framework beside those given, in their order; one that is not beside it is left out. `None` where the
/// project has no framework.
#[must_use]
pub fn beside<'b>(cx: &'b Context<'b>, others: &[EntityId]) -> Option<AlignmentView> {
    let framework = cx.model.framework()?;
    let gaps: Vec<&Gap<'b>> =
        others.iter().filter_map(|id| cx.gaps.iter().find(|gap| gap.framework.id == *id)).collect();
    let suggestions = gaps.iter().enumerate().flat_map(|(number, gap)| {
        suggest(cx.model, cx.same, &cx.cohorts, gap).into_iter().map(move |suggested| suggestions(number, &suggested))
    });
    Some(AlignmentView {
        framework: laid(framework),
        others: gaps.iter().map(|gap| laid(gap.framework)).collect(),
        suggestions: suggestions.collect(),
        alignment: Lines { cx, gaps: &gaps, refer: &named }.view(),
        provenance: annex::provenance(cx.model),
        ..AlignmentView::default()
    })
}

fn laid(framework: Entity<'_>) -> view::Laid {
    view::Laid {
        name: framework.name().to_owned(),
        title: framework.title().into_owned(),
        edition: shown(framework, "edition"),
        publisher: shown(framework, "publisher"),
        not_read: shown(framework, "not-read"),
    }
}

fn suggestions(framework: usize, suggested: &Suggested<'_>) -> view::Suggestions {
    let reason = |reason: &Reason<'_>| view::Reason { word: reason.word().to_owned(), text: reason.to_string() };
    let candidate = |candidate: &Suggestion<'_>| view::Candidate {
        item: named(if suggested.whose == Whose::Ours { candidate.theirs } else { candidate.ours }),
        reasons: candidate.reasons.iter().map(reason).collect(),
        doubts: candidate.doubts.iter().map(reason).collect(),
        line: candidate.line(),
    };
    view::Suggestions {
        framework,
        side: if suggested.whose == Whose::Ours { "ours" } else { "theirs" }.to_owned(),
        item: named(suggested.item),
        candidates: suggested.candidates.iter().map(candidate).collect(),
    }
}
