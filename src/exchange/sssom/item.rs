//! A match, or a statement that there is none, as it is written in the language.

use super::ids::Named;
use crate::alignment::Relation;
use crate::model::{Basis, Date, Sort};
use std::collections::{BTreeMap, BTreeSet};

/// What a row says.
pub(super) struct Item {
    pub(super) subject: Named,
    /// How it is related to what; without a relation, that the framework holds nothing that corresponds.
    pub(super) relation: Option<Relation>,
    pub(super) object: Named,
    pub(super) by: By,
    pub(super) on: Option<Date>,
    pub(super) edition: Option<String>,
    pub(super) differs: Vec<(String, String)>,
    pub(super) basis: Option<(Basis, Option<String>)>,
    pub(super) why: Option<String>,
}

/// Whose claim it is.
pub(super) enum By {
    Named(Named),
    Words(String),
    Nobody,
}

/// Of which frameworks a table names several editions: there, the edition stands in each name.
pub(super) struct Editions(BTreeSet<String>);

impl Editions {
    pub(super) fn of(items: &[Item]) -> Self {
        let mut editions: BTreeMap<&str, BTreeSet<Option<&str>>> = BTreeMap::new();
        for named in items.iter().flat_map(Item::named) {
            editions.entry(&named.namespace).or_default().insert(named.edition.as_deref());
        }
        Editions(editions.into_iter().filter(|(_, of)| of.len() > 1).map(|(name, _)| name.to_owned()).collect())
    }

    fn written(&self, named: &Named) -> String {
        // An edition that cannot stand in a name is left out of it.
        let fits = |edition: &&str| !edition.is_empty() && !edition.contains(['"', '\\', '\n', '\r']);
        let edition = named.edition.as_deref().filter(|_| self.0.contains(&named.namespace)).filter(fits);
        let edition = edition.map_or(String::new(), |edition| format!("@\"{edition}\""));
        let item = named.item.as_ref().map_or(String::new(), |(_, name)| format!(".{name}"));
        format!("{}{edition}{item}", named.namespace)
    }
}

impl Item {
    fn named(&self) -> impl Iterator<Item = &Named> {
        let by = match &self.by {
            By::Named(named) => Some(named),
            By::Words(_) | By::Nobody => None,
        };
        [&self.subject, &self.object].into_iter().chain(by)
    }

    /// How many bytes of other people's words it holds.
    pub(super) fn words(&self) -> usize {
        let by = match &self.by {
            By::Words(words) => words.len(),
            By::Named(_) | By::Nobody => 0,
        };
        let why = [&self.why, &self.edition].into_iter().flatten().map(String::len).sum::<usize>();
        let basis = self.basis.iter().flat_map(|(_, why)| why).map(String::len).sum::<usize>();
        by + why + basis + self.differs.iter().map(|(field, why)| field.len() + why.len()).sum::<usize>()
    }

    /// The item, laid out as `indicant fmt` does.
    pub(super) fn written(&self, editions: &Editions) -> String {
        let (subject, object) = (editions.written(&self.subject), editions.written(&self.object));
        let header = match self.relation {
            Some(relation) => format!("{} {subject} {relation} {object}", Sort::Match),
            None => format!("{} {subject} in {object}", Sort::NoCounterpart),
        };
        let why = self.why.as_deref().map_or(String::new(), |why| format!(" {}", quoted(why)));
        let mut fields: Vec<(&str, String)> = Vec::new();
        match &self.by {
            By::Named(named) => fields.push(("by", editions.written(named))),
            By::Words(words) => fields.push(("by", quoted(words))),
            By::Nobody => {}
        }
        fields.extend(self.on.map(|on| ("on", on.to_string())));
        fields.extend(self.edition.as_deref().map(|edition| ("edition", quoted(edition))));
        fields.extend(self.differs.iter().map(|(field, why)| ("differs", format!("{field} {}", quoted(why)))));
        if let Some((basis, why)) = &self.basis {
            let why = why.as_deref().map_or(String::new(), |why| format!(" {}", quoted(why)));
            fields.push(("basis", format!("{basis}{why}")));
        }
        if fields.is_empty() {
            return format!("{header}{why} {{ }}\n");
        }
        let fields: String = fields.iter().map(|(field, value)| format!("  {field:<12}{value}\n")).collect();
        format!("{header}{why} {{\n{fields}}}\n")
    }
}

/// Words between quotes, on one line.
fn quoted(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let words = words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{words}\"")
}
