//! House rules: what a framework's own keepers ask of it, written in `indicant.yaml` in a fixed vocabulary and tried on each
//! item as the shipped rules are. `crate::project` reads them from their text; here they are held against items.

mod ask;
mod examples;
mod expression;
mod intern;
mod message;
mod names;
mod path;
mod pattern;
mod run;
mod told;
mod trial;
mod view;
mod wrong;

pub use ask::Ask;
pub use examples::{Failing, failing_examples};
pub use expression::Expression;
pub use message::Message;
pub use path::Path;
pub(crate) use path::in_ticks;
pub use pattern::Pattern;
pub use run::Unworked;
pub(in crate::rules) use run::{House, for_expressions};
pub use trial::{Of, Trial};
pub use view::{VIEW, house_view};
pub use wrong::Wrong;

use crate::findings::Severity;
use crate::model::{Sort, any_of};
use crate::rules::Rule;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The house rules of a project, and those that it has and that could not be read.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct HouseRules {
    /// The rules, in the order in which they stand.
    pub rules: Vec<Arc<HouseRule>>,
    /// The names of those that could not be read: a waiver of one is of a rule that there is.
    pub unread: BTreeSet<String>,
    /// Whether a whole file of them could not be read: then any name may be that of a rule.
    pub lost: bool,
}

/// A house rule, ready to be asked.
#[derive(Clone, Debug)]
pub struct HouseRule {
    /// What is said of it: name, severity, why, examples.
    pub rule: &'static Rule,
    /// The sorts of item that it is for.
    pub sorts: Vec<Sort>,
    when: Vec<(Path, Trial)>,
    asks: Vec<Ask>,
    message: Message,
    help: Option<Message>,
}

impl PartialEq for HouseRule {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.rule, other.rule)
            && (&self.when, &self.asks, &self.message) == (&other.when, &other.asks, &other.message)
    }
}

/// A house rule as it is written, each part understood.
#[derive(Clone, Debug)]
pub struct Written {
    /// What it is called.
    pub name: String,
    /// The sorts of item that it is for.
    pub sorts: Vec<Sort>,
    /// What has to be so for it to be asked at all.
    pub when: Vec<(Path, Trial)>,
    /// What it asks; all of it has to be so.
    pub asks: Vec<Ask>,
    /// What is wrong where it is not so.
    pub message: Message,
    /// Why that matters, and to whom.
    pub why: String,
    /// What to write instead.
    pub help: Option<Message>,
    /// How grave it is.
    pub severity: Severity,
    /// A spec that does not keep it.
    pub bad: String,
    /// Specs that do.
    pub good: Vec<String>,
}

impl HouseRule {
    /// The rule, with what is said of it kept for as long as the program runs.
    #[must_use]
    pub fn new(written: Written) -> Self {
        let articles: Vec<&str> = written.sorts.iter().map(|sort| sort.spec().article).collect();
        let one = written.sorts.first().map(|sort| format!("the {}", sort.keyword()));
        let one = one.filter(|_| written.sorts.len() == 1).unwrap_or_else(|| any_of(&articles));
        let what_to_do = match &written.help {
            Some(help) => format!("{}.", help.in_general(&one)),
            None => "Write it as the good example has it.".to_owned(),
        };
        let rule = intern::kept(intern::Told {
            name: written.name,
            severity: written.severity,
            judgement_is_of_words: written.asks.iter().any(Ask::is_of_words),
            summary: written.message.in_general(&one),
            why: written.why,
            what_to_do,
            bad: written.bad,
            good: written.good,
            sorts: written.sorts.clone(),
        });
        HouseRule {
            rule,
            sorts: written.sorts,
            when: written.when,
            asks: written.asks,
            message: written.message,
            help: written.help,
        }
    }
}
