//! The reference of the language: every item, every field, every form, from the table that the reader itself uses.

use crate::model::Sort;
use crate::model::sorts::{EVERYWHERE, FieldSpec, Repeat};
use std::fmt::Write;

/// The reference as Markdown. `docs/fields.md` is this text; a test holds the two together.
#[must_use]
pub fn language_reference() -> String {
    let mut out = String::from(
        "# Every item and every field\n\n\
         Made from the program's own table. In a form, words stand for themselves; `<what:sort>` is the name of such an \
         item, and a sentence in quotes may stand for it unless the sort ends in `!`; `*` means one or a list in `[ ]`; \
         `a/b` is one of these words; what stands in `[ ]` may be left out.\n\n\
         Any field may instead be `not-stated` (read, and silent) or `not-found \"why\"`, and may end in where it comes \
         from: `~ reported \"who\"`, `~ inferred \"why\"`, `~ recalled \"why\"`.\n",
    );
    for sort in Sort::ALL {
        let spec = sort.spec();
        // Writing to a String cannot fail, here and below.
        let _ = write!(out, "\n## {}\n\n{}: {}.\n\n", sort.keyword(), capital(spec.article), spec.meaning);
        let _ = write!(out, "```\n{}\n```\n", spec.example);
        if !spec.fields.is_empty() {
            write_fields(&mut out, spec.fields);
        }
    }
    out.push_str("\n## In any item\n");
    write_fields(&mut out, EVERYWHERE);
    out
}

fn write_fields(out: &mut String, fields: &[FieldSpec]) {
    out.push_str("\n| field | says | forms | for example |\n|---|---|---|---|\n");
    for field in fields {
        let again = match (field.repeat, field.listed) {
            (Repeat::ByKey, _) => " May stand again under another key.",
            (Repeat::Once, true) => " May be a list in `[ ]`.",
            (Repeat::Once, false) => "",
        };
        let forms: Vec<String> = field.forms.iter().map(|form| code(form)).collect();
        let _ = writeln!(
            out,
            "| `{}` | {}.{again} | {} | {} |",
            field.name,
            field.meaning,
            forms.join("<br>"),
            code(field.example)
        );
    }
}

/// Code in a cell of a table.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|"))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
