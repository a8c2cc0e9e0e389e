//! The rules: a folder for each question of the catalogue, a file for each rule, one registry for all.

mod activity;
mod asked;
mod choice;
mod context;
mod example;
mod groups;
pub mod house;
mod lacking;
mod offers;
mod phrases;
mod placed;

mod proved;
mod readings;
mod rule;
mod run;
mod settings;
mod status;

mod alignment;
mod ambition;
mod balance;
mod cohort;
mod construction;
mod direction;
mod evidence;
mod form;
mod framing;
mod kind;
mod partnership;
mod voice;
mod wording;

pub use choice::{UnknownChoice, is_always_asked, not_chosen};
pub(crate) use cohort::group_not_reached::unreached_groups;
pub use context::Context;
pub use example::{example, example_settings};
pub(crate) use readings::kind_word;
pub use readings::{Heard, KindCounts, KindOf};
pub use rule::{Check, Judgement, Question, Rule};
pub use run::{Ran, run, run_on_waivers};
pub use settings::{Limits, Settings};

use crate::wording::plain as plain_words;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The version of the rule set: it grows when a rule comes, goes, or finds something else.
pub const RULES_VERSION: u32 = 2;

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
    &direction::direction_unsettled::RULE,
    &direction::contested_activity::RULE,
    &direction::direction_contradicts_wording::RULE,
    &direction::direction_hedged::RULE,
    &direction::target_behind_baseline::RULE,
    &direction::zero_is_not_best::RULE,
    &direction::reading_missing::RULE,
    &kind::process_called_outcome::RULE,
    &kind::structure_called_outcome::RULE,
    &kind::outcome_called_process::RULE,
    &kind::process_only_outcome::RULE,
    &kind::unmeasured_outcome::RULE,
    &kind::outcome_only_suggested::RULE,
    &kind::process_beneath_nothing::RULE,
    &kind::outcome_states_no_change::RULE,
    &kind::process_heavy_framework::RULE,
    &kind::goal_attainment_missing::RULE,
    &kind::change_over_time_missing::RULE,
    &cohort::cohort_missing::RULE,
    &cohort::cohort_pools_stages::RULE,
    &cohort::group_not_reached::RULE,
    &cohort::cohort_thinly_measured::RULE,
    &cohort::cohort_rarely_named::RULE,
    &cohort::cohort_outside_framework::RULE,
    &cohort::empty_cohort::RULE,
    &cohort::survivor_cohort::RULE,
    &cohort::overlapping_parts::RULE,
    &construction::denominator_missing::RULE,
    &construction::numerator_outside_denominator::RULE,
    &construction::numerator_is_denominator::RULE,
    &construction::denominator_is_one::RULE,
    &construction::rate_without_base::RULE,
    &construction::percentage_out_of_range::RULE,
    &construction::compound_measure::RULE,
    &construction::concept_not_measure::RULE,
    &construction::stock_and_flow_mixed::RULE,
    &construction::exclusions_unstated::RULE,
    &construction::follow_up_unlinked::RULE,
    &construction::loss_to_follow_up_unstated::RULE,
    &construction::same_measure_twice::RULE,
    &construction::small_numbers::RULE,
    &construction::coverage_unstated::RULE,
    &construction::minimum_denominator_unstated::RULE,
    &ambition::comparator_missing::RULE,
    &ambition::comparator_unmeasured::RULE,
    &ambition::trajectory_missing::RULE,
    &ambition::compared_only_with_peers::RULE,
    &ambition::target_without_baseline::RULE,
    &ambition::target_without_date::RULE,
    &ambition::mostly_existing::RULE,
    &ambition::available_measure_unused::RULE,
    &ambition::no_criterion_for_change::RULE,
    &voice::judged_by_provider::RULE,
    &voice::outcome_leaves_some_out::RULE,
    &voice::voice_missing::RULE,
    &voice::proxy_for_experience::RULE,
    &voice::counts_the_service::RULE,
    &framing::deficit_heavy::RULE,
    &framing::theme_uncovered::RULE,
    &framing::duty_unserved::RULE,
    &framing::duties_uneven::RULE,
    &evidence::source_missing::RULE,
    &evidence::source_unpublished::RULE,
    &evidence::frequency_missing::RULE,
    &evidence::source_stale::RULE,
    &evidence::single_period::RULE,
    &evidence::geography_too_coarse::RULE,
    &evidence::evidence_without_threshold::RULE,
    &evidence::sustained_for_unstated::RULE,
    &evidence::steward_missing::RULE,
    &evidence::review_overdue::RULE,
    &evidence::series_break_unstated::RULE,
    &evidence::recording_differs::RULE,
    &evidence::case_mix_unadjusted::RULE,
    &evidence::equality_breakdown_missing::RULE,
    &balance::unbalanced_activity::RULE,
    &balance::opposed_pair::RULE,
    &balance::perverse_incentive_unstated::RULE,
    &balance::too_many_indicators::RULE,
    &partnership::partners_missing::RULE,
    &partnership::single_agency_outcome::RULE,
    &partnership::rolls_up_to_nothing::RULE,
    &partnership::attribution_unstated::RULE,
    &alignment::unmatched_outcome::RULE,
    &alignment::framework_gap::RULE,
    &alignment::match_unexplained::RULE,
    &alignment::match_direction_conflict::RULE,
    &alignment::match_kind_conflict::RULE,
    &alignment::match_cohort_conflict::RULE,
    &alignment::match_unit_conflict::RULE,
    &alignment::match_measure_conflict::RULE,
    &alignment::match_stock_flow_conflict::RULE,
    &alignment::match_opposite_wording::RULE,
    &alignment::match_clash::RULE,
    &alignment::match_cycle::RULE,
    &alignment::match_merges_two::RULE,
    &alignment::match_inside_framework::RULE,
    &alignment::match_edition_unknown::RULE,
    &alignment::counterpart_and_none::RULE,
    &alignment::match_evidence_conflict::RULE,
    &alignment::match_differs_in_nothing::RULE,
    &wording::vague_term::RULE,
    &wording::undefined_abbreviation::RULE,
    &wording::title_too_long::RULE,
    &wording::sentence_too_long::RULE,
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
