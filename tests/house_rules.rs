//! Rules of a project's own: every word of the vocabulary, every slip in one, and what nobody should be able to do with one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use indicant::alignment::Sameness;
use indicant::findings::{Report, Severity, Status};
use indicant::model::{Model, Role, Sort, SourceFile, SourceSet};
use indicant::project::{Config, Fault, read};
use indicant::rules::house::{failing_examples, house_view};
use indicant::rules::{Context, Settings, example, not_chosen};
use serde_json::{Value, json};
use std::fmt::Write;

/// What every rule has to have beside what it asks.
const REST: &str = "    message: \"{title} ({field}: {value})\"\n    why: It matters.\n    bad: x\n    good: [x]\n";

/// An `indicant.yaml` with one rule, of which these are the lines that count.
fn yaml(lines: &str) -> String {
    let lines: String = lines.lines().map(|line| format!("    {}\n", line.trim_end())).collect();
    format!("language: 1\nrules:\n  ours:\n{lines}{REST}")
}

fn sound(text: &str) -> Config {
    let (config, faults) = read(text);
    assert_eq!(faults, [], "{text}");
    config
}

fn report(yaml: &str, spec: &str) -> Report {
    indicant::check(&example(spec), &Settings::of(&sound(yaml)))
}

const AROUND: &str =
    "framework f \"F\" { }\noutcome safe \"Children are safe\" { }\nsource census \"School census\" { }\n";

/// What the one rule says of items that stand in a small framework.
fn says(lines: &str, items: &str) -> Vec<String> {
    let report = report(&yaml(lines), &format!("{AROUND}{items}\n"));
    assert_eq!(report.unworked, [], "{lines}");
    report.findings.into_iter().filter(|finding| finding.rule.name == "ours").map(|finding| finding.message).collect()
}

#[track_caller]
fn speaks(lines: &str, items: &str, expected: &str) {
    assert_eq!(says(lines, items), [expected], "{lines}\n{items}");
}

#[track_caller]
fn silent(lines: &str, items: &str) {
    assert_eq!(says(lines, items), [""; 0], "{lines}\n{items}");
}

#[test]
fn require_asks_for_a_field_or_a_part_of_one() {
    speaks("for: indicator\nrequire: source", "indicator a \"A\" { outcome safe }", "“A” (source: )");
    silent("for: indicator\nrequire: source", "indicator a \"A\" { source census }");
    let base = "for: indicator\nwhen: { as: rate }\nrequire: as.base";
    speaks(base, "indicator a \"A\" { as rate }", "“A” (as.base: )");
    silent(base, "indicator a \"A\" { as rate per 10000 }");
    silent(base, "indicator a \"A\" { as count }");
    // Words may say it in their own way, and what could not be read is not missing.
    silent("for: indicator\nrequire: as.base", "indicator a \"A\" { as \"so many in a thousand\" }");
    silent("for: indicator\nrequire: source", "indicator a \"A\" { source [census }");
    silent("for: indicator\nrequire: source", "indicator a \"A\" {\n  soucre census\n}");
    speaks("for: indicator\nrequire: { kind: outcome }", "indicator a \"A\" { kind process }", "“A” (kind: process)");
    speaks("for: indicator\nrequire: { kind: outcome }", "indicator a \"A\" { }", "“A” (kind: )");
    speaks("for: match\nrequire: why", "match safe exact f.safe { }", "`match safe exact f.safe` (why: )");
    assert_eq!(says("for: indicator\nrequire: [source, kind]", "indicator a \"A\" { }").len(), 2);
}

#[test]
fn forbid_asks_that_it_is_not_there_or_not_so() {
    speaks("for: indicator\nforbid: source", "indicator a \"A\" { source census }", "“A” (source: School census)");
    silent("for: indicator\nforbid: source", "indicator a \"A\" { }");
    let words = "for: indicator\nforbid: { title: { mentions: [troubled] } }";
    speaks(words, "indicator a \"Troubled families\" { }", "“Troubled families” (title: Troubled families)");
    silent(words, "indicator a \"Untroubled families\" { }");
}

#[test]
fn conditions_hold_all_or_the_rule_is_not_asked() {
    let lines = "for: indicator\nwhen: { kind: [outcome, process], source: missing, outcome: stated }\nforbid: title";
    assert_eq!(says(lines, "indicator a \"A\" {\n  kind outcome\n  outcome safe\n}").len(), 1);
    silent(lines, "indicator a \"A\" { kind outcome }");
    silent(lines, "indicator a \"A\" {\n  kind structure\n  outcome safe\n}");
    silent(lines, "indicator a \"A\" {\n  kind outcome\n  outcome safe\n  source census\n}");
    // Nobody can tell.
    silent(lines, "indicator a \"A\" {\n  kind outcome\n  outcome safe\n  source [census\n}");
}

#[test]
fn one_of_asks_for_one_of_these() {
    let lines = "for: indicator\none-of: { kind: [outcome, process] }";
    speaks(lines, "indicator a \"A\" { kind structure }", "“A” (kind: structure)");
    silent(lines, "indicator a \"A\" { kind process }");
    silent(lines, "indicator a \"A\" { }");
    let named = "for: indicator\none-of: { source: [f.census, \"Case files\"] }";
    silent(named, "indicator a \"A\" { source census }");
    silent(named, "indicator a \"A\" { source \"case  files.\" }");
    // A sentence may mean the census, and a name that leads nowhere may mean anything.
    silent(named, "indicator a \"A\" { source \"The census of schools\" }");
    silent(named, "indicator a \"A\" { source cesnus }");
    let number = "for: indicator\none-of: { as.base: [1000, 10000] }";
    silent(number, "indicator a \"A\" { as rate per 10000 }");
    speaks(number, "indicator a \"A\" { as rate per 500 }", "“A” (as.base: 500)");
    let edition = "for: need\none-of: { title: [\"Housing\"] }";
    speaks(edition, "need a \"Food\" { }", "“Food” (title: Food)");
    silent(edition, "need a \"housing\" { }");
}

#[test]
fn pattern_asks_how_a_text_is_written() {
    let lines = "for: indicator\npattern: { title: \"^(Rate|Number) of\" }";
    speaks(lines, "indicator a \"Children in care\" { }", "“Children in care” (title: Children in care)");
    silent(lines, "indicator a \"Number of children\" { }");
    speaks("for: indicator\npattern: { name: '^ind-' }", "indicator a \"A\" { }", "“A” (name: a)");
}

#[test]
fn mentions_asks_that_something_is_spoken_of() {
    let lines = "for: indicator\nmentions: { title: [children, \"young people\"] }";
    speaks(lines, "indicator a \"Visits\" { }", "“Visits” (title: Visits)");
    silent(lines, "indicator a \"YOUNG people who are seen\" { }");
    silent("for: indicator\nmentions: { outcome: safe }", "indicator a \"Visits\" { outcome safe }");
}

#[test]
fn refers_to_asks_for_a_name() {
    let lines = "for: indicator\nrefers-to: { source: source }";
    speaks(lines, "indicator a \"A\" { source \"Case files\" }", "“A” (source: Case files)");
    silent(lines, "indicator a \"A\" { source census }");
    silent(lines, "indicator a \"A\" { source cesnus }");
    silent(lines, "indicator a \"A\" { source none \"it is new\" }");
    let theirs = "for: outcome\nrefers-to: { rolls-up-to: { sort: outcome, of: other } }";
    let beside =
        "outcome b \"B\" { rolls-up-to other.safe }\n# --- beside\nframework other \"O\" { }\noutcome safe \"S\" { }";
    silent(theirs, beside);
    speaks(theirs, "outcome b \"B\" { rolls-up-to safe }", "“B” (rolls-up-to: Children are safe)");
}

#[test]
fn unique_asks_that_no_two_say_the_same() {
    let two = "indicator a \"Visits made\" { outcome safe }\nindicator b \"Visits  made.\" { outcome f.safe }";
    let said = report(&yaml("for: indicator\nunique: [title, outcome]"), &format!("{AROUND}{two}"));
    let found: Vec<_> = said.findings.iter().filter(|finding| finding.rule.name == "ours").collect();
    assert_eq!((found.len(), &*found[0].subject.name, found[0].notes.len()), (1, "b", 1));
    silent("for: indicator\nunique: [title, source]", two);
    silent("for: indicator\nunique: title", "indicator a \"Visits\" { }\nindicator b \"Calls\" { }");
}

#[test]
fn an_expression_asks_anything_else() {
    let lines = "for: indicator\nwhen: { target: stated, baseline: stated }\nexpression: item.target.value > item.baseline.value";
    let with = |target: u32| format!("indicator a \"A\" {{\n  baseline 70\n  target {target}\n}}");
    assert_eq!(says(lines, &with(60)).len(), 1);
    silent(lines, &with(80));
    silent("for: indicator\nexpression: item.target is not defined", "indicator a \"A\" { }");
    // It looks at what could not be read.
    silent("for: indicator\nexpression: item.target is defined", "indicator a \"A\" { target lots }");
    let namers = "for: outcome\nexpression: item.named_by.indicator > 0 and project.counts.outcome == 1";
    speaks(namers, "", "“Children are safe” (: )");
    silent(namers, "indicator a \"A\" { outcome safe }");
    // An indicator that may name it in a line that could not be read.
    silent(namers, "indicator a \"A\" { outcome [safe }");
    silent(
        "for: indicator\nexpression: '\"safe\" in item.outcome.names and framework.title == \"F\"'",
        "indicator a \"A\" { outcome safe }",
    );
}

#[test]
fn not_found_is_not_absent() {
    let text = "for: indicator\nrequire: source\nseverity: error";
    let spec = "framework f \"F\" { not-read \"the annex\" }\nindicator a \"A\" { }\n";
    let report = report(&yaml(text), spec);
    let finding = report.findings.iter().find(|finding| finding.rule.name == "ours").unwrap();
    assert_eq!((finding.severity, finding.basis.word()), (Severity::Warning, "not-found"));
    assert!(finding.message.ends_with("(It was not found in what was read, and may be there.)"), "{}", finding.message);
    let recalled = "framework f \"F\" { }\nindicator a \"A\" { kind process ~ recalled \"from memory\" }\n";
    let report = self::report(&yaml("for: indicator\nwhen: { kind: process }\nrequire: source"), recalled);
    let finding = report.findings.iter().find(|finding| finding.rule.name == "ours").unwrap();
    assert_eq!(finding.basis.word(), "recalled");
}

#[test]
fn waivers_and_choices_know_house_rules() {
    let lines = yaml("for: indicator\nrequire: source");
    let spec = format!(
        "{AROUND}indicator a \"A\" {{ }}\nwaive ours on a \"none exists\" {{ }}\nwaive oars on a \"none exists\" {{ }}\n"
    );
    let report = report(&lines, &spec);
    assert!(report.findings.iter().any(|finding| finding.rule.name == "ours" && finding.status == Status::Waived));
    let unknown: Vec<_> = report.findings.iter().filter(|finding| finding.rule.name == "unknown-rule").collect();
    assert_eq!(unknown.len(), 1);
    assert!(unknown[0].help.contains("Write `ours`"), "{}", unknown[0].help);

    let config = sound(&lines);
    let house = [config.rules.house().rules[0].rule];
    let word = |word: &str| vec![word.to_owned()];
    assert!(!not_chosen(&word("house"), &[], &house).unwrap().contains("ours"));
    assert!(not_chosen(&word("direction"), &[], &house).unwrap().contains("ours"));
    assert!(not_chosen(&[], &word("ours"), &house).unwrap().contains("ours"));
    assert_eq!(not_chosen(&word("oars"), &[], &house).unwrap_err().nearest, Some("ours"));
}

/// A rule that could not be read is still a rule: whoever waives it has not misspelt it.
#[test]
fn a_rule_that_could_not_be_read_is_not_unknown() {
    let (config, faults) = read(&yaml("for: indicator\nrequire: sauce").replace("rules:", "rules:\n  ours-too: loud"));
    assert_eq!(faults.len(), 2);
    let spec = format!("{AROUND}indicator a \"A\" {{ }}\nwaive ours on a \"none exists\" {{ }}\n");
    let report = indicant::check(&example(&spec), &Settings::of(&config));
    assert!(
        report
            .findings
            .iter()
            .all(|finding| !finding.rule.name.contains("waiver") && finding.rule.name != "unknown-rule")
    );
}

/// A slip costs the rule that it is in, whether or not the text around it is YAML.
#[test]
fn a_rule_that_is_not_yaml_costs_itself_only() {
    let broken = "  broken:\n    for: [indicator\n    require: source\n";
    let text =
        yaml("for: indicator\nrequire: source").replace("rules:\n", &format!("rules:\n  framing: off\n{broken}"));
    let (config, faults) = read(&format!("{text}fail-on: never\n"));
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!((faults[0].place.line, config.rules.house().rules.len()), (6, 1));
    assert!(config.rules.house().unread.contains("broken") && !config.rules.house().lost);
    assert!(config.rules.without().contains("theme-uncovered"));
    assert_eq!(config.rules.place_of("ours").map(|(_, place)| (place.line, place.column)), Some((7, 3)));
}

#[test]
fn severities_are_set_by_name_before_question() {
    let config = sound(
        "language: 1\nrules:\n  direction-missing: advice\n  direction: warning\n  form: off\n  kind: off\n  unmeasured-outcome: error\n",
    );
    assert_eq!(config.rules.severities()["direction-missing"], Severity::Advice);
    assert_eq!(config.rules.severities()["direction-hedged"], Severity::Warning);
    assert!(config.rules.without().contains("process-called-outcome"));
    assert!(!config.rules.without().contains("unmeasured-outcome") && !config.rules.without().contains("syntax-error"));
    let spec = "framework f \"F\" { }\noutcome o \"O\" { }\nindicator a \"A\" { outcome o }\n";
    let report = indicant::check(&example(spec), &Settings::of(&config));
    let of =
        |name: &str| report.findings.iter().find(|finding| finding.rule.name == name).map(|finding| finding.severity);
    assert_eq!((of("direction-missing"), of("process-called-outcome")), (Some(Severity::Advice), None));
    assert!(report.summary.not_asked.contains(&"process-called-outcome"));
}

#[test]
fn files_of_rules_are_read_beside_the_rest() {
    let (mut config, faults) =
        read("language: 1\nrules: [house.yaml, { ours: error, mostly-existing: off, thiers: off }]\n");
    assert_eq!((faults, config.rules.files()[0].value.as_str()), (vec![], "house.yaml"));
    let rule = yaml("for: indicator\nrequire: source");
    let file: String = rule.lines().skip(2).map(|line| format!("{}\n", &line[2..])).collect();
    assert_eq!(
        config.rules.add_file("house.yaml", format!("{file}mostly-existing: error\nbroken: [\n").as_bytes()).len(),
        2
    );
    let faults = config.rules.settle();
    assert_eq!(faults.len(), 1);
    assert_eq!((&faults[0].0, &*faults[0].1.message), (&None, "`thiers` is neither a rule nor a question"));
    assert_eq!(config.rules.severities()["ours"], Severity::Error);
    assert!(config.rules.without().contains("mostly-existing"));
    assert_eq!(config.rules.place_of("ours").map(|(file, place)| (file, place.line)), Some((Some("house.yaml"), 1)));
    let again = config.rules.add_file("more.yaml", file.as_bytes());
    assert_eq!(again[0].message, "`ours` stands here a second time; the first is in house.yaml, line 1");
}

/// Each text with what is said of it, as a page to be read aloud.
fn page(texts: &[String]) -> String {
    let mut page = String::new();
    for text in texts {
        let (_, faults) = read(text);
        assert!(!faults.is_empty(), "{text}");
        let shown = text.strip_prefix("language: 1\nrules:").unwrap_or(text).replace(REST, "");
        writeln!(page, "{}", shown.trim_start_matches('\n').trim_end()).unwrap();
        for Fault { message, help, place, .. } in &faults {
            let pointed: String = text[place.bytes()].chars().take(50).collect();
            writeln!(page, "      {}:{} {pointed:?} {message}\n      help: {help}", place.line, place.column).unwrap();
        }
        page.push_str("────\n");
    }
    page
}

#[test]
fn each_mistake_is_told_kindly() {
    let rules = |text: &str| format!("language: 1\nrules:{text}\n");
    let texts: Vec<String> = [
        // What stands after a name.
        " 3",
        "\n  mostly-exsting: warning",
        "\n  mostly-existing: loud\n  framing: warnings",
        "\n  mostly-existing: [error]\n  framing:",
        "\n  syntax-error: off\n  unknown-field: advice",
        "\n  framing: off\n  framing: error",
        " [house.yaml, house.yaml, 3, [x], notes.txt]",
    ]
    .map(rules)
    .into_iter()
    .chain(
        [
            // What it is for.
            "require: source",
            "for: indicater\nrequire: source",
            "for: [indicator, 3]\nrequire: source",
            "for: { indicator: yes }\nrequire: source",
            "for: indicator",
            // Fields.
            "for: indicator\nrequire: sauce",
            "for: indicator\nrequire: as.bass",
            "for: [indicator, outcome]\nrequire: kind",
            "for: indicator\nrequire: { kind: outcom }",
            "for: indicator\nwhen: { as: rates }\nforbid: baseline",
            "for: indicator\nwhen: as\nforbid: baseline",
            "for: indicator\nrequire: { title: { mention: children } }",
            "for: indicator\none-of: [kind]",
            "for: indicator\npattern: { title: \"(\" }",
            "for: indicator\npattern: { title: \"[[:nope:]]\" }",
            "for: indicator\nrefers-to: { source: cohort }",
            "for: indicator\nrefers-to: { kind: outcome }",
            "for: indicator\nrefers-to: { outcome: { of: other } }",
            "for: indicator\nunique: titel",
            // Expressions.
            "for: indicator\nexpression: item.traget.value > 3",
            "for: indicator\nexpression: item.target.valeu > 3",
            "for: indicator\nexpression: itme.title",
            "for: indicator\nexpression: item.title | uper == \"A\"",
            "for: indicator\nexpression: item.target is definde",
            "for: indicator\nexpression: item[\"target\"] is defined",
            "for: indicator\nexpression: item.target.value >",
            "for: indicator\nexpression: \"{% for a in item %}{% endfor %}\"",
            "for: indicator\nexpression: project.count.indicator > 3",
            "for: indicator\nexpression: range(1000) | sum > 3",
            // Keys.
            "for: indicator\nrequires: source",
            "for: indicator\nrequire: source\nrequire: kind",
            "for: indicator\nrequire: source\nseverity: off",
            "for: indicator\nrequire:",
        ]
        .map(yaml),
    )
    .chain([
        yaml("for: indicator\nrequire: source").replace("ours:", "Our Rule:"),
        yaml("for: indicator\nrequire: source").replace("ours:", "direction-missing:"),
        yaml("for: indicator\nrequire: source").replace("ours:", "framing:"),
        "language: 1\nrules:\n  ours:\n    for: indicator\n    require: source\n".to_owned(),
        "language: 1\nrules:\n  ours:\n    for: indicator\n    require: source\n    mesage: x\n    why: y\n    bad: [a]\n    good:\n      - { a: b }\n".to_owned(),
        yaml("for: indicator\nrequire: source").replace("{title}", "{titel}"),
        yaml("for: indicator\nrequire: source").replace("good: [x]", "good: []"),
    ])
    .collect();
    insta::with_settings!({omit_expression => true}, { insta::assert_snapshot!(page(&texts)); });
}

#[test]
fn a_message_always_names_its_item_and_nothing_in_a_title_is_worked_out() {
    let plain =
        yaml("for: indicator\nrequire: source").replace("{title} ({field}: {value})", "No { source } is named.");
    let spec = format!("{AROUND}indicator a \"{{title}} {{{{ 1 + 1 }}}} {{value}}\" {{ }}\n");
    let said = report(&plain, &spec);
    let of = |said: Report| said.findings.into_iter().find(|finding| finding.rule.name == "ours").unwrap().message;
    assert_eq!(of(said), "“{title} {{ 1 + 1 }} {value}” (a): No { source } is named.");
    let long = format!("{AROUND}indicator a \"{}\" {{ }}\n", "long ".repeat(5_000));
    assert!(of(report(&plain, &long)).len() < 300);
}

#[test]
fn an_expression_that_cannot_be_worked_out_is_no_finding() {
    let spec = format!("{AROUND}indicator a \"A\" {{ }}\nindicator b \"B\" {{ target 5 }}\n");
    for (expression, why) in [
        ("item.target.value > 3", "it looks at something that the item does not say"),
        ("item.title", "it came to `A`, and true or false is wanted"),
        ("item.title > 3 + 'a'", "tried to use + operator on unsupported types number and string"),
        ("item.title * 1000000000 == 'a'", ""),
    ] {
        let report = report(&yaml(&format!("for: indicator\nexpression: \"{expression}\"")), &spec);
        assert!(report.findings.iter().all(|finding| finding.rule.name != "ours"), "{expression}");
        let first = report.unworked.first().unwrap_or_else(|| panic!("{expression} is worked out"));
        assert_eq!((first.rule, &*first.item), ("ours", "the indicator “A” (a)"));
        assert!(first.why.contains(why), "{expression}: {}", first.why);
    }
}

#[test]
fn no_expression_and_no_pattern_takes_for_ever() {
    let spec = format!("{AROUND}indicator a \"{}!\" {{ }}\n", "a".repeat(3_000));
    let doubling = "for: indicator\nexpression: \"(item.title | list | map('upper') | list | join(item.title) | list | join(item.title) | length) > 0\"";
    let report = report(&yaml(doubling), &spec);
    assert_eq!(report.unworked.first().map(|unworked| &*unworked.why), Some("it takes too long"));
    // It would take a backtracking engine longer than the sun will last.
    let bomb = "for: indicator\npattern: { title: '^(a+)+$' }";
    assert_eq!(says(bomb, &format!("indicator a \"{}!\" {{ }}", "a".repeat(60))).len(), 1);
    for large in ["((a{100}){100}){100}", "(((((((((((((((((((((((((a)))))))))))))))))))))))))"] {
        let (_, faults) = read(&yaml(&format!("for: indicator\npattern: {{ title: '{large}' }}")));
        assert_eq!(faults[0].message, "the pattern is larger than any that a title needs", "{large}");
    }
    let deep = format!("for: indicator\nexpression: \"{}1{}\"", "(".repeat(900), ")".repeat(900));
    assert_eq!(read(&yaml(&deep)).1.len(), 1);
}

#[test]
fn a_thousand_rules_are_read_and_asked() {
    let mut text = "language: 1\nrules:\n".to_owned();
    for number in 0..1_000 {
        let asks = if number % 10 == 0 { "expression: item.title != \"B\"" } else { "require: source" };
        write!(
            text,
            "  ours-{number}:\n    for: indicator\n    {asks}\n    message: x\n    why: y\n    bad: x\n    good: x\n"
        )
        .unwrap();
    }
    let spec: String = (0..20).map(|number| format!("indicator i{number} \"B\" {{ }}\n")).collect();
    let report = report(&text, &format!("framework f \"F\" {{ }}\n{spec}"));
    assert_eq!(report.unworked, []);
    let ours = report.findings.iter().filter(|finding| finding.rule.name.starts_with("ours-")).count();
    assert_eq!(ours, 1_000 * 20);
}

#[test]
fn the_view_is_as_its_schema_says() {
    let schema: Value = serde_json::from_str(include_str!("../schemas/house-view.schema.json")).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let spec = "framework f \"F\" {\n  edition \"2023\"\n  rule one \"A rule\"\n  rule two \"Another\"\n}\n\
                outcome safe \"Children are safe\" { }\nindicator a \"A\" {\n  outcome safe\n  as rate per 10000\n  target 85.5 percent by \
                2028-03\n  judged-by child ~ inferred \"as it is asked\"\n  source [\"One\", \"Two\"]\n}\nwaive direction-missing on a \
                \"asked\" { }\n";
    let (model, settings) = (example(spec), Settings::default());
    let same = Sameness::new(&model);
    let cx = Context::new(&model, &settings, &same);
    for item in model.entities().filter(|item| item.role() == Role::Own) {
        let view = house_view(&cx, item);
        let errors: Vec<String> = validator.iter_errors(&view).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}\n{view:#}");
    }
    let indicator = house_view(&cx, model.own(Sort::Indicator).next().unwrap());
    let item = &indicator["item"];
    assert_eq!(
        (&item["target"]["value"], &item["as"]["base"], &item["outcome"]["outcome"]),
        (&json!(85.5), &json!([10000]), &json!("Children are safe"))
    );
    assert_eq!((&item["judged_by"]["basis"], &item["source"]["sources"]), (&json!("inferred"), &json!(["One", "Two"])));
    assert_eq!(
        (&item["named_by"]["waive"], &indicator["framework"]["rule"]["text"]),
        (&json!(1), &json!(["A rule", "Another"]))
    );
}

/// Nothing that the language may call a field or a part of one hides another in the view.
#[test]
fn no_name_of_the_view_stands_for_two_things() {
    for sort in Sort::ALL {
        for field in sort.fields().filter(|field| field.name != "basis") {
            assert!(!["sort", "name", "title", "named-by"].contains(&field.name), "{sort}: {}", field.name);
            for slot in field.slots() {
                assert!(!["written", "basis", "names"].contains(&slot.name), "{sort}: {}.{}", field.name, slot.name);
            }
        }
    }
}

/// Whoever copies an example from the documents has a rule that works.
#[test]
fn the_rules_in_the_documents_work() {
    let mut tried = 0;
    for document in [include_str!("../README.md"), include_str!("../docs/house-rules.md")] {
        for block in document.split("```yaml\n").skip(1) {
            let text = block.split("```").next().unwrap();
            if !text.contains("\nrules:") {
                continue;
            }
            for house in &sound(text).rules.house().rules {
                assert_eq!(failing_examples(house), [], "{}", house.rule.name);
                tried += 1;
            }
        }
    }
    assert!(tried >= 4, "{tried}");
}

#[test]
fn an_example_that_shows_nothing_is_told() {
    let text =
        yaml("for: indicator\nrequire: source").replace("bad: x", "bad: 'indicator a \"A\" { source \"x\" }'").replace(
            "good: [x]",
            "good: ['indicator a \"A\" { }', 'indicator a \"A\" { source ]', 'indicator a \"A\" { source \"x\" }']",
        );
    let failing = failing_examples(&sound(&text).rules.house().rules[0]);
    let told: Vec<(&str, &str)> =
        failing.iter().map(|one| (&*one.which, one.message.split(':').next().unwrap())).collect();
    assert_eq!(
        told,
        [
            ("its bad example", "should be found fault with, and nothing is found in it"),
            ("its good example, number 1", "should be silent, and it says"),
            ("its good example, number 2", "cannot be read"),
        ]
    );
}

/// Ten thousand indicators and twenty rules, four of them expressions: a check that is not slower by an order of magnitude.
#[test]
fn many_rules_on_many_items_find_the_same_on_any_number_of_threads() {
    let mut text = "language: 1\nrules:\n".to_owned();
    for number in 0..20 {
        let asks = match number % 5 {
            0 => "expression: item.title != \"Visits 7\"",
            1 => "require: as.base",
            2 => "pattern: { title: '7$' }",
            3 => "unique: title",
            _ => "mentions: { title: [visits] }",
        };
        write!(
            text,
            "  ours-{number}:\n    for: indicator\n    {asks}\n    message: x\n    why: y\n    bad: x\n    good: x\n"
        )
        .unwrap();
    }
    let spec: String =
        (0..2_000).map(|number| format!("indicator i{number} \"Visits {}\" {{ as rate }}\n", number % 1_000)).collect();
    let files = vec![SourceFile::new("a.ind", &format!("framework f \"F\" {{ }}\n{spec}"))];
    let model = Model::new(vec![SourceSet { role: Role::Own, name: None, files }]);
    let settings = Settings::of(&sound(&text));
    let counts = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let report = pool.install(|| indicant::check(&model, &settings));
        report
            .findings
            .into_iter()
            .filter(|it| it.rule.name.starts_with("ours-"))
            .map(|it| it.fingerprint)
            .collect::<Vec<_>>()
    };
    let one = counts(1);
    assert_eq!(one, counts(3));
    assert_eq!(one.len(), 4 * (2 + 2_000 + 1_800 + 1_000));
}
