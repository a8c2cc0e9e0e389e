//! The rules: a folder for each question of the catalogue, a file for each rule, one registry for all.

mod choice;
mod context;
mod example;
pub mod house;
mod offers;
mod phrases;
mod placed;
mod readings;
mod rule;
mod run;
mod settings;
mod unread;

mod alignment;
mod ambition;
mod cohort;
mod construction;
mod direction;
mod form;
mod framing;
mod kind;
mod partnership;
mod voice;
mod wording;

pub use choice::{UnknownChoice, is_always_asked, not_chosen};
pub use context::Context;
pub use example::{example, example_settings};
pub(crate) use readings::kind_word;
pub use readings::{Heard, KindCounts, KindOf};
pub use rule::{Check, Judgement, Question, Rule};
pub use run::{Ran, run, run_on_waivers};
pub use settings::{Limits, Settings};

use std::collections::HashMap;
use std::sync::LazyLock;

/// The version of the rule set: it grows when a rule comes, goes, or finds something else.
pub const RULES_VERSION: u32 = 1;

/// Every rule, in the order of the catalogue. Where several speak of one thing, the earlier is the more telling.
pub static RULES: &[&Rule] = &[
    &form::syntax_error::RULE,
    &form::unknown_item::RULE,
    &form::unknown_field::RULE,
    &form::header_out_of_form::RULE,
    &form::duplicate_field::RULE,
    &form::duplicate_name::RULE,
    &form::unresolved_name::RULE,
    &form::wrong_kind_of_reference::RULE,
    &form::missing_field::RULE,
    &form::value_out_of_form::RULE,
    &form::containment_cycle::RULE,
    &form::unused_definition::RULE,
    &form::placeholder_text::RULE,
    &form::ordinal_reference::RULE,
    &form::plain_text_measure::RULE,
    &form::unknown_rule::RULE,
    &form::unused_waiver::RULE,
    &form::waiver_ended::RULE,
    &form::waiver_without_reason::RULE,
    &direction::direction_missing::RULE,
    &direction::direction_unexplained::RULE,
    &direction::contested_activity::RULE,
    &direction::direction_contradicts_wording::RULE,
    &direction::direction_hedged::RULE,
    &kind::process_called_outcome::RULE,
    &kind::structure_called_outcome::RULE,
    &kind::outcome_called_process::RULE,
    &kind::process_only_outcome::RULE,
    &kind::unmeasured_outcome::RULE,
    &kind::outcome_only_suggested::RULE,
    &kind::process_beneath_nothing::RULE,
    &kind::outcome_states_no_change::RULE,
    &kind::process_heavy_framework::RULE,
    &cohort::cohort_missing::RULE,
    &cohort::group_not_reached::RULE,
    &construction::compound_measure::RULE,
    &construction::concept_not_measure::RULE,
    &construction::follow_up_unlinked::RULE,
    &ambition::comparator_missing::RULE,
    &ambition::mostly_existing::RULE,
    &ambition::available_measure_unused::RULE,
    &voice::judged_by_provider::RULE,
    &voice::counts_the_service::RULE,
    &framing::theme_uncovered::RULE,
    &partnership::rolls_up_to_nothing::RULE,
    &alignment::unmatched_outcome::RULE,
    &alignment::framework_gap::RULE,
    &wording::answer_over_limit::RULE,
    &wording::answer_missing::RULE,
    &wording::answer_rests_on_nothing::RULE,
];

static BY_NAME: LazyLock<HashMap<&'static str, usize>> = LazyLock::new(|| {
    let names = RULES.iter().enumerate().flat_map(|(rank, rule)| {
        [rule.name].into_iter().chain(rule.aliases.iter().copied()).map(move |name| (name, rank))
    });
    names.collect()
});

/// The rule of this name, or that once had it.
#[must_use]
pub fn rule(name: &str) -> Option<&'static Rule> {
    BY_NAME.get(name).map(|rank| RULES[*rank])
}

/// A rule's place in the catalogue; names that no rule has come last.
#[must_use]
pub(crate) fn rank(name: &str) -> usize {
    BY_NAME.get(name).copied().unwrap_or(RULES.len())
}
