//! Terms, and what the document was made from.

use super::shared::Shared;
use crate::model::{Entity, Model, Role, Sort};
use crate::report::view::{self, Markdown, anchor};
use sha2::{Digest, Sha256};

impl<'b> Shared<'b> {
    /// The terms that the project and its standpoints define.
    pub(super) fn terms(&self) -> Vec<view::Term> {
        let source = |term: Entity<'b>| term.stated("source").into_iter().flat_map(|fact| fact.values());
        let terms = self.cx.claims(Sort::Term).map(|term| view::Term {
            name: term.name().to_owned(),
            anchor: anchor("term", &term.full_name()),
            title: term.title().into_owned(),
            short_for: term.stated("short-for").and_then(|fact| fact.text("text")).map(|text| text.into_owned()),
            means: term.stated("means").and_then(|fact| fact.text("text")).map(Markdown::new),
            source: source(term).map(|value| self.said(value)).collect(),
        });
        let mut terms: Vec<view::Term> = terms.collect();
        terms.sort_by_cached_key(|term| term.title.to_lowercase());
        terms
    }
}

/// The program and the files that were read.
pub(super) fn provenance(model: &Model) -> view::Provenance {
    let roles =
        [(Role::Own, "own"), (Role::Beside, "beside"), (Role::Standpoint, "standpoint"), (Role::Matches, "matches")];
    let files = roles.into_iter().flat_map(|(role, word)| {
        model.files(role).map(move |(path, text)| view::SpecFile {
            path: path.to_owned(),
            role: word.to_owned(),
            sha256: Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    });
    let mut files: Vec<view::SpecFile> = files.collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    view::Provenance {
        tool: "indicant".to_owned(),
        tool_version: env!("CARGO_PKG_VERSION").to_owned(),
        rules_version: crate::rules::RULES_VERSION.to_string(),
        language_version: "1".to_owned(),
        files,
    }
}
