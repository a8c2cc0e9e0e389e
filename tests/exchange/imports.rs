//! Other people's SSSOM tables.

use indicant::exchange::sssom::{Imported, Reading, read};
use indicant::exchange::{Iris, Matter};
use indicant::model::{Model, ProblemKind, Role, SourceFile, SourceSet};
use proptest::prelude::*;

const HEADER: &str = "#curie_map:\n#  a: https://indicant.invalid/a/2022/\n#  b: https://indicant.invalid/b/\n\
    #  i: https://indicant.invalid/\n#  HP: http://purl.obolibrary.org/obo/HP_\n#mapping_set_id: https://example.org/set\n\
    #license: https://creativecommons.org/publicdomain/zero/1.0/\n";
const COLUMNS: &str = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tcomment\n";

fn imported(table: impl AsRef<[u8]>) -> Imported {
    let prefixes =
        vec![("goals".to_owned(), "sdg".to_owned()), ("https://example.org/fw/".to_owned(), "fw".to_owned())];
    read(table.as_ref(), &Reading { iris: Iris::default(), prefixes })
}

fn rows(rows: &str) -> Imported {
    imported(format!("{HEADER}{COLUMNS}{rows}"))
}

/// The headers of the items.
fn items(imported: &Imported) -> Vec<&str> {
    imported.text.lines().filter(|line| line.starts_with("match ") || line.starts_with("no-")).collect()
}

/// What was told: the line, whether it is grave, and the message.
fn told(imported: &Imported) -> Vec<(Option<usize>, bool, &str)> {
    imported.faults.iter().map(|fault| (fault.line, fault.matter.is_grave(), fault.message.as_str())).collect()
}

#[test]
fn rows_become_items() {
    let read = rows(
        "a:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\tthe \"same\"\n\
         b:indicator/z\tskos:narrowMatch\tgoals:4.1\tsemapv:ManualMappingCuration\t\n\
         https://example.org/fw/theme/t\thttp://www.w3.org/2004/02/skos/core#closeMatch\tgoals:theme/u\tsemapv:ManualMappingCuration\t\n",
    );
    assert_eq!(
        items(&read),
        ["match a.x exact b.y {  }".replace("{  }", "\"the \\\"same\\\"\" { }").as_str(), "match fw.t close sdg.u { }"]
    );
    assert_eq!(
        told(&read),
        [(Some(10), true, "row 10: `goals:4.1` in `object_id` does not end in a name that the language can hold")]
    );
    assert_eq!((read.matches, read.without), (2, 0));
    assert!(
        read.text
            .starts_with("# Matches read from an SSSOM table.\n# mapping_set_id: https://example.org/set\n# license: ")
    );
}

#[test]
fn what_has_no_counterpart_is_said() {
    let table = format!(
        "{HEADER}subject_id\tpredicate_id\tobject_id\tsubject_source\tobject_source\n\
         a:outcome/x\tskos:exactMatch\tsssom:NoTermFound\t\ti:b\n\
         sssom:NoTermFound\tskos:broadMatch\tb:enabler/e\ti:a/2022\t\n\
         a:outcome/x\tskos:exactMatch\tsssom:NoTermFound\t\t\n\
         a:cohort/c\tskos:exactMatch\tsssom:NoTermFound\t\ti:b\n\
         sssom:NoTermFound\tskos:exactMatch\tsssom:NoTermFound\t\ti:b\n"
    );
    let read = imported(table);
    assert_eq!(items(&read), ["no-counterpart a.x in b { }", "no-counterpart b.e in a { }"]);
    assert_eq!(
        told(&read),
        [
            (Some(11), true, "row 11: nothing was found on one side, and no `object_source` says in which framework"),
            (Some(12), true, "row 12: `a:cohort/c` is a cohort"),
            (Some(13), true, "row 13: nothing stands on either side"),
        ]
    );
}

#[test]
fn what_the_language_has_no_place_for_is_told_by_row() {
    let table = format!(
        "{HEADER}#creator_label:\n#- somebody\n#mapping_date: 2023-09-01\n\
         subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tauthor_id\tauthor_label\tpredicate_modifier\tother\n\
         a:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:LexicalMatching\t0.9\tHP:1\tA\\|B|C\t\tp=q\n\
         a:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\t\ta:agency/us\tUs\tNot\t\n"
    );
    let read = imported(table);
    assert_eq!(
        told(&read),
        [
            (Some(8), false, "what the header says under `creator_label` was left out"),
            (
                Some(12),
                false,
                "row 12: what it says under `author_id`, `other`, `mapping_justification` and `confidence` was left out"
            ),
            (Some(13), true, "row 13: that something is not so (`Not`) was left out"),
        ]
    );
    assert!(
        read.text.ends_with("match a.x exact b.y {\n  by          \"A|B; C\"\n  on          2023-09-01\n}\n"),
        "{}",
        read.text
    );
}

#[test]
fn a_value_of_the_header_holds_for_every_row_or_for_none() {
    let table = |dates: [&str; 2]| {
        imported(format!(
            "{HEADER}#mapping_date: 2020-01-01\nsubject_id\tpredicate_id\tobject_id\tmapping_date\n\
             a:outcome/x\tskos:exactMatch\tb:outcome/y\t{}\na:outcome/z\tskos:exactMatch\tb:outcome/y\t{}\n",
            dates[0], dates[1]
        ))
    };
    assert_eq!(table(["", ""]).text.matches("2020-01-01").count(), 2);
    assert_eq!(table(["2021-01-01", ""]).text.matches("20").count() - HEADER.matches("20").count(), 0);
    let wrong = table(["soon", "2021-02-30"]);
    assert_eq!((wrong.matches, wrong.faults.len()), (2, 2));
    assert_eq!(wrong.faults[0].message, "row 10: `soon` in `mapping_date` is no date, and was left out");
}

#[test]
fn editions_side_by_side_stand_in_the_names() {
    let table = "#curie_map:\n#  a: https://indicant.invalid/a/2022/\n#  n: https://indicant.invalid/a/2023%20%22x%22/\n#  m: https://indicant.invalid/a/\n\
        subject_id\tpredicate_id\tobject_id\na:outcome/x\tskos:closeMatch\tm:outcome/y\nn:outcome/x\tskos:closeMatch\tm:outcome/y\n";
    assert_eq!(items(&imported(table)), ["match a@\"2022\".x close a.y { }", "match a.x close a.y { }"]);
}

#[test]
fn what_keeps_a_table_from_being_read_is_told_once_with_its_place() {
    let whole = |table: &[u8]| {
        let read = imported(table);
        assert_eq!((read.text.as_str(), read.matches), ("", 0));
        let fault = read.faults.into_iter().find(|fault| fault.matter == Matter::Whole).expect("it is told");
        (fault.line, fault.message, fault.help)
    };
    let (line, message, help) = whole(b"#a: b\nsubject_id\tpredicate\tobject_id\na:b\tc:d\te:f\n");
    assert_eq!(line, Some(2));
    assert_eq!(
        message,
        "this table has no column `predicate_id`; its columns are `subject_id`, `predicate`, `object_id`"
    );
    assert!(help.starts_with("is `predicate` meant for `predicate_id`?"), "{help}");
    let (line, message, _) = whole(b"#a: b\n#c: [\n#d: e\nsubject_id\n");
    assert!(line.is_some_and(|line| line > 1), "{line:?} {message}");
    assert!(message.contains("it is to be YAML"));
    assert!(whole(b"#a: b\n\n#c: d\nsubject_id\n").2.contains("in one piece"));
    assert!(whole(b"").1.contains("no table"));
    assert!(whole(b"#a: b\n").1.contains("no table"));
    assert!(whole(b"PK\x03\x04rest").1.contains("zipped"));
    assert!(whole(&[b"#a: ".as_slice(), &[0; 90]].concat()).1.contains("UTF-16"));
    let (_, message, _) = whole(format!("{HEADER}{COLUMNS}").as_bytes());
    assert_eq!(message, "there are column names in this table, and no row beneath them");
    let bomb = "#a: &a [x,x,x,x,x,x,x,x,x]\n#b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n#c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n\
        #d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n#e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n#f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\n\
        #g: &g [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n#h: [*g,*g,*g,*g,*g,*g,*g,*g,*g]\nsubject_id\n";
    assert!(whole(bomb.as_bytes()).1.contains("YAML"));
    let deep = format!("#a: {}\nsubject_id\n", "[".repeat(100_000));
    assert!(whole(deep.as_bytes()).1.contains("YAML"));
}

#[test]
fn rows_that_cannot_be_read_cost_themselves_only() {
    let good = "a:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\t\n";
    let read = rows(&format!(
        "XX:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\t\n\
         HP:0000001\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\t\n\
         a:outcome/x\tskos:exactmatch\tb:outcome/y\tsemapv:ManualMappingCuration\t\n\
         a:outcome/x\towl:sameAs\tb:outcome/y\tsemapv:ManualMappingCuration\t\n\
         a:outcome/x\tskos:exactMatch\n\
         a:outcome/x\t\tb:outcome/y\tsemapv:ManualMappingCuration\t\n\
         i:b\tskos:exactMatch\tb:need/y\tsemapv:ManualMappingCuration\t\n\
         no id\tskos:exactMatch\tb:outcome/%2\tsemapv:ManualMappingCuration\t\n{good}"
    ));
    assert_eq!(items(&read), ["match a.x exact b.y { }"]);
    let expected = [
        (9, "row 9: `XX:outcome/x` has the prefix `XX`, which the header does not declare"),
        (10, "row 10: `HP:0000001` is in no framework that has an address of ours"),
        (11, "row 11: `skos:exactmatch` is no relation that the language has"),
        (12, "row 12: `owl:sameAs` is no relation that the language has"),
        (13, "row 13 has 2 cells, and the header has 5; what is there was read"),
        (13, "row 13: `object_id` is empty"),
        (14, "row 14: no `predicate_id` says how the two are related"),
        (15, "row 15: `i:b` is a whole framework"),
        (15, "row 15: `b:need/y` is a need"),
        (16, "row 16: `no id` in `subject_id` does not end in a name that the language can hold"),
        (16, "row 16: `b:outcome/%2` is in no framework that has an address of ours"),
    ];
    assert_eq!(told(&read), expected.map(|(line, message)| (Some(line), true, message)));
    assert!(read.faults[2].help.ends_with("did you mean `skos:exactMatch`?"), "{}", read.faults[2].help);
}

#[test]
fn bytes_that_are_not_utf8_are_told_and_the_rest_is_read() {
    let mut table =
        format!("{HEADER}{COLUMNS}a:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\tcaf")
            .into_bytes();
    table.extend(b"\xE9\r\n");
    let read = imported(table);
    assert_eq!(items(&read), ["match a.x exact b.y \"caf?\" { }"]);
    assert!(read.faults[0].message.starts_with("this file is not UTF-8: byte "), "{}", read.faults[0].message);
    assert_eq!(read.faults[0].help, "save it as text in UTF-8, with tabs between the cells");
}

#[test]
fn ten_thousand_rows_are_read() {
    let good = "a:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\ta comment\n";
    let bad = "HP:1\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\ta comment\n";
    let read = rows(&(good.repeat(10_000) + &bad.repeat(10_000)));
    assert_eq!((read.matches, read.faults.len()), (10_000, 10_000));
    let long = rows(&format!(
        "a:outcome/x\tskos:exactMatch\tb:outcome/y\tsemapv:ManualMappingCuration\t{}\n",
        "x".repeat(70_000)
    ));
    assert_eq!(told(&long), [(Some(9), true, "row 9: it says more than a line of the language can hold")]);
}

#[test]
fn a_table_from_a_spreadsheet_is_read() {
    let table = format!(
        "\u{FEFF}{HEADER}subject_id,predicate_id,object_id,comment\r\na:outcome/x,skos:broadMatch,b:outcome/y,\"one, two\"\r\n"
    );
    let read = imported(table.replace('\n', "\r\n").replace("\r\r", "\r"));
    assert_eq!(items(&read), ["match a.x broad b.y \"one, two\" { }"]);
    assert_eq!(told(&read), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        imported(&bytes);
        imported([HEADER.as_bytes(), COLUMNS.as_bytes(), &bytes].concat());
        imported([b"#", &bytes[..], b"\n", COLUMNS.as_bytes(), b"a:b\tc\n"].concat());
    }

    /// Whatever is in the cells, the items that come of them can be read, and are laid out.
    #[test]
    fn what_is_imported_is_the_language(words in proptest::collection::vec("[ -~\u{80}-\u{FF}\u{2028}\u{202E}\n\t\"\\\\|=#{}]{0,12}", 5)) {
        let quoted = |words: &String| format!("\"{}\"", words.replace('"', "\"\""));
        let [comment, author, basis, differs, name] = [0, 1, 2, 3, 4].map(|at| &words[at]);
        let kept = |words: &String| words.replace('\\', "\\\\").replace('|', "\\|");
        let other = quoted(&format!("edition={}|basis=inferred|basis-why={}|differs.means={}", kept(name), kept(basis), kept(differs)));
        let table = format!(
            "{HEADER}subject_id\tpredicate_id\tobject_id\tcomment\tauthor_label\tother\n\
             a:outcome/x\tskos:exactMatch\tb:outcome/y\t{}\t{}\t{other}\n\
             a:outcome/x\tskos:exactMatch\t{}\t\t\t\n",
            quoted(comment), quoted(author), quoted(&format!("b:outcome/{name}"))
        );
        let read = imported(table);
        prop_assert!(read.matches >= 1, "{:?}", read.faults);
        prop_assert_eq!(&*indicant::syntax::format(&read.text).text, &read.text);
        let files = vec![SourceFile::new("a.ind", &read.text)];
        let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files }]);
        let told = model.problems().iter().filter(|problem| !matches!(problem.kind, ProblemKind::UnresolvedName { .. }));
        prop_assert_eq!(told.map(|problem| &problem.kind).collect::<Vec<_>>(), Vec::<&ProblemKind>::new(), "{}", read.text);
    }
}
