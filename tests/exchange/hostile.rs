//! A project whose words are made to break out of whatever they are put into.

/// Words that end texts, cells, comments and lines, that a spreadsheet runs, and that turn what is beside them.
pub const WORDS: [&str; 24] = [
    "tab\there and\tthere",
    "two\nlines",
    "he said \"so\"",
    "back\\slash \\",
    "\"\"\"",
    "\"\"\" .\n<http://example.org/x> a \"y",
    "\"@en ; skos:prefLabel \"again\"@en",
    "turned \u{202E}round\u{202C} and \u{200B}\u{FEFF}hidden",
    "rung \u{7} and \u{1B}[31m red",
    "null \u{0} in it",
    "<script>alert(1)</script>",
    "=HYPERLINK(\"https://example.org\")",
    "+1",
    "-1",
    "@SUM(A1)",
    "'=1",
    " =1 and spaces ",
    "one|two\\|three\\",
    "basis=found|on=2020",
    "# curie_map: {}",
    "next\u{85}line\u{2028}and\u{2029}that",
    "{ } [ ] <a> ~ found",
    "émoji 👩‍👧 ünd \u{E0041}",
    "&amp; %41 %",
];

/// A text as the language writes it on one line.
pub fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// What a title comes to: it is on one line.
pub fn title(words: &str) -> String {
    if words.contains(['\n', '\r', '\t']) {
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    } else {
        words.to_owned()
    }
}

/// The files of two projects, `ours` and `theirs`.
pub fn files() -> [(&'static str, &'static str); 4] {
    let relations = ["exact", "close", "broad", "narrow", "related"];
    let mut ours = format!(
        "framework sssom {} {{\n  edition {}\n  licence {}\n  publisher {}\n  note {}\n}}\nagency a {} {{ }}\n",
        quoted(WORDS[6]),
        quoted("2023/24 “draft”: a\\b #1"),
        quoted(WORDS[17]),
        quoted(WORDS[11]),
        quoted(WORDS[5]),
        quoted(WORDS[11]),
    );
    let mut theirs = format!("framework ünder {} {{ }}\n", quoted(WORDS[4]));
    let mut matches = String::new();
    for (number, words) in WORDS.iter().enumerate() {
        let words = quoted(words);
        let relation = relations[number % relations.len()];
        ours += &format!("outcome o{number} {words} {{\n  means {words}\n}}\n");
        let basis = if number % 2 == 0 { " ~ recalled" } else { "" };
        theirs += &format!("outcome ö-{number} {words}{basis} {{ }}\n");
        let by = if number % 2 == 0 { words.clone() } else { "a".to_owned() };
        let on = ["2023", "2023-09", "2023-09-01"][number % 3];
        matches += &format!(
            "match o{number} {relation} ünder.ö-{number} {words} {{\n  by {by}\n  on {on}\n  edition {words}\n  differs means {words}\n  \
             differs as \"\"\"over\r\n  {number} lines\"\"\"\n  basis inferred {words}\n}}\n"
        );
        matches += &format!("no-counterpart ünder.ö-{number} in sssom {words} {{ }}\n");
    }
    matches += "no-counterpart o1 in ünder { }\nmatch o1 close ünder.ö-1 { }\n";
    [
        ("ours/indicant.yaml", "language: 1\nbeside: [../theirs]\n"),
        ("ours/framework.ind", ours.leak()),
        ("ours/matches.ind", matches.leak()),
        ("theirs/framework.ind", theirs.leak()),
    ]
}
