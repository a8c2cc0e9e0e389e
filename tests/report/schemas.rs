//! The schemas of documents as JSON: made from the views themselves, so that neither can change without the other.
//!
//! A view is plain data, and its file says in Rust exactly what its JSON holds: which fields, of which form, meaning what.
//! `UPDATE_SCHEMAS=1 cargo test --test report schemas` writes them anew. A document more is one line more in [`DOCUMENTS`].

use crate::declared::{Declared, Field, Shape, Types, declared, folder};
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};

/// Each document: its name, the type of its view, and what its schema is called.
const DOCUMENTS: &[(&str, &str, &str)] = &[
    ("consultation", "ConsultationView", "What `indicant report consultation --format json` writes"),
    ("methodology", "MethodologyView", "What `indicant report methodology --format json` writes"),
    ("review", "ReviewView", "What `indicant report review --format json` writes"),
];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("schemas/{name}.schema.json"))
}

/// What a schema is made from: the types, those of them that are used, and the folder of the type that is being described.
struct Making {
    types: Types,
    used: Vec<String>,
    folder: String,
}

impl Making {
    /// The schema of a value of a type.
    fn of_type(&mut self, rust: &str) -> Value {
        let inner = |outer: &str, end: char| rust.strip_prefix(outer).and_then(|rest| rest.strip_suffix(end));
        if let Some(of) = inner("Option<", '>') {
            let mut some = self.of_type(of);
            return match some["type"].as_str().map(str::to_owned) {
                Some(simple) => {
                    some["type"] = json!([simple, "null"]);
                    some
                }
                None => json!({ "anyOf": [some, { "type": "null" }] }),
            };
        }
        if let Some(of) = inner("Vec<", '>') {
            return json!({ "type": "array", "items": self.of_type(of) });
        }
        if let Some(of) = inner("(", ')') {
            let items: Vec<Value> = of.split(", ").map(|of| self.of_type(of)).collect();
            return json!({ "type": "array", "minItems": items.len(), "items": false, "prefixItems": items });
        }
        match rust {
            "String" => json!({ "type": "string" }),
            "bool" => json!({ "type": "boolean" }),
            "usize" | "u8" | "u16" | "u32" | "u64" => json!({ "type": "integer", "minimum": 0 }),
            "i32" | "i64" | "isize" => json!({ "type": "integer" }),
            "f64" => json!({ "type": "number" }),
            name => {
                let full = self.types.resolve(&self.folder, name);
                let full = full.unwrap_or_else(|| panic!("a view holds a `{name}`, of which nothing is known here"));
                let said = json!({ "$ref": format!("#/$defs/{full}") });
                if !self.used.contains(&full) {
                    self.used.push(full);
                }
                said
            }
        }
    }

    /// The schema of an object that has all of these fields, and no others.
    fn object(&mut self, fields: &[Field]) -> Map<String, Value> {
        let mut properties = Map::new();
        for (name, rust, says) in fields {
            let mut schema = match name.as_str() {
                "schema_version" => json!({ "const": indicant::report::view::SCHEMA_VERSION }),
                _ => self.of_type(rust),
            };
            if !says.is_empty() && name != "schema_version" {
                schema["description"] = json!(says);
            }
            properties.insert(name.clone(), schema);
        }
        let required: Vec<&String> = fields.iter().map(|(name, _, _)| name).collect();
        map(json!({
            "type": "object", "required": required, "additionalProperties": false, "properties": properties
        }))
    }

    fn definition(&mut self, full: &str) -> Value {
        folder(full).clone_into(&mut self.folder);
        let Declared { says, shape } = self.types.get(full).clone();
        let mut schema = match shape {
            Shape::Fields(fields) => self.object(&fields),
            Shape::Transparent(rust) => map(self.of_type(&rust)),
            Shape::Words(words) => map(json!({ "enum": words })),
            Shape::Tagged(tag, variants) => {
                let variants: Vec<Value> = variants.iter().map(|variant| self.variant(&tag, variant)).collect();
                map(json!({ "oneOf": variants }))
            }
        };
        schema.insert("description".into(), json!(says));
        Value::Object(schema)
    }

    fn variant(&mut self, tag: &str, (word, says, fields): &(String, String, Vec<Field>)) -> Value {
        let mut schema = Value::Object(self.object(fields));
        schema["required"].as_array_mut().expect("a list").insert(0, json!(tag));
        schema["properties"][tag] = json!({ "const": word });
        schema["description"] = json!(says);
        schema
    }
}

fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => panic!("an object"),
    }
}

fn schema((name, view, title): &(&str, &str, &str)) -> Value {
    let mut making = Making { types: declared(), used: Vec::new(), folder: String::new() };
    let view = making.types.resolve("", view).expect("a view of this name");
    let mut whole = making.definition(&view);
    let mut defs = Map::new();
    let mut next = 0;
    while let Some(name) = making.used.get(next).cloned() {
        let definition = making.definition(&name);
        defs.insert(name, definition);
        next += 1;
    }
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
