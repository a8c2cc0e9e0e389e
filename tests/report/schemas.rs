//! The schemas of documents as JSON: made from the views themselves, so that neither can change without the other.
//!
//! A view is plain data, and its file says in Rust exactly what its JSON holds: which fields, of which form, meaning what.
//! `UPDATE_SCHEMAS=1 cargo test --test report schemas` writes them anew. A document more is one line more in [`DOCUMENTS`].

use crate::declared::{Declared, Shape, declared};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Each document: its name, the type of its view, and what its schema is called.
const DOCUMENTS: &[(&str, &str, &str)] = &[
    ("consultation", "ConsultationView", "What `indicant report consultation --format json` writes"),
    ("review", "ReviewView", "What `indicant report review --format json` writes"),
];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schemas/{name}.schema.json"))
}

/// The schema of a value of a type; the types that it names are added to `used`.
fn of_type(rust: &str, types: &BTreeMap<String, Declared>, used: &mut Vec<String>) -> Value {
    let inner = |outer: &str| rust.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(of) = inner("Option<") {
        let mut some = of_type(of, types, used);
        return match some["type"].as_str().map(str::to_owned) {
            Some(simple) => {
                some["type"] = json!([simple, "null"]);
                some
            }
            None => json!({ "anyOf": [some, { "type": "null" }] }),
        };
    }
    if let Some(of) = inner("Vec<") {
        return json!({ "type": "array", "items": of_type(of, types, used) });
    }
    match rust {
        "String" => json!({ "type": "string" }),
        "bool" => json!({ "type": "boolean" }),
        "usize" | "u32" => json!({ "type": "integer", "minimum": 0 }),
        name => {
            assert!(types.contains_key(name), "a view holds a `{name}`, of which nothing is known here");
            if !used.iter().any(|known| known == name) {
                used.push(name.to_owned());
            }
            json!({ "$ref": format!("#/$defs/{name}") })
        }
    }
}

/// The schema of an object that has all of these fields, and no others.
fn object(
    fields: &[(String, String, String)],
    types: &BTreeMap<String, Declared>,
    used: &mut Vec<String>,
) -> Map<String, Value> {
    let mut properties = Map::new();
    for (name, rust, says) in fields {
        let mut schema = match (name.as_str(), rust.as_str()) {
            ("schema_version", _) => json!({ "const": indicant::report::view::SCHEMA_VERSION }),
            (_, rust) => of_type(rust, types, used),
        };
        if !says.is_empty() && name != "schema_version" {
            schema["description"] = json!(says);
        }
        properties.insert(name.clone(), schema);
    }
    let required: Vec<&String> = fields.iter().map(|(name, _, _)| name).collect();
    let schema = json!({
        "type": "object", "required": required, "additionalProperties": false, "properties": properties
    });
    schema.as_object().cloned().expect("an object")
}

fn definition(of: &Declared, types: &BTreeMap<String, Declared>, used: &mut Vec<String>) -> Value {
    let mut schema = match &of.shape {
        Shape::Fields(fields) => object(fields, types, used),
        Shape::Transparent(rust) => of_type(rust, types, used).as_object().cloned().expect("an object"),
        Shape::Words(words) => {
            let words: Vec<&String> = words.iter().map(|(word, _)| word).collect();
            json!({ "enum": words }).as_object().cloned().expect("an object")
        }
        Shape::Tagged(tag, variants) => {
            let one = |(word, says, fields): &(String, String, Vec<(String, String, String)>)| {
                let mut schema = object(fields, types, used);
                schema["required"].as_array_mut().expect("a list").insert(0, json!(tag));
                schema["properties"][tag] = json!({ "const": word });
                schema.insert("description".into(), json!(says));
                Value::Object(schema)
            };
            let variants: Vec<Value> = variants.iter().map(one).collect();
            json!({ "oneOf": variants }).as_object().cloned().expect("an object")
        }
    };
    schema.insert("description".into(), json!(of.says));
    Value::Object(schema)
}

fn schema(document: &(&str, &str, &str)) -> Value {
    let (name, view, title) = document;
    let types = declared();
    let mut used = Vec::new();
    let mut whole = definition(&types[*view], &types, &mut used);
    let mut defs = Map::new();
    let mut next = 0;
    while let Some(name) = used.get(next).cloned() {
        defs.insert(name.clone(), definition(&types[&name], &types, &mut used));
        next += 1;
    }
    defs.sort_keys();
    whole["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    whole["$id"] = json!(format!("{name}.schema.json"));
    whole["title"] = json!(title);
    whole["$defs"] = Value::Object(defs);
    whole
}

#[test]
fn schemas_say_what_the_views_say() {
    for document in DOCUMENTS {
        let fresh = serde_json::to_string_pretty(&schema(document)).expect("a schema is JSON") + "\n";
        let path = path(document.0);
        if std::env::var_os("UPDATE_SCHEMAS").is_some() {
            std::fs::write(&path, &fresh).expect("a schema to write");
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let stale = "is stale: run `UPDATE_SCHEMAS=1 cargo test --test report schemas`, read it, and commit it";
        assert!(kept == fresh, "schemas/{}.schema.json {stale}", document.0);
    }
}

fn faults(name: &str, value: &Value) -> Vec<String> {
    let schema = std::fs::read_to_string(path(name)).expect("the schema is there");
    let schema: Value = serde_json::from_str(&schema).expect("it is JSON");
    assert!(jsonschema::meta::is_valid(&schema), "schemas/{name}.schema.json is no schema");
    let validator = jsonschema::draft202012::new(&schema).expect("it can be used");
    validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect()
}

/// What is not in a view is not taken, at any depth, and neither is a view without one of its fields.
#[test]
fn views_are_what_the_schemas_take_and_nothing_else_is() {
    use crate::{review, sample};
    use indicant::report::view::{ConsultationView, ReviewView};
    for (name, view) in [
        ("consultation", serde_json::to_value(sample::view())),
        ("consultation", serde_json::to_value(ConsultationView::default())),
        ("review", serde_json::to_value(review::view())),
        ("review", serde_json::to_value(ReviewView::default())),
    ] {
        let view = view.expect("a view is plain data");
        assert_eq!(faults(name, &view), Vec::<String>::new(), "{name}");
        let (mut strange, mut lacking) = (view.clone(), view.clone());
        strange["provenance"]["more"] = json!(1);
        lacking["framework"].as_object_mut().expect("an object").remove("title");
        assert_eq!((faults(name, &strange).len(), faults(name, &lacking).len()), (1, 1), "{name}");
    }
}
