use super::super::{FailOn, Placed, THRESHOLDS};
use super::*;
use std::fmt::Write;

/// Each text with what is said of it, as a page to be read.
fn page(texts: &[&str]) -> String {
    let mut page = String::new();
    for text in texts {
        let (_, faults) = read(text);
        writeln!(page, "{}", text.replace('\t', "→").replace('\0', "␀").trim_end()).unwrap();
        for fault in &faults {
            let Fault { message, help, place, .. } = fault;
            let pointed = &text[place.bytes()];
            writeln!(page, "  {}:{} {pointed:?} {message}\n      help: {help}", place.line, place.column).unwrap();
        }
        page.push_str("────\n");
    }
    page
}

fn paths(paths: &[Placed<String>]) -> Vec<&str> {
    paths.iter().map(|path| path.value.as_str()).collect()
}

#[test]
fn what_is_written_is_read() {
    let (config, faults) = read(
        "# A project\nlanguage: 1\nname: nf-2023\nspecs:\n  - a\n  - \"b c.ind\"\nbeside: [../x, 2023]\n\
         standpoints: []\nmatches: [m.ind]\nfail-on: never\nthresholds:\n  few: 3\n  mostly: 0.5\n",
    );
    assert_eq!(faults, []);
    assert_eq!(config.name.as_ref().map(|name| name.value.as_str()), Some("nf-2023"));
    assert_eq!(paths(&config.specs), ["a", "b c.ind"]);
    assert_eq!(paths(&config.beside), ["../x", "2023"]);
    assert_eq!((paths(&config.standpoints).len(), paths(&config.matches)), (0, vec!["m.ind"]));
    assert_eq!(config.fail_on, FailOn::Never);
    assert_eq!(
        THRESHOLDS.iter().map(|t| config.thresholds.get(t)).collect::<Vec<_>>(),
        [3.0, 6.0, 0.5, 20.0, 25.0, 0.6, 0.8, 0.95, 3.0]
    );
    let place = config.specs[1].place.unwrap();
    assert_eq!((place.line, place.column), (6, 5));
}

#[test]
fn what_is_not_written_has_its_default() {
    let (config, faults) = read("language: 1\n");
    assert_eq!((config, faults), (Config::default(), vec![]));
}

#[test]
fn a_byte_order_mark_and_windows_lines_are_read() {
    let (config, faults) = read("\u{feff}language: 1\r\nspec: [é]\r\nspecs: [b]\r\n---\r\n");
    assert_eq!(paths(&config.specs), ["b"]);
    assert_eq!((faults[0].place.line, faults[0].place.column, faults[0].place.start), (2, 1, 16));
    let (_, faults) = read("\u{feff}langage: 1\r\n");
    assert_eq!((faults[0].place.line, faults[0].place.column, faults[0].place.bytes()), (1, 1, 3..10));
}

#[test]
fn each_mistake_is_told_kindly() {
    insta::with_settings!({omit_expression => true}, { insta::assert_snapshot!(page(&[
        "",
        "# nothing yet\n",
        "name: x\n",
        "- a\n- b\n",
        "just a sentence\n",
        "language\n",
        "language: 2\n",
        "language: \"1\"\n",
        "language: [1]\n",
        "language:\nname: x\n",
        "language: 1\nLanguage: 1\nbesides: [x]\nfail_on: error\ncolour: red\n",
        "language: 1\nname: Children's Social Care\n",
        "language: 1\nname: 2023\n",
        "language: 1\nname: [x]\n",
        "language: 1\nname:\n",
        "language: 1\nspecs: a\n",
        "language: 1\nspecs: []\n",
        "language: 1\nspecs: [../a, /b, 'c\\d', c, c, '', {x: y}, [z]]\n",
        "language: 1\nbeside:\n  x: y\n",
        "language: 1\nbeside: ../x\n",
        "language: 1\nmatches:\n",
        "language: 1\nfail-on: warnings\n",
        "language: 1\nfail-on: yes\n",
        "language: 1\nfail-on: [error]\n",
        "language: 1\nthresholds: 3\n",
        "language: 1\nthresholds:\n  fwe: 3\n  mostly: 75\n  few: lots\n  few: 1.5\n",
        "language: 1\nthresholds: { few: -1, mostly: , 3: 4, [a]: 2 }\n",
        "language: 1\nname: a\nname: b\n",
        "language: 1\n[a]: b\n",
    ])); });
}

#[test]
fn what_is_not_yaml_costs_its_own_key_only() {
    insta::with_settings!({omit_expression => true}, { insta::assert_snapshot!(page(&[
        "language: 1\nspecs:\n\t- a\nfail-on: sometimes\n",
        "language: 1\nname: \"x\nfail-on: sometimes\n",
        "language: 1\nbeside: [a, b\nfail-on: sometimes\n",
        "language: 1\nbeside: [a b: c\n",
        "language: 1\nbeside: a]\n",
        "language: 1\nthresholds: { few: 2\nname: 2\n",
        "language: 1\nname: a: b\n",
        "language: 1\nname: @x\nfail-on: `error`\n",
        "language: 1\n  name: x\n",
        " language: 1\nname: x\n",
        "language: 1\nspecs:\n- a\n -b\n  - c\n",
        "language: 1\nspecs: - a\n",
        "language: 1\nname x\nfail-on: sometimes\n",
        "language 1\nname: x\n",
        "language: 1\nname: \"a\\qb\"\n",
        "%YAML 1.2\n---\nlanguage: 1\n",
        "language: 1\n---\nlanguage: 1\n",
        "language: 1\nname: |\n  x\n",
        "language: 1\nname: &a x\nspecs: [*a, *b]\n",
        "language: 1\n<<: *a\n",
        "language: !!int 1\nname: !me x\n",
        "language: 1\nname: \u{0}\n",
        "}{",
        ":",
        "'",
        "? a\n: b\n",
    ])); });
}

#[test]
fn an_alias_bomb_is_refused_and_not_unfolded() {
    let mut text = "language: 1\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (from, to) in "abcdefghi".chars().zip("bcdefghij".chars()) {
        writeln!(text, "{to}: &{to} [*{from}, *{from}, *{from}, *{from}, *{from}, *{from}, *{from}, *{from}, *{from}]")
            .unwrap();
    }
    let (_, faults) = read(&text);
    assert_eq!(faults.len(), MOST_FAULTS + 1, "{faults:#?}");
    assert!(faults[MOST_FAULTS].message.contains("more mistakes"));
}

#[test]
fn a_file_that_is_far_too_large_is_refused_by_its_size() {
    let (config, faults) = read_bytes(&vec![b'#'; 10 << 20]);
    assert_eq!(config, Config::default());
    assert_eq!(faults[0].message, "the file has 10485760 bytes; a configuration has at most 262144");
}

#[test]
fn the_largest_file_of_anything_is_read_in_no_time() {
    for unit in [
        "[",
        "{",
        "]",
        "- ",
        "\"",
        "'",
        ":",
        "a:\n",
        "?",
        "&a ",
        "*a ",
        "!",
        "\t",
        "\n",
        "a: [\n",
        "-\n",
        "é",
        "|\n ",
        "a ",
        "- a\n",
        "{a: b}\n",
        "a: {b: c}\n",
        "\0",
        "\u{feff}",
        "x",
        "- - - ",
        "--- a\n",
        "a: \"\n",
        "[a, ",
        "a: &a b\n",
        "{a: ",
    ] {
        let text = unit.repeat(LARGEST / unit.len());
        let (_, faults) = read(&text);
        assert!(!faults.is_empty() && faults.len() <= MOST_FAULTS + 1, "{unit:?}");
    }
}

#[test]
fn bytes_that_are_not_text_have_their_place() {
    let (_, faults) = read_bytes(b"language: 1\nn\xc3\xa9: \xe9\n");
    assert_eq!((faults[0].place.line, faults[0].place.column, faults[0].place.bytes()), (2, 5, 17..18));
    assert_eq!(faults[0].message, "the byte 0xe9 here is no UTF-8 text");
    let (_, faults) = read_bytes(b"\xff\xfel\0");
    assert_eq!(faults[0].message, "the file is written in UTF-16, not in UTF-8");
}

proptest::proptest! {
    #[test]
    fn any_bytes_at_all_are_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        read_bytes(&bytes);
    }

    #[test]
    fn any_text_of_yaml_marks_is_read_and_pointed_into(text in "([a-z]{1,3}|language: 1|name|: |\n|\t|  |- |\\[|\\]|\\{|\\}|,|'|\"|é|#|&a|\\*a|!!x|---|\\||>|\\?){0,40}") {
        let (_, faults) = read(&text);
        for fault in faults {
            proptest::prop_assert!(text.get(fault.place.bytes()).is_some(), "{:?}", fault);
            proptest::prop_assert!(fault.place.line <= text.matches('\n').count() + 1, "{:?}", fault);
        }
    }
}
