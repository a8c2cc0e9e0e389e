//! What a text says, as everything but its layout.

use indicant::model::{Entity, Model, Role, SourceFile, SourceSet};
use indicant::rules::Settings;
use indicant::syntax::{LineKind, TokenKind, parse};

/// Every item with every field, value and basis, and every finding, a line each and sorted; without a place.
pub fn said(text: &str) -> Vec<String> {
    let files = vec![SourceFile::new("a.ind", text)];
    let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files }]);
    let own = model.entities().filter(|entity| entity.role() == Role::Own);
    let mut said: Vec<String> = own.flat_map(of_item).collect();
    let report = indicant::check(&model, &Settings::default());
    for finding in &report.findings {
        // Messages may quote a line as it is laid out.
        let (rule, subject, field) = (finding.rule.name, &finding.subject.name, finding.field);
        let (severity, basis, print) = (finding.severity, finding.basis, &finding.fingerprint);
        said.push(format!("{rule} {subject} {field:?} {severity:?} {basis:?} {print} {:?}", finding.lead));
    }
    said.sort_unstable();
    said
}

fn of_item(item: Entity<'_>) -> Vec<String> {
    let title = (item.title(), item.title_basis(), item.title_basis_why());
    let mut said = vec![format!("{} {} {title:?} {:?}", item.sort(), item.name(), item.silence())];
    for fact in std::iter::once(item.header()).chain(item.every_fact()) {
        let values = fact.values().map(|value| {
            let words = value.text().map_or_else(|| value.written().to_owned(), |text| text.into_owned());
            format!("{} {:?} {} {words:?}", value.slot(), value.kind(), value.element())
        });
        let values: Vec<String> = values.collect();
        said.push(format!("{} {} {:?} {:?} {values:?}", fact.field(), fact.form(), fact.basis(), fact.basis_why()));
    }
    said
}

/// Every comment in order.
pub fn comments(text: &str) -> Vec<String> {
    let tree = parse(text);
    let mut comments = Vec::new();
    for item in &tree.items {
        let written = |span: indicant::syntax::Span| text[span.shifted(item.start).range()].trim().to_owned();
        for line in &item.lines {
            if line.kind == LineKind::Comment {
                comments.push(written(line.span));
            }
            if line.kind == LineKind::Close {
                comments.extend(written(line.span).split_once('}').map(|(_, remark)| remark.trim().to_owned()));
            }
            let remarks = item.tokens(line).iter().filter(|token| token.kind == TokenKind::Remark);
            comments.extend(remarks.map(|token| written(token.span)));
        }
    }
    comments
}

/// All that is not white space.
pub fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{FEFF}').collect()
}
