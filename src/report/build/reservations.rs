//! What the document cannot vouch for, and what it leaves out.

use super::{Build, shown};
use crate::model::{Basis, Entity, Role, Sort};
use crate::report::view::{self, Hedge, Reservations, Unread};

/// The sorts that a consultation response does not show, item by item.
const ELSEWHERE: [Sort; 17] = [
    Sort::Need,
    Sort::Cohort,
    Sort::Event,
    Sort::Source,
    Sort::Standpoint,
    Sort::Agency,
    Sort::Duty,
    Sort::Identifier,
    Sort::Metric,
    Sort::Instrument,
    Sort::Unit,
    Sort::Period,
    Sort::Place,
    Sort::Judge,
    Sort::Breakdown,
    Sort::Theme,
    Sort::Showing,
];

impl<'b> Build<'b> {
    pub(super) fn reservations(&self) -> Reservations {
        let here = |entity: &Entity<'b>| !matches!(entity.role(), Role::Beside | Role::Vocabulary);
        let unread =
            self.model.entities().filter(here).filter(|entity| ![self.framework, self.consultation].contains(entity));
        let ours =
            |entity: &Entity<'b>| entity.header().target("consultation").is_none_or(|of| of == self.consultation);
        let elsewhere = |sort: &&Sort| self.cx.claims(**sort).next().is_some();
        Reservations {
            unread: unread
                .filter_map(|entity| Some(Unread { what: shown(entity, "not-read")?, item: self.called(entity) }))
                .collect(),
            hedges: self.model.entities().filter(here).filter(ours).flat_map(|entity| self.hedges(entity)).collect(),
            elsewhere: ELSEWHERE.iter().filter(elsewhere).map(|sort| sort.keyword().to_owned()).collect(),
        }
    }

    /// An item by its title; a claim, which has none, by the titles of what it is about.
    fn called(&self, entity: Entity<'b>) -> view::Ref {
        let item = self.reference(entity);
        if !item.title.is_empty() {
            return item;
        }
        let of: Vec<String> = entity.header().targets().map(|target| target.title().into_owned()).collect();
        view::Ref { title: of.join(" – "), ..item }
    }

    /// The lines of an item that were not simply found, where the document shows what they say and not why.
    fn hedges(&self, entity: Entity<'b>) -> Vec<Hedge> {
        let hedge = |field: &str, basis: Basis, why: String| Hedge {
            item: self.called(entity),
            field: field.to_owned(),
            basis,
            why,
        };
        let told = |field: &str| is_told_here(entity.sort(), field);
        let title = entity.title_basis_why().filter(|_| told("title"));
        let title = title.map(|why| hedge("title", entity.title_basis(), why.into_owned()));
        let whole = entity.stated("basis").filter(|_| told("basis")).and_then(|fact| {
            let basis = fact.word("basis").and_then(Basis::of_word).filter(|basis| *basis != Basis::Found)?;
            Some(hedge("basis", basis, fact.text("why")?.into_owned()))
        });
        let lines = entity.every_fact().filter(|fact| fact.basis() != Basis::Found && told(fact.field()));
        let lines = lines.filter_map(|fact| Some(hedge(fact.field(), fact.basis(), fact.basis_why()?.into_owned())));
        // A line that has its basis from the whole item is not told again.
        let own =
            |line: &Hedge| whole.as_ref().is_none_or(|whole| (whole.basis, &whole.why) != (line.basis, &line.why));
        let lines: Vec<Hedge> = lines.filter(own).collect();
        title.into_iter().chain(whole).chain(lines).collect()
    }
}

/// Whether the document tells here, and nowhere else, why a field of an item was not simply found.
fn is_told_here(sort: Sort, field: &str) -> bool {
    let for_readers_of_the_spec = ["note", "not-read"].contains(&field);
    let where_it_stands = match sort {
        Sort::Framework => !["title", "basis", "publisher", "edition", "licence", "source"].contains(&field),
        Sort::Respondent => field == "remit",
        Sort::Question => field == "asks",
        Sort::Match
        | Sort::NoCounterpart
        | Sort::Waive
        | Sort::Consultation
        | Sort::Page
        | Sort::Answer
        | Sort::Term => false,
        _ => true,
    };
    !for_readers_of_the_spec && !where_it_stands
}
