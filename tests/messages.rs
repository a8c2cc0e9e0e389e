//! What is said of each fault of form, beside the lines that it is said of. These texts are read by people who do not
//! program: read a changed one aloud before accepting it.

use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::rules::Settings;

/// What the cases below stand in, so that only what is wrong in them is told.
const AROUND: &str = "framework hubs \"Family hubs\" { }\noutcome ready \"Children start school ready to learn\" { for young }\n\
                      cohort young \"Children under five\" { aged 0 to 4 }\n";

/// Everything that this rule says of each case, with the case before it.
fn said(rule: &str, cases: &[&str]) -> String {
    let said = cases.iter().map(|case| {
        let file = SourceFile::new("hubs.ind", &format!("{AROUND}{case}\n"));
        of_file(rule, file, case)
    });
    said.collect::<Vec<_>>().join("\n")
}

fn of_file(rule: &str, file: SourceFile, case: &str) -> String {
    let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files: vec![file] }]);
    let report = indicant::check(&model, &Settings::default());
    let of_rule: Vec<_> = report.findings.iter().filter(|finding| finding.rule.name == rule).collect();
    assert!(!of_rule.is_empty(), "{rule} says nothing of:\n{case}");
    let mut text = format!("{case}\n");
    for finding in of_rule {
        let (start, end) = model.lines(finding.place);
        let words = model.written(finding.place).lines().next().unwrap_or_default();
        text += &format!(
            "\n    {}:{}-{}:{}  {words}\n    ({})\n    {}\n    {}\n",
            start.line, start.column, end.line, end.column, finding.label, finding.message, finding.help
        );
        for note in &finding.notes {
            text += &format!("    see line {}: {}\n", model.lines(note.place).0.line, note.message);
        }
        for said in [&finding.message, &finding.help] {
            for never in ["invalid", "token", "pars", "  ", "syntax", " ."] {
                assert!(!said.contains(never) || case.contains(never), "{never:?} in: {said}");
            }
        }
    }
    text
}

#[test]
fn syntax_error() {
    let cases = [
        // A quote without its partner.
        "indicator talk \"Children who talk\" {\n  means \"children who talk\n}",
        "indicator talk \"Children who talk {\n  outcome ready\n}",
        // A text without its end.
        "indicator talk \"Children who talk\" {\n  means \"\"\"\n  children who talk\n}\noutcome next \"Next\" { }",
        // Lists.
        "indicator talk \"Children who talk\" {\n  split-by [sex, ethnicity\n}",
        "indicator talk \"Children who talk\" {\n  split-by sex, ethnicity]\n}",
        "indicator talk \"Children who talk\" {\n  split-by [sex, [ethnicity]]\n}",
        "indicator talk \"Children who talk\" {\n  split-by [sex,, ethnicity,,]\n  excludes [, young]\n}",
        "cohort baby \"Babies\" { within [young }",
        // Addresses.
        "indicator talk \"Children who talk\" {\n  published <https://example.org/a b>\n}",
        "indicator talk \"Children who talk\" {\n  suppressed < 6\n}",
        "indicator talk \"Children who talk\" {\n  published https://example.org/table\n}",
        // A word processor.
        "indicator talk \"Children who talk\" {\n  means “children who talk”\n}",
        "outcome well “Families are well” { }",
        "indicator talk \"Children who talk\" {\n  means ‘children who talk’\n}",
        "cohort baby \"Babies\" {\n  aged 0–1\n}",
        "indicator talk \"Children who talk\" {\n  cohort child–in–need\n}",
        // Braces.
        "indicator talk \"Children who talk\" {\n  outcome ready",
        "indicator talk \"Children who talk\"\n  outcome ready\n}",
        "indicator talk \"Children who talk\" { outcome ready\n  improves up\n}",
        "cohort baby \"Babies\" { aged 0 to 1 } within young {",
        "indicator talk \"Children who talk\" {\n  outcome ready }\n}",
        // What belongs nowhere.
        "outcome well \"Families are well\" { }\n}",
        "outcome well \"Families are well\" { }\n  change \"They are well\"",
        "outcome well \"Families are well\" { }\noutcom next \"Next\"\n  change \"They are well\"",
        // What means nothing.
        "indicator talk \"Children who talk\" {\n  improves: up\n}",
        "indicator talk \"Children who talk\" {\n  improves = up\n}",
        "indicator talk \"Children who talk\" {\n  improves up;\n}",
        "indicator talk \"Children who talk\" {\n  improves up // as the guidance says\n}",
        "indicator talk \"Children who talk\" {\n  means children (under five) who talk\n}",
        "indicator talk \"Children who talk\" {\n  target > 85 percent\n}",
        "indicator talk \"Children who talk\" {\n  target 85 %\n}",
        "indicator talk \"Children who talk\" {\n  means @home\n}",
        // No keyword.
        "indicator talk \"Children who talk\" {\n  means \"children who talk\"\n        \"at two and a half\"\n}",
        "indicator talk \"Children who talk\" {\n  85 percent\n}",
        "indicator talk \"Children who talk\" {\n  split-by\n  [sex, ethnicity]\n}",
        "indicator talk \"Children who talk\" {\n  improves up\n  ~ inferred \"from the guidance\"\n}",
    ];
    insta::assert_snapshot!(said("syntax-error", &cases));
}

#[test]
fn too_much() {
    let lines = format!("indicator talk \"Children who talk\" {{\n{}}}", "  note \"a line\"\n".repeat(10_001));
    let line = format!("indicator talk \"Children who talk\" {{\n  note \"{}\"\n}}", "long ".repeat(20_000));
    let values = format!("indicator talk \"Children who talk\" {{\n  excludes [{}]\n}}", "a, ".repeat(3_000));
    let cases =
        [("an item of 10,001 lines", lines), ("a line of 100,000 bytes", line), ("a list of 3,000 names", values)];
    let said = cases.iter().map(|(what, text)| of_file("syntax-error", SourceFile::new("hubs.ind", text), what));
    let shown: Vec<String> =
        said.map(|said| said.lines().map(|line| line.chars().take(400).collect::<String>() + "\n").collect()).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn not_utf8() {
    let said = [
        ("Latin-1", b"outcome cafe \"Caf\xE9\" { }\n".to_vec()),
        ("UTF-16", b"\xFF\xFEo\0u\0t\0c\0o\0m\0e\0".to_vec()),
        ("a zipped document", b"PK\x03\x04\xFF\xFF".to_vec()),
    ]
    .map(|(what, bytes)| of_file("syntax-error", SourceFile::from_bytes("hubs.ind", &bytes), what));
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn unknown_item() {
    let cases = [
        "indicater talk \"Children who talk\" {\n  outcome ready\n  improves up\n}",
        "goal well \"Families are well\" { }",
        "Outcome well \"Families are well\" { }",
        "chapter three \"Chapter three\" {\n}",
    ];
    insta::assert_snapshot!(said("unknown-item", &cases));
}

#[test]
fn unknown_field() {
    let cases = [
        "indicator talk \"Children who talk\" {\n  improvess up # as the guidance says\n}",
        "indicator talk \"Children who talk\" {\n  polarity up\n}",
        "indicator talk \"Children who talk\" {\n  choices [\"yes\", \"no\"]\n}",
        "cohort baby \"Babies\" {\n  colour \"green\"\n}",
        "indicator talk \"Children who talk\" {\n  basis inferred \"why\" except improvs\n}",
        "match hubs.ready close hubs.ready \"why\" {\n  differs zzzzzzzzz \"why\"\n}",
    ];
    insta::assert_snapshot!(said("unknown-field", &cases));
}

#[test]
fn header_out_of_form() {
    let cases = [
        "outcome \"Families are well\" { }",
        "outcome well { }",
        "outcome { }",
        "outcome 2 \"Families are well\" { }",
        "outcome families are well { }",
        "outcome families well \"Families are well\" { }",
        "outcome hubs.well \"Families are well\" { }",
        "outcome well \"Families are well\" \"All of them\" { }",
        "outcome well \"Families are well\" ~ infered \"why\" { }",
        "answer multi-agency by commissioner {\n  says \"Yes\"\n}",
        "match hubs.ready same hubs.ready { }",
        "question one \"What do you think?\" { }",
        concat!(
            "outcome a-name-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on-and-on",
            "-and-on-and-on-and-on-and-on-and-on-and-on \"Families are well\" { }"
        ),
    ];
    insta::assert_snapshot!(said("header-out-of-form", &cases));
}

#[test]
fn duplicates() {
    let fields = [
        "indicator talk \"Children who talk\" {\n  improves up\n  improves down\n}",
        "indicator talk \"Children who talk\" {\n  improves up\n  improves up\n}",
        "indicator talk \"Children who talk\" {\n  split-by sex\n  split-by ethnicity\n}",
        "indicator talk \"Children who talk\" {\n  reads up \"More talk\"\n  reads up \"Many talk\"\n}",
    ];
    let names = [
        "outcome ready \"Families are ready for school\" { }",
        "outcome ready \"Children start school ready to learn\" { }",
    ];
    insta::assert_snapshot!(said("duplicate-field", &fields) + "\n" + &said("duplicate-name", &names));
}

#[test]
fn references() {
    let unresolved = [
        "indicator talk \"Children who talk\" {\n  cohort yuong\n}",
        "indicator talk \"Children who talk\" {\n  cohort toddlers\n}",
        "cohort baby \"Babies\" {\n  within toddlers\n}",
        "outcome well \"Families are well\" {\n  rolls-up-to review.happy\n}",
        "outcome well \"Families are well\" {\n  rolls-up-to hubs.happy\n}",
        "outcome well \"Families are well\" {\n  for young.\n}",
        "indicator talk \"Children who talk\" {\n  judged-by [parnt, zzzzzzzzz]\n}",
    ];
    let wrong = [
        "indicator talk \"Children who talk\" {\n  outcome young\n}",
        "indicator talk \"Children who talk\" {\n  outcome ready\n  cohort ready\n}",
        "outcome well \"Families are well\" {\n  rolls-up-to england\n}",
        "answer to ready by ready {\n  says \"Yes\"\n}",
    ];
    insta::assert_snapshot!(said("unresolved-name", &unresolved) + "\n" + &said("wrong-kind-of-reference", &wrong));
}

#[test]
fn missing_field() {
    let cases = [
        "indicator talk \"Children who talk\" {\n  improves up\n}",
        "indicator talk \"Children who talk\" {\n  outcome ready\n  as proportion in percent\n}",
        "indicator talk \"Children who talk\" {\n  denominator young\n  value \"score\"\n  followed 6 months from \"the review\"\n}",
        "indicator talk \"Children who talk\" {\n  outcome ready\n  as [mean, count]\n}",
        "indicator talk \"Children who talk\" {\n  not-read \"page 3\"\n  as rate per 1000\n}",
        "need talk \"A child does not talk\" { }",
        "consultation views \"Views\" { }\nquestion one in views {\n  form one-choice\n}\n\
         respondent us \"Us\" { }\nanswer to one by us { }",
        "term unmet-need \"Unmet need\" { }",
    ];
    insta::assert_snapshot!(said("missing-field", &cases));
}

#[test]
fn value_out_of_form() {
    let cases = [
        "indicator talk \"Children who talk\" {\n  improves upp\n}",
        "indicator talk \"Children who talk\" {\n  improves higher\n}",
        "indicator talk \"Children who talk\" {\n  improves\n}",
        "indicator talk \"Children who talk\" {\n  improves up depends\n}",
        "indicator talk \"Children who talk\" {\n  improves up ~ infered \"from the guidance\"\n}",
        "indicator talk \"Children who talk\" {\n  improves up ~ \"from the guidance\"\n}",
        "indicator talk \"Children who talk\" {\n  target 85%\n}",
        "indicator talk \"Children who talk\" {\n  as rate per 10,000\n}",
        "indicator talk \"Children who talk\" {\n  next-review 31/03/2027\n}",
        "indicator talk \"Children who talk\" {\n  next-review March 2027\n}",
        "indicator talk \"Children who talk\" {\n  next-review 2027-13\n}",
        "indicator talk \"Children who talk\" {\n  means children who talk\n}",
        "indicator talk \"Children who talk\" {\n  cohort children who talk\n}",
        "indicator talk \"Children who talk\" {\n  split-by sex, ethnicity\n}",
        "indicator talk \"Children who talk\" {\n  split-by [sex ethnicity]\n}",
        "indicator talk \"Children who talk\" {\n  split-by []\n}",
        "indicator talk \"Children who talk\" {\n  source school census\n}",
        "indicator talk \"Children who talk\" {\n  numerator young where they talk\n}",
        "indicator talk \"Children who talk\" {\n  as percentage\n}",
        "indicator talk \"Children who talk\" {\n  followed 24 months\n}",
        "cohort baby \"Babies\" { aged 0 to 1 within young }",
        "cohort baby \"Babies\" {\n  within \"children\"\n}",
        "cohort baby \"Babies\" {\n  aged 0-1\n}",
        "indicator talk \"Children who talk\" {\n  kind results\n}",
        "outcome well \"Families are well\" {\n  ambition as good as young or better\n}",
    ];
    insta::assert_snapshot!(said("value-out-of-form", &cases));
}

#[test]
fn containment_cycle() {
    let cases = [
        "cohort a \"A\" { within a }",
        "cohort a \"A\" { within b }\ncohort b \"B\" { within c }\ncohort c \"C\" { within a }",
        "cohort a \"A\" { made-of [b] }\ncohort b \"B\" { includes [c] }\ncohort c \"C\" { stages [a] }",
        "cohort a \"A\" { except [b] }\ncohort b \"B\" { within a }",
        "outcome a \"A\" { rolls-up-to b }\noutcome b \"B\" { rolls-up-to a }",
        "indicator a \"A\" { beneath b }\nindicator b \"B\" { beneath a }",
        "place a \"A\" { within b }\nplace b \"B\" { within a }",
    ];
    insta::assert_snapshot!(said("containment-cycle", &cases));
}

#[test]
fn advice() {
    let unused = [
        "cohort baby \"Babies\" { }",
        "source census \"Census\" { }",
        "term kin \"Kin\" { means \"Family\" }",
        "theme play \"Play\" { }",
    ];
    let numbered = [
        "outcome o2 \"Outcome 2: families are well at home\" { }",
        "indicator talk \"Children who talk\" {\n  outcome \"Outcome 2\"\n}",
        "indicator talk \"Children who talk\" {\n  note \"Belongs to Outcome 2 and Enabler 1\"\n}",
    ];
    let plain = [
        "indicator talk \"Children who talk\" {\n  cohort \"children at two and a half\"\n}",
        "indicator talk \"Children who talk\" {\n  outcome \"ready for school\"\n  numerator \"children who talk\"\n\
         denominator \"children who were reviewed\"\n  source \"health visiting records\"\n}",
    ];
    let said =
        [said("unused-definition", &unused), said("ordinal-reference", &numbered), said("plain-text-measure", &plain)];
    insta::assert_snapshot!(said.join("\n"));
}
