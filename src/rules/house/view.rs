//! The public view: what an expression may look at. Version 1, described in `schemas/house-view.schema.json`.

use crate::model::{Entity, Fact, Role, Said, Sort, Value, ValueKind};
use crate::rules::Context;
use serde_json::{Map, Value as Json, json};

/// The version of the view.
pub const VIEW: u32 = 1;

/// The whole view of one item of a project, as one JSON value.
#[must_use]
pub fn house_view(cx: &Context<'_>, item: Entity<'_>) -> Json {
    let framework = cx.model.framework().map(|framework| item_view(framework, |_| true));
    let mut view = item_view(item, |_| true);
    if let Json::Object(view) = &mut view {
        view.insert("named_by".to_owned(), named_by(item));
    }
    json!({ "view": VIEW, "item": view, "framework": framework, "project": project_view(cx) })
}

/// A field's name as an expression has it: no `-` may stand in it.
pub(super) fn key(name: &str) -> String {
    name.replace('-', "_")
}

/// An item, with those of its fields that are `asked`.
pub(super) fn item_view(item: Entity<'_>, asked: impl Fn(&str) -> bool) -> Json {
    let mut view = Map::new();
    for field in item.sort().fields().filter(|field| field.name != "basis" && asked(field.name)) {
        if matches!(item.said(field.name), Said::Stated(_)) {
            view.insert(key(field.name), field_view(item, field.name));
        }
    }
    view.insert("sort".to_owned(), json!(item.sort().keyword()));
    view.insert("name".to_owned(), json!(item.name()));
    view.insert("title".to_owned(), json!(item.title()));
    Json::Object(view)
}

fn field_view(item: Entity<'_>, name: &str) -> Json {
    let mut view = Map::new();
    let facts: Vec<Fact<'_>> = item.facts(name).collect();
    for value in facts.iter().flat_map(|fact| fact.values()) {
        let is_list = item.sort().field(name).is_some_and(|field| field.is_list(value.slot()));
        let shown = value_view(value);
        match view.get_mut(&key(value.slot())) {
            Some(Json::Array(values)) => values.push(shown),
            Some(_) => {}
            None => {
                view.insert(key(value.slot()), if is_list { json!([shown]) } else { shown });
            }
        }
    }
    let written: Vec<&str> = facts.iter().map(|fact| fact.written()).collect();
    let basis = facts.iter().map(|fact| fact.basis()).max().unwrap_or_default();
    let names: Vec<String> = facts.iter().flat_map(|fact| fact.targets()).map(name_of).collect();
    view.insert("written".to_owned(), json!(written.join("\n")));
    view.insert("basis".to_owned(), json!(basis.word()));
    view.insert("names".to_owned(), json!(names));
    Json::Object(view)
}

/// The name of what a field names: with its framework where it is another's.
fn name_of(entity: Entity<'_>) -> String {
    if matches!(entity.role(), Role::Own | Role::Vocabulary) { entity.name().to_owned() } else { entity.full_name() }
}

/// What a reader would be shown; a number as a number.
fn value_view(value: Value<'_>) -> Json {
    match (value.kind(), value.number()) {
        (ValueKind::Number, Some(number)) if number.fract() == 0.0 && number.abs() < 1e15 => json!(number as i64),
        (ValueKind::Number, Some(number)) => json!(number),
        _ => json!(value.shown()),
    }
}

/// How many items of each sort name an item.
pub(super) fn named_by(item: Entity<'_>) -> Json {
    let mut counts: Map<String, Json> = Sort::ALL.iter().map(|sort| (key(sort.keyword()), json!(0))).collect();
    let mut last = None;
    for other in item.model.referrers(item).filter(|other| other.role() == Role::Own) {
        // One that names it twice stands twice, one after the other.
        if last != Some(other.id)
            && let Some(count) = counts.get_mut(&key(other.sort().keyword()))
        {
            *count = json!(count.as_u64().unwrap_or(0) + 1);
        }
        last = Some(other.id);
    }
    Json::Object(counts)
}

/// How many items of each sort the project has, and how many indicators are of each kind, as declared or read.
pub(super) fn project_view(cx: &Context<'_>) -> Json {
    let mut counts = vec![0_usize; Sort::ALL.len()];
    for item in cx.model.entities().filter(|item| item.role() == Role::Own) {
        counts[item.sort() as usize] += 1;
    }
    let counts: Map<String, Json> =
        Sort::ALL.iter().map(|sort| (key(sort.keyword()), json!(counts[*sort as usize]))).collect();
    let kinds = cx.kind_counts();
    let kinds = json!({
        "outcome": kinds.outcome, "process": kinds.process, "structure": kinds.structure, "unknown": kinds.unknown,
    });
    json!({ "counts": counts, "kinds": kinds })
}
