//! `indicant triage`: other people's tables, well kept and badly.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "a test starts the program it is about")]

use indicant::wording::{Direction, Kind, Measure, Vocabulary, read as read_measure};
use serde_json::Value;
use std::process::{Command, Output, Stdio};

const GOOD: &str = "Ref,Measure,Polarity,Type\n\
    a1,Number of home visits completed,,Outcome\n\
    a2,Children without a suitable place to live,lower is better,outcome\n\
    a3,Young people who feel safe at home,-,\n";

/// Runs `indicant triage` on a file of these bytes.
fn triage(name: &str, bytes: &[u8], options: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(name), bytes).expect("a file");
    let mut command = Command::new(env!("CARGO_BIN_EXE_indicant"));
    command.args(["triage", name]).args(options).current_dir(folder.path()).env_clear().stdin(Stdio::null());
    command.output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("what is printed is UTF-8")
}

fn json(output: &Output) -> Value {
    let said: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let schema: Value = serde_json::from_str(include_str!("../schemas/triage.schema.json")).expect("a schema is JSON");
    assert!(jsonschema::meta::is_valid(&schema), "the schema is a schema");
    let validator = jsonschema::validator_for(&schema).expect("the schema can be used");
    let faults: Vec<String> =
        validator.iter_errors(&said).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    said
}

/// The rows that are read from a file, all of one field; the exit code; and what is said to standard error.
fn read(name: &str, bytes: &[u8], options: &[&str], field: &str) -> (Vec<Value>, i32, String) {
    let output = triage(name, bytes, &[options, &["--format", "json"]].concat());
    let rows = json(&output)["rows"].as_array().expect("rows").iter().map(|row| row[field].clone()).collect();
    (rows, output.status.code().expect("it ends"), text(&output.stderr))
}

fn titles(name: &str, bytes: &[u8], options: &[&str]) -> (Vec<String>, i32, String) {
    let (rows, code, said) = read(name, bytes, options, "title");
    (rows.iter().map(|title| title.as_str().expect("a title").to_owned()).collect(), code, said)
}

#[test]
fn each_row_is_read_and_held_against_what_it_declares() {
    let output = triage("a.csv", GOOD.as_bytes(), &["--format", "json"]);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
    let said = json(&output);
    let rows = said["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 3);
    assert_eq!(
        (&rows[0]["id"], &rows[0]["kind"], &rows[0]["declared_kind"]),
        (&"a1".into(), &"process".into(), &"outcome".into())
    );
    assert_eq!(rows[0]["declared_direction"], Value::Null);
    assert_eq!((&rows[1]["kind"], &rows[1]["direction"]), (&"outcome".into(), &"down".into()));
    assert_eq!(rows[2]["declared_direction"], "none");
    assert_eq!(rows[2]["declared_kind"], Value::Null);
    assert_eq!(said["summary"]["rows"], 3);
    assert_eq!(said["summary"]["direction_not_declared"], 1);
}

#[test]
fn a_person_reads_a_short_table_and_what_it_comes_to() {
    let output = triage("a.csv", GOOD.as_bytes(), &[]);
    assert_eq!(output.status.code(), Some(0));
    let said = text(&output.stdout);
    for part in
        ["Number of home visits completed", "a.csv: 3 rows", "1  do not say which way is better", "Look at these first"]
    {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let wide: Vec<&str> = said.lines().filter(|line| line.chars().count() > 80).collect();
    assert!(wide.is_empty(), "{wide:#?}");
    let escaped = text(&triage("a.csv", b"title\nChildren \x1b[31msafe\x07 at home\n", &[]).stdout);
    assert!(!escaped.contains(['\x1b', '\x07']), "nothing moves the terminal: {escaped:?}");
}

#[test]
fn a_spreadsheet_gets_a_table_without_formulas() {
    let table = "id,title\n=1+1,=HYPERLINK(\"\"x\"\")\n@a,\"Children, safe\"\n";
    let output = triage("a.csv", table.as_bytes(), &["--format", "csv"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    let mut reader = csv::Reader::from_reader(said.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 2);
    assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{said}");
    assert_eq!((&rows[0][0], &rows[1][1]), ("'=1+1", "Children, safe"));
}

#[test]
fn whatever_parts_the_cells_is_found_out() {
    for mark in [",", ";", "\t"] {
        let table = GOOD.replace(',', mark);
        assert_eq!(titles("a.csv", table.as_bytes(), &[]).0.len(), 3, "{mark:?}");
    }
    let table = GOOD.replace(',', "|");
    let (rows, code, said) = titles("a.csv", table.as_bytes(), &[]);
    assert_eq!((rows.len(), code), (0, 2));
    assert!(said.contains("one column only") && said.contains("--delimiter"), "{said}");
    assert_eq!(titles("a.csv", table.as_bytes(), &["--delimiter", "|"]).0.len(), 3);
    assert_eq!(titles("a.csv", ("sep=;\r\n".to_owned() + &GOOD.replace(',', ";")).as_bytes(), &[]).0.len(), 3);
    let (rows, code, said) = titles("a.csv", GOOD.as_bytes(), &["--delimiter", ";"]);
    assert_eq!((rows.len(), code), (0, 2));
    assert!(said.contains("parted by commas it has 4"), "{said}");
    let one = titles("a.csv", b"Title\nChildren, safe, at home\n", &[]);
    assert_eq!(one.0, ["Children, safe, at home"], "one column is enough if it is the title: {}", one.2);
}

#[test]
fn columns_are_found_by_their_usual_names_or_told() {
    let table = "Indicator  ID,INDICATOR_NAME,unit of measure,Good is…,Measure type\nx,Homes,%,High,Output\n";
    let output = triage("a.csv", table.as_bytes(), &["--format", "json"]);
    let row = json(&output)["rows"][0].clone();
    assert_eq!((&row["id"], &row["title"]), (&"x".into(), &"Homes".into()));
    assert_eq!((&row["declared_kind"], &row["declared_direction"]), (&"process".into(), &"up".into()));

    let table = b"what,wording\nx,Children are safe at home\n";
    let (rows, code, said) = titles("a.csv", table, &[]);
    assert_eq!((rows.len(), code), (0, 2));
    assert!(said.contains("`what`, `wording`") && said.contains("--column title="), "{said}");
    assert_eq!(titles("a.csv", table, &["--column", "title=Wording"]).0, ["Children are safe at home"]);
    let said = titles("a.csv", table, &["--column", "title=wordin"]).2;
    assert!(said.contains("Did you mean `wording`?"), "{said}");
    let said = titles("a.csv", b"Indicators of 2030,,\n,,\nid,title,kind\n1,Homes,process\n", &[]).2;
    assert!(said.contains("seem to be in row 3"), "{said}");
    let said = titles("a.csv", b"id,titel\nx,y\n", &[]).2;
    assert!(said.contains("--column title=\"titel\""), "{said}");
    let usage = triage("a.csv", table, &["--column", "titel=wording"]);
    assert_eq!(usage.status.code(), Some(2));
    assert!(text(&usage.stderr).contains("did you mean `title`?"));
}

#[test]
fn a_bad_row_is_told_with_its_number_and_the_rest_is_read() {
    let table = "id,title,type\r\na,Homes visited,process\r\n\r\nb,\"Children safe,\r\nat home\",outcome\r\nc,Too, many,cells\r\nd,Few\r\ne,,process\r\n,,\r\nf,Families stay together,banana\r\n";
    let (rows, code, said) = titles("a.csv", table.as_bytes(), &[]);
    assert_eq!(rows, ["Homes visited", "Children safe,\r\nat home", "Too", "Few", "", "", "Families stay together"]);
    assert_eq!(code, 2);
    for part in [
        "a.csv:6:1: row 5 has 4 cells, and the header has 3",
        "a.csv:7:1: row 6 has 2 cells",
        "row 7 has no title",
        "row 8 is empty",
        "a.csv:10:1: row 9 says “banana” for its kind",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let (kinds, ..) = read("a.csv", table.as_bytes(), &[], "kind");
    assert_eq!((&kinds[4], &kinds[5]), (&Value::Null, &Value::Null));
}

#[test]
fn a_row_is_read_by_what_else_it_says() {
    let (kinds, code, said) = read("a.csv", b"title,definition\n,Number of home visits completed\n", &[], "kind");
    assert_eq!((kinds, code), (vec!["process".into()], 0));
    assert!(said.contains("note: a.csv:2:1: row 2 has no title"), "{said}");
}

#[test]
fn a_quote_left_open_swallows_nothing() {
    let table = "id,title\na,\"Homes visited\nb,Children safe\nc,Families together\n";
    let (rows, code, said) = titles("a.csv", table.as_bytes(), &[]);
    assert_eq!((rows, code), (vec!["Homes visited".into(), "Children safe".into(), "Families together".into()], 2));
    assert!(said.contains("a.csv:2:1: row 2 opens a quote that is never closed"), "{said}");
}

#[test]
fn other_encodings_are_told_with_their_place() {
    let (rows, code, said) = titles("a.csv", b"title\nChildren\x92s homes\n", &[]);
    assert_eq!((rows, code), (vec!["Children?s homes".into()], 2));
    assert!(said.contains("on line 2, is 0x92") && said.contains("Windows-1252"), "{said}");
    let wide: Vec<u8> = "\u{feff}title\nHomes\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [&wide[..], &wide[2..], b"PK\x03\x04\xFF", b"PK\x03\x04zz"] {
        let (rows, code, said) = titles("a.csv", bytes, &[]);
        assert_eq!((rows.len(), code), (0, 2));
        assert!(said.contains("seems to be") && said.contains("CSV UTF-8"), "{said}");
    }
    let (rows, code, said) = titles("a.csv", b"title\nHomes\nHomes\0visited\n", &[]);
    assert_eq!((rows, code), (vec!["Homes".into(), "Homes visited".into()], 2));
    assert!(said.contains("a NUL byte") && said.contains("line 3"), "{said}");
    assert_eq!(
        titles("a.csv", b"\xEF\xBB\xBFtitle\nHomes\n", &[]).0,
        ["Homes"],
        "a mark of UTF-8 is no part of a name"
    );
}

#[test]
fn a_file_without_rows_says_so() {
    for (bytes, part) in
        [(&b""[..], "nothing in this file"), (b" \n\n", "nothing in this file"), (b"id,title\n", "no row beneath")]
    {
        let (rows, code, said) = titles("a.csv", bytes, &[]);
        assert_eq!((rows.len(), code), (0, 2));
        assert!(said.contains(part), "{said}");
    }
    let large = vec![b'a'; (16 << 20) + 1];
    let output = triage("a.csv", &large, &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("at most 16777216 are read"), "{}", text(&output.stderr));
}

#[test]
fn json_lines_are_read_a_line_a_row() {
    let lines = "{\"id\": 7, \"title\": \"Homes visited\", \"kind\": null, \"direction\": \"up\"}\n\n[1]\n{\"title\": \n\
                 {\"title\": {\"en\": \"x\"}}\n{\"name\": \"other\", \"title\": \"Children safe\"}\n";
    let (rows, code, said) = titles("a.jsonl", lines.as_bytes(), &[]);
    assert_eq!((rows, code), (["Homes visited", "", "", "", "Children safe"].map(str::to_owned).to_vec(), 2));
    for part in ["row 3 is a list, not a JSON object", "row 4 is not JSON", "row 5 has an object for `title`"] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    assert_eq!(read("a.jsonl", lines.as_bytes(), &[], "id").0[0], "7");
    let (rows, code, said) = titles("a.jsonl", b"{\"a\": 1}\n", &[]);
    assert_eq!((rows.len(), code), (0, 2));
    assert!(said.contains("The columns are `a`"), "{said}");
}

#[test]
fn many_faults_of_one_sort_are_told_as_one() {
    let table = "id,title\n".to_owned() + &"a,b,c\n".repeat(500);
    let (rows, code, said) = titles("a.csv", table.as_bytes(), &[]);
    assert_eq!((rows.len(), code), (500, 2));
    assert!(said.lines().count() < 10 && said.contains("and so for 495 more"), "{said}");
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    let table =
        "id,title,direction\n".to_owned() + &"a,Children who are safe at home,up\nb,Visits made,down\n".repeat(400);
    for format in ["text", "csv", "json"] {
        let run = || triage("a.csv", table.as_bytes(), &["--format", format]).stdout;
        assert_eq!(run(), run(), "{format}");
    }
}

/// What is triaged is what `tests/wording.rs` measures.
#[test]
fn real_indicators_are_read_as_the_library_reads_them() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/labelled/indicators.jsonl");
    let Ok(bytes) = std::fs::read(path) else {
        println!("SKIPPED: ../shared/data/labelled/indicators.jsonl is not here");
        return;
    };
    let rows = json(&triage("indicators.jsonl", &bytes, &["--format", "json"]))["rows"].clone();
    for (row, line) in rows.as_array().expect("rows").iter().zip(text(&bytes).lines()) {
        let given: Value = serde_json::from_str(line).expect("a row is JSON");
        let measure = Measure {
            title: given["title"].as_str().unwrap_or_default(),
            description: given["description"].as_str(),
            numerator: given["numerator"].as_str(),
            denominator: given["denominator"].as_str(),
            unit: given["unit"].as_str(),
        };
        let reading = read_measure(&measure, Vocabulary::shipped());
        let kind = match reading.kind {
            Kind::Outcome => "outcome",
            Kind::Process => "process",
            Kind::Structure => "structure",
        };
        let direction = match reading.direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::Toward => "toward",
            Direction::NotJudged => "none",
        };
        assert_eq!((&row["kind"], &row["direction"]), (&kind.into(), &direction.into()), "{}", given["id"]);
        for (said, sure) in
            [("kind_confidence", reading.kind_confidence), ("direction_confidence", reading.direction_confidence)]
        {
            let said = row[said].as_f64().expect("how sure");
            assert!((said - sure).abs() < 0.0006, "{}: {said} and {sure}", given["id"]);
        }
    }
}

#[test]
fn real_indicators_have_a_row_each() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/labelled/indicators.jsonl");
    let Ok(bytes) = std::fs::read(path) else {
        println!("SKIPPED: ../shared/data/labelled/indicators.jsonl is not here");
        return;
    };
    let (ids, code, said) = read("indicators.jsonl", &bytes, &[], "id");
    assert_eq!(code, 0, "{said}");
    let lines = text(&bytes);
    let given: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON")["id"].clone()).collect();
    assert_eq!(ids, given);
}
