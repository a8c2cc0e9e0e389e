//! What reading promises of every text: it never fails, loses nothing, and gives the same tree however the text is cut.

use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::rules::Settings;
use indicant::syntax::{ITEM_KEYWORDS, LineKind, Span, TokenKind, Tree, parse, parse_in_pieces, parse_whole, reparse};
use proptest::prelude::*;

/// What texts are put together from, so that the interesting cases come up: headers, whole and broken, everything that can
/// stay open, line ends and blanks of every kind, characters of every length.
const FRAGMENTS: &[&str] = &[
    "\n",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    " ",
    "  ",
    "\t",
    "\u{A0}",
    "\u{FEFF}",
    "\n\n",
    "\n}\n",
    "\n  ",
    "{",
    "}",
    "{ }",
    "\"",
    "\"\"\"",
    "\\",
    "\\\"",
    "[",
    "]",
    "[a, b]",
    "[a,\n  b]",
    "[\n",
    ",\n",
    ",",
    ", ",
    "<",
    ">",
    "<https://example.org>",
    "~",
    "~ inferred \"why\"",
    "#",
    "# a {",
    "#\n",
    "a",
    "s47",
    "csc.safe",
    "csc@\"2023 {\".safe",
    "10",
    "-3.5",
    "85%",
    "2023-02-02",
    "“",
    "”",
    "—",
    "é",
    "Môn",
    "日本",
    "😀",
    "\u{301}",
    "\0",
    "(",
    ":",
    "\"a title\"",
    "\"a {\" ",
    "outcome",
    "indicator",
    "cohort ",
    "improves up\n",
    "outcome safe\n",
    "  means \"\"\"\n  in words\n  \"\"\"\n",
    "  means \"\"\"\n",
    "indicator s47 \"Rate\" {\n",
    "outcome safe \"Safe\" { }\n",
    "cohort c \"C\" { aged 0 to 17 }\n",
    "cohort c \"C\" { within [a, b] }\n",
    "indicator s47 \"Rate {\n",
    "indicator s47 \"Rate\"\n",
    "indicater s47 \"Rate\" {\n",
    "enabler # {\n",
    "answer to q by r {\n",
    "outcome@\"x { # \"\n",
    "unit x{",
    "no-counterpart a in b { }",
];

fn texts() -> impl Strategy<Value = String> {
    let fragment = prop_oneof![12 => prop::sample::select(FRAGMENTS).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(fragment, 0..40).prop_map(|fragments| fragments.concat())
}

/// A text, and another that differs from it in one stretch: the stretch of the first, and what stands there in the second.
fn edits() -> impl Strategy<Value = (String, Span, String)> {
    let at = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    let new = prop::collection::vec(prop::sample::select(FRAGMENTS), 0..4).prop_map(|fragments| fragments.concat());
    (texts(), at, new).prop_map(|(text, (a, b), new)| {
        let boundary = |index: prop::sample::Index| {
            let boundaries: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).collect();
            *index.get(&boundaries) as u32
        };
        let (a, b) = (boundary(a), boundary(b));
        (text.clone(), Span::new(a.min(b), a.max(b)), new)
    })
}

/// The lines of all items cover the text without a gap, every place lies within its line or item, and lines break only
/// where the text does.
fn holds_together(tree: &Tree, text: &str) {
    let mut at = if tree.byte_order_mark { 3 } else { 0 };
    for item in &tree.items {
        assert_eq!(item.start as usize, at, "items follow each other");
        let mut line_start = 0;
        for line in &item.lines {
            assert_eq!(line.span.start, line_start, "lines follow each other");
            assert!(!line.span.is_empty());
            line_start = line.span.end;
            let text = &text[line.span.shifted(item.start).range()];
            assert!(text.ends_with('\n') || item.start as usize + line_start as usize == at_end(tree), "{text:?}");
            let mut last = line.span.start;
            for token in item.tokens(line) {
                assert!(
                    last <= token.span.start && token.span.start < token.span.end && token.span.end <= line.span.end
                );
                last = token.span.end;
            }
        }
        for fault in &item.faults {
            assert!(fault.span.start < fault.span.end && fault.span.end <= item.len(), "{fault:?} of {text:?}");
            assert!(text.is_char_boundary((item.start + fault.span.start) as usize));
            assert!(text.is_char_boundary((item.start + fault.span.end) as usize));
        }
        at += item.len() as usize;
    }
    assert_eq!(at, text.len(), "the whole text is in the tree");
    assert_eq!(tree.print(text), text);
}

fn at_end(tree: &Tree) -> usize {
    tree.items.last().map_or(0, |item| (item.start + item.len()) as usize)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_is_read_and_can_be_printed_again(text in texts()) {
        holds_together(&parse(&text), &text);
    }

    #[test]
    fn reading_in_pieces_and_whole_gives_the_same_tree(text in texts(), size in 0usize..200) {
        let whole = parse_whole(&text);
        prop_assert_eq!(&parse(&text), &whole);
        prop_assert_eq!(&parse_in_pieces(&text, size), &whole);
    }

    #[test]
    fn reading_again_after_an_edit_gives_the_same_tree((text, changed, new) in edits()) {
        let after = format!("{}{new}{}", &text[..changed.start as usize], &text[changed.end as usize..]);
        let again = reparse(&parse(&text), &after, changed, new.len() as u32);
        prop_assert_eq!(&again, &parse(&after));
    }

    #[test]
    fn arbitrary_text_is_checked_without_a_panic(text in ".*", fragments in texts()) {
        for text in [&text, &fragments] {
            holds_together(&parse(text), text);
            checked(SourceFile::new("a.ind", text));
        }
    }

    #[test]
    fn arbitrary_bytes_are_checked_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), fragments in texts(), at in any::<prop::sample::Index>()) {
        checked(SourceFile::from_bytes("a.ind", &bytes));
        let mut damaged = fragments.into_bytes();
        if !damaged.is_empty() {
            let at = at.index(damaged.len());
            damaged[at] = 0xFF;
        }
        checked(SourceFile::from_bytes("a.ind", &damaged));
    }
}

/// Checks a file as a project of its own; every place that is told lies in it.
fn checked(file: SourceFile) {
    let length = file.text.len() as u32;
    let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files: vec![file] }]);
    let report = indicant::check(&model, &Settings::default());
    for finding in &report.findings {
        assert!(model.span(finding.place).end <= length, "{}", finding.message);
        let _ = model.lines(finding.place);
        for note in &finding.notes {
            let _ = model.lines(note.place);
        }
    }
}

#[test]
fn the_grammar_and_the_reader_know_the_same_item_keywords() {
    let grammar = include_str!("../grammar/indicant.pest");
    let rule = grammar.split("item_keyword = _{").nth(1).and_then(|rest| rest.split('}').next()).unwrap_or_default();
    let of_grammar: Vec<&str> = rule.split('"').skip(1).step_by(2).collect();
    assert_eq!(of_grammar, ITEM_KEYWORDS);
    let of_model: Vec<&str> = indicant::model::Sort::ALL.iter().map(|sort| sort.keyword()).collect();
    assert_eq!(of_model, ITEM_KEYWORDS);
}

#[test]
fn no_keyword_hides_another() {
    // The grammar takes the first that fits: `term` before `terminology` would hide it.
    for (at, keyword) in ITEM_KEYWORDS.iter().enumerate() {
        for later in &ITEM_KEYWORDS[at + 1..] {
            assert!(!later.starts_with(keyword), "{keyword} hides {later}");
        }
    }
}

#[test]
fn a_header_that_is_one_for_certain_ends_an_open_text_and_nothing_else_does() {
    // Where the cutter and the grammar disagree, the text would end in one reading and go on in the other.
    let certain = [
        "outcome x {",
        "outcome {",
        "unit x \"X\" { } # why",
        "outcome x \"{",
        "enabler # {",
        "outcome@\"x {",
        "cohort}",
    ];
    let not = [
        " outcome x {",
        "outcomes x {",
        "outcome x",
        "outcome-x {",
        "Outcome x {",
        "outcomé {",
        "outcome { x",
        "# outcome {",
    ];
    for (lines, ends) in [(&certain[..], true), (&not[..], false)] {
        for line in lines {
            let text = format!("framework f \"F\" {{\n  means \"\"\"\n{line}\n\"\"\"\n}}\n");
            let tree = parse_whole(&text);
            assert_eq!(tree, parse_in_pieces(&text, 0), "{line}");
            let closed = tree.items[0].tokens.iter().any(|token| token.kind == TokenKind::Text);
            assert_eq!(closed, !ends, "{line}");
        }
    }
}

#[test]
fn a_broken_line_costs_that_line_and_a_broken_item_that_item() {
    let text =
        "indicator a \"A\" {\n  improves “up”\n  outcome x\n}\nindicator b \"B {\n  outcome x\n\ncohort c \"C\" { }\n";
    let tree = parse(text);
    let kinds: Vec<Vec<LineKind>> =
        tree.items.iter().map(|item| item.lines.iter().map(|line| line.kind).collect()).collect();
    assert_eq!(
        kinds,
        [
            vec![LineKind::Header, LineKind::BrokenField, LineKind::Field, LineKind::Close],
            vec![LineKind::Header, LineKind::Field, LineKind::Blank],
            vec![LineKind::Header],
        ]
    );
}
