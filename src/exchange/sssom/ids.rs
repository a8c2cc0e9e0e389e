//! What the names in an SSSOM table mean: prefixes put out, and items of frameworks found behind them.

use super::header::Header;
use super::{BUILT_IN, NO_TERM};
use crate::exchange::iris::{Iris, Known, decoded};
use crate::model::Sort;
use crate::syntax::is_name;
use std::collections::HashMap;

/// A name of the table, as the language has it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub(super) namespace: String,
    pub(super) edition: Option<String>,
    /// Its sort where that is known, and its name; none for a framework.
    pub(super) item: Option<(Option<Sort>, String)>,
    /// Whether it is known by a prefix that the reader of the table gave a meaning, and not by an address of ours.
    pub(super) is_mapped: bool,
}

/// What stands where a name is expected.
#[derive(Debug, PartialEq)]
pub(super) enum Id {
    Named(Named),
    /// That nothing was found.
    NoTerm,
    /// A name that no header declares: its prefix.
    Undeclared(String),
    /// An address that is no framework's: what it begins with, as an option would name it.
    Foreign(String),
    /// No name of an item.
    Unusable,
    Empty,
}

/// The prefixes of a table.
pub(super) struct Ids<'r> {
    iris: &'r Iris,
    declared: HashMap<String, String>,
    mapped: &'r [(String, String)],
}

impl<'r> Ids<'r> {
    pub(super) fn new(iris: &'r Iris, header: &Header, mapped: &'r [(String, String)]) -> Self {
        let own = header.prefixes().map(|(prefix, iri)| (prefix.to_owned(), iri.to_owned()));
        let built_in = BUILT_IN.iter().map(|(prefix, iri)| ((*prefix).to_owned(), (*iri).to_owned()));
        Ids { iris, declared: own.chain(built_in).collect(), mapped }
    }

    /// The address that a name stands for.
    pub(super) fn iri(&self, id: &str) -> Result<String, Id> {
        if id.starts_with("https://") || id.starts_with("http://") {
            return Ok(id.to_owned());
        }
        let Some((prefix, local)) = id.split_once(':') else { return Err(Id::Unusable) };
        match self.declared.get(prefix) {
            Some(iri) => Ok(format!("{iri}{local}")),
            None => Err(Id::Undeclared(prefix.to_owned())),
        }
    }

    /// What a cell means.
    pub(super) fn read(&self, cell: &str) -> Id {
        let cell = cell.trim();
        if cell.is_empty() {
            return Id::Empty;
        }
        let (prefix, local) = cell.split_once(':').unwrap_or((cell, ""));
        if let Some((_, framework)) = self.mapped.iter().find(|(key, _)| key == prefix) {
            return named(framework, local);
        }
        let iri = match self.iri(cell) {
            Ok(iri) => iri,
            Err(id) => return id,
        };
        if self.iri(NO_TERM).as_ref() == Ok(&iri) {
            return Id::NoTerm;
        }
        if let Some(Known { namespace, edition, item }) = self.iris.read(&iri) {
            let item = item.map(|(sort, name)| (Some(sort), name));
            let names = [Some(&namespace), item.as_ref().map(|(_, name)| name)];
            if !names.into_iter().flatten().all(|name| is_name(name)) {
                return Id::Unusable;
            }
            return Id::Named(Named { namespace, edition, item, is_mapped: false });
        }
        for (key, framework) in self.mapped.iter().filter(|(key, _)| key.contains("://")) {
            if let Some(local) = iri.strip_prefix(key.as_str()) {
                return named(framework, local);
            }
        }
        Id::Foreign(if self.declared.contains_key(prefix) { prefix.to_owned() } else { iri })
    }
}

/// The item of a framework that the end of a name means: `outcome/safe`, or a name alone.
fn named(framework: &str, local: &str) -> Id {
    let Some(local) = decoded(local) else { return Id::Unusable };
    let (sort, name) = match local.split_once('/') {
        Some((sort, name)) => match Sort::of_keyword(sort) {
            Some(sort) => (Some(sort), name),
            None => return Id::Unusable,
        },
        None => (None, local.as_str()),
    };
    if !name.is_empty() && !is_name(name) {
        return Id::Unusable;
    }
    let item = (!name.is_empty()).then(|| (sort, name.to_owned()));
    Id::Named(Named { namespace: framework.to_owned(), edition: None, item, is_mapped: true })
}
