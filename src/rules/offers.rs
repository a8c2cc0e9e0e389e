//! What a message can offer an author to write, looked up once.

use crate::model::{Entity, Model, Role, Sort};

/// Items that help names where it shows the line to write.
pub(super) struct Offers<'m> {
    /// Judges who are the people themselves: the project's own, then those that need no declaring.
    pub(super) judges: Vec<Entity<'m>>,
    /// The people of whom the project's groups are made, where one says so.
    pub(super) people: Option<Entity<'m>>,
    /// The project's identifiers.
    pub(super) identifiers: Vec<Entity<'m>>,
    /// The outcomes of the frameworks beside it that say that they are shared.
    pub(super) shared: Vec<Entity<'m>>,
}

impl<'m> Offers<'m> {
    /// Goes through a project once.
    pub(super) fn new(model: &'m Model) -> Self {
        let mut offers = Offers { judges: Vec::new(), people: None, identifiers: Vec::new(), shared: Vec::new() };
        for item in model.entities().filter(|item| matches!(item.role(), Role::Own | Role::Vocabulary)) {
            match item.sort() {
                Sort::Judge if is(item, "subject") => offers.judges.push(item),
                Sort::Identifier => offers.identifiers.push(item),
                Sort::Cohort if offers.people.is_none() => {
                    offers.people = item.named("unit").find(|unit| is(*unit, "person"));
                }
                _ => {}
            }
        }
        // The shipped words come last, wherever they stand.
        offers.judges.sort_by_key(|judge| judge.role() == Role::Vocabulary);
        let shared = model.beside().filter(|other| is_shared(*other));
        offers.shared = shared.flat_map(|other| model.with(other, Sort::Outcome)).collect();
        offers
    }
}

/// Whether a unit or a judge is of this nature, by its own item or by that of one that is declared the same.
pub(super) fn is(item: Entity<'_>, nature: &str) -> bool {
    let own = |item: Entity<'_>| item.stated("is").and_then(|fact| fact.word("nature")) == Some(nature);
    own(item) || item.named("same-as").any(own)
}

/// Whether a framework says that it is the one to which others roll up.
pub(super) fn is_shared(framework: Entity<'_>) -> bool {
    framework.stated("shared").is_some_and(|fact| fact.word("shared") == Some("yes"))
}
