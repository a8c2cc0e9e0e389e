//! A table with a JSON object on each line.

use super::column::{self, Column, Columns};
use super::fault::{Fault, Matter};
use super::row::Row;
use super::{Options, Table};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Reads the rows of `text`. Empty lines are no rows.
pub(super) fn read(text: &str, options: &Options, table: &mut Table) {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let mut objects: Vec<(usize, Option<Map<String, Value>>)> = Vec::new();
    for (at, line) in lines {
        let line_number = at + 1;
        let object = match serde_json::from_str(line) {
            Ok(Value::Object(object)) => Some(object),
            Ok(other) => {
                table.faults.push(no_object(line_number, &format!("is {}, not a JSON object", sort(&other))));
                None
            }
            Err(error) => {
                let place = format!("is not JSON: {} at column {}", what(&error), error.column());
                table.faults.push(no_object(line_number, &place));
                None
            }
        };
        objects.push((line_number, object));
    }
    let keys: BTreeSet<&str> =
        objects.iter().filter_map(|(_, object)| object.as_ref()).flat_map(Map::keys).map(String::as_str).collect();
    let header: Vec<String> = keys.into_iter().map(str::to_owned).collect();
    match Columns::find(&header, &options.columns, &mut table.faults) {
        Ok(columns) if columns.at(Column::Title).is_some() || header.is_empty() => table.columns = columns,
        Ok(_) => return table.faults.push(column::no_title(&header)),
        Err(fault) => return table.faults.push(fault),
    }
    for (line, object) in objects {
        let Some(object) = object else {
            table.rows.push(Row { number: line, ..Row::default() });
            continue;
        };
        let mut odd = Vec::new();
        let mut cells: [Option<String>; 8] = Default::default();
        for column in Column::ALL {
            let Some(key) = table.columns.at(column).map(|at| &header[at]) else { continue };
            match object.get(key).map(text_of) {
                Some(Ok(cell)) => cells[column as usize] = cell,
                Some(Err(sort)) => odd.push((key, sort)),
                None => {}
            }
        }
        for (key, sort) in odd {
            let message = format!("row {line} has {sort} for `{key}`, where a text is expected; it was not read");
            table.faults.push(Fault::of_row(Matter::Value, (line, line), message, "write it as one text"));
        }
        let row = Row::new((line, line), |column| cells[column as usize].clone(), &mut table.faults);
        row.tell_what_is_wanting(line, &mut table.faults);
        table.rows.push(row);
    }
}

fn no_object(line: usize, what: &str) -> Fault {
    let help = "each line is an object of its own, such as {\"id\": \"a1\", \"title\": \"Children who …\"}; a list of \
                objects loses its brackets and the commas between them";
    Fault::of_row(Matter::NotAnObject, (line, line), format!("row {line} {what}"), help)
}

/// What the reader of JSON says, without its line, which is always the first.
fn what(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ").next().unwrap_or_default().to_owned()
}

/// The text of a value; what sort of value it is where it has none.
fn text_of(value: &Value) -> Result<Option<String>, &'static str> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.clone())),
        Value::Number(number) => Ok(Some(number.to_string())),
        Value::Bool(answer) => Ok(Some(answer.to_string())),
        Value::Array(values) => {
            let texts: Option<Vec<&str>> = values.iter().map(Value::as_str).collect();
            texts.map(|texts| Some(texts.join("; "))).ok_or("a list")
        }
        Value::Object(_) => Err("an object"),
    }
}

const fn sort(value: &Value) -> &'static str {
    match value {
        Value::Null => "`null`",
        Value::Bool(_) => "yes or no",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
