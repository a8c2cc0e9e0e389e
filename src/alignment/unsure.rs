//! What claims that could not be read may be about: of that, nobody can say that it lines up with nothing.

use crate::model::{Entity, Model, ProblemKind, Role, Sort};
use std::collections::HashSet;

/// The names that stand in matches, in statements that there is none, and in items whose `rolls-up-to` could not be read.
pub(super) struct Unsure(HashSet<String>);

impl Unsure {
    /// Looks through the claims that have a problem.
    pub(super) fn new(model: &Model) -> Self {
        let mut names = HashSet::new();
        for problem in model.problems() {
            let sort = problem.subject.map(|id| model.entity(id).sort());
            let claim = matches!(sort, None | Some(Sort::Match | Sort::NoCounterpart));
            let claim = claim || problem.field == Some("rolls-up-to");
            if !claim || matches!(model.role_of(problem.place), Role::Beside | Role::Vocabulary) {
                continue;
            }
            if let ProblemKind::UnresolvedName { nearest: Some(nearest), .. } = &problem.kind {
                names.insert(local(nearest).to_owned());
            }
            // What stands between quotes is said of something, and names nothing.
            for words in model.item_text(problem.place).split('"').step_by(2) {
                names.extend(words.split_whitespace().map(|word| local(word).to_owned()));
            }
        }
        Unsure(names)
    }

    /// Whether one of them may be about this item.
    pub(super) fn may_name(&self, item: Entity<'_>) -> bool {
        self.0.contains(item.name())
    }
}

/// A name without its framework.
fn local(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
