//! A project in which every field of every sort is filled, made from the language's own table: whatever an author can write.

use indicant::alignment::Sameness;
use indicant::findings::Report;
use indicant::model::{Model, Role, Sort, SourceFile, SourceSet};
use indicant::report::{Document, Format, Unmade, render};
use indicant::rules::{Context, Settings};

/// Each field takes one form of its own after another in as many projects.
pub const VARIANTS: usize = 6;

/// The files of a project, by path: its own, and a framework beside it. `text` gives what an author writes at a place such as
/// `indicator.means.text`. A title is at `indicator.title`, a reason for a basis at `indicator.means ~`, and the address of
/// a link at `source.link.link (link)`.
pub fn project(variant: usize, text: &mut dyn FnMut(&str) -> String) -> Vec<(&'static str, String)> {
    let mut own = String::new();
    for sort in Sort::ALL {
        if bare(*sort) {
            own += &format!("{sort} {sort}-base {} {{ }}\n", quoted(&text(&format!("{sort}.title")), false));
        }
        own += &item(*sort, variant, text);
    }
    own += &format!("match outcome-full related there.outcome-there {} {{ }}\n", quoted(&text("match.why"), false));
    let beside = ["outcome", "indicator", "cohort"].map(|sort| {
        let title = quoted(&text(&format!("beside.{sort}.title")), false);
        format!("{sort} {sort}-there {title} {{ }}\n")
    });
    let title = quoted(&text("beside.framework.title"), false);
    let beside = format!("framework there {title} {{ edition \"1\" }}\n{}", beside.concat());
    vec![
        ("ours/indicant.yaml", "language: 1\nbeside: [../theirs]\n".to_owned()),
        ("ours/all.ind", own),
        ("theirs/indicant.yaml", "language: 1\n".to_owned()),
        ("theirs/all.ind", beside),
    ]
}

/// The files of a project, by path.
pub type Files = [(&'static str, String)];
/// A document in every format.
pub type Texts = [(Format, String); Format::ALL.len()];

/// A document of such a project, in both formats.
pub fn document<D: Document>(files: &Files, made: fn(&Context<'_>, &Report) -> Result<D, Unmade>) -> Texts {
    let set = |folder: &str, role| SourceSet {
        role,
        name: None,
        files: files
            .iter()
            .filter(|(path, _)| path.starts_with(folder) && path.ends_with(".ind"))
            .map(|(path, text)| SourceFile::new(*path, text))
            .collect(),
    };
    let model = Model::new(vec![set("ours", Role::Own), set("theirs", Role::Beside)]);
    let (settings, same) = (Settings::default(), Sameness::new(&model));
    let cx = Context::new(&model, &settings, &same);
    let found = indicant::check_in(&cx);
    let view = made(&cx, &found).unwrap_or_else(|unmade| panic!("{unmade}"));
    Format::ALL.map(|format| (format, render(&view, format, &|_| None).unwrap_or_else(|error| panic!("{error}"))))
}

/// Sorts of which there is a second item, which says nothing and which the others name.
fn bare(sort: Sort) -> bool {
    let one = matches!(sort, Sort::Framework | Sort::Consultation | Sort::Respondent | Sort::Page | Sort::Question);
    sort.spec().header.starts_with("<name>") && !one
}

fn item(sort: Sort, variant: usize, text: &mut dyn FnMut(&str) -> String) -> String {
    let header = match sort {
        // Of a finding that is there, so that the waiver stands with it.
        Sort::Waive => format!("direction-missing on indicator-base {}", quoted(&text("waive.why"), false)),
        Sort::Match => format!("indicator-full close there.indicator-there {}", quoted(&text("match.why"), false)),
        Sort::NoCounterpart => format!("outcome-base in there {}", quoted(&text("no-counterpart.why"), false)),
        _ => line(sort.spec().header, &sort.to_string(), false, variant, text),
    };
    let tail = match variant % 2 {
        1 => format!(" ~ inferred {}", quoted(&text(&format!("{sort}.title ~")), false)),
        _ => String::new(),
    };
    let mut lines = format!("{sort} {header}{tail} {{\n");
    for (number, field) in sort.fields().enumerate().filter(|(_, field)| !contrary(sort, field.name, variant)) {
        let form = field.forms[variant.min(field.forms.len() - 1)];
        let found = field.name == "basis" && variant.is_multiple_of(5);
        let at = format!("{sort}.{}{}", field.name, if found { " (found)" } else { "" });
        lines += &format!("  {} {}", field.name, line(form, &at, number % 2 == 0, variant, text));
        if field.name != "basis" && variant % 2 == 1 && (number + variant / 2).is_multiple_of(2) {
            lines += &format!(" ~ inferred {}", quoted(&text(&format!("{at} ~")), false));
        }
        lines.push('\n');
        // Its key is a word of three, so that it can stand again here.
        if field.name == "reads" {
            lines += &format!("  {} {}\n", field.name, line(form, &at, number % 2 == 1, variant + 1, text));
        }
    }
    lines + "}\n"
}

/// Fields that take from others what they say: an answer says something or has no comment, and a waiver that is about one of
/// several findings is about none of ours.
fn contrary(sort: Sort, field: &str, variant: usize) -> bool {
    match (sort, field) {
        (Sort::Answer, "no-comment") => variant != 1,
        (Sort::Answer, "says" | "chooses" | "rests-on") => variant == 1,
        (Sort::Waive, "about") => true,
        (Sort::Waive, "field") => variant == 0,
        _ => false,
    }
}

/// A line in a form of the table, with everything that may be left out.
fn line(form: &str, at: &str, whole: bool, variant: usize, text: &mut dyn FnMut(&str) -> String) -> String {
    let mut out = Vec::new();
    let mut rest = form;
    loop {
        rest = rest.trim_start_matches([' ', ',', '[', ']']);
        let Some(first) = rest.chars().next() else { return out.join(" ") };
        let end = if first == '<' {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            rest.find([' ', ']', ',']).unwrap_or(rest.len())
        };
        let part = &rest[..end];
        rest = &rest[end..];
        match part.strip_prefix('<').and_then(|slot| slot.strip_suffix('>')) {
            Some(slot) => out.push(value(slot, at, whole, variant, text)),
            None => out.push(part.to_owned()),
        }
    }
}

fn value(slot: &str, at: &str, whole: bool, variant: usize, text: &mut dyn FnMut(&str) -> String) -> String {
    let own = |sort: &str| {
        if Sort::of_keyword(sort).is_some_and(bare) { format!("{sort}-base") } else { format!("{sort}-full") }
    };
    if let Some((_, words)) = slot.split_once('=') {
        let words: Vec<&str> = words.split('/').collect();
        return words[variant % words.len()].to_owned();
    }
    let Some((name, kind)) = slot.split_once(':') else {
        let sort = at.split('.').next().unwrap_or_default();
        return if at.contains('.') { "named".to_owned() } else { format!("{sort}-full") };
    };
    let mut said = |whole: bool| {
        let name = if at.contains('.') || name != "title" { format!("{at}.{name}") } else { format!("{at}.title") };
        quoted(&text(&name), whole)
    };
    match kind.trim_end_matches(['*', '!']) {
        "text" => said(whole && at.contains('.')),
        "moment" => said(false),
        "number" => "5".to_owned(),
        "date" => "2026-03".to_owned(),
        "link" => format!("<{}>", text(&format!("{at}.{name} (link)"))),
        "word" => "attendance".to_owned(),
        "field" => match Sort::of_keyword(at.split('.').next().unwrap_or_default()) {
            Some(sort) if at.contains(".basis") => sort.fields().next().map_or("", |field| field.name).to_owned(),
            _ => "improves".to_owned(),
        },
        "rule" => "direction-missing".to_owned(),
        sorts if kind.contains('!') || variant % 2 == 1 => own(sorts.split('|').next().unwrap_or(sorts)),
        _ => said(false),
    }
}

/// A text as an author writes it: within quotes, or, where `whole`, as lines of its own between three.
fn quoted(words: &str, whole: bool) -> String {
    let plain = words.contains("\"\"\"") || words.ends_with('"') || words.contains('\\');
    if whole && !plain {
        return format!("\"\"\"\n    {}\n    \"\"\"", words.replace('\n', "\n    "));
    }
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}
