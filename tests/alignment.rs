//! Contradictions between matches, and between what is matched: each is found, at its place, and for nothing but what it is.

use indicant::alignment::{Network, Relation};
use indicant::findings::{Finding, Report};
use indicant::model::{Model, Role, SourceFile, SourceSet};
use indicant::rules::{Question, RULES, Settings, example};
use std::collections::BTreeMap;
use std::fmt::Write;

const FRAMEWORKS: &str = r#"
framework f "Ours" { }
outcome a "A" { }
outcome b "B" { }
outcome c "C" { }
# --- beside
framework g "Theirs" { }
outcome d "D" { }
outcome e "E" { }
# --- beside
framework h "Others'" { }
outcome i "I" { }
# --- matches
"#;

fn check(text: &str) -> (Model, Report) {
    let model = example(text);
    let report = indicant::check(&model, &Settings::default());
    (model, report)
}

/// The rules of matches that find something in these matches, in the order of lines.
fn found(matches: &str) -> Vec<&'static str> {
    let (_, report) = check(&format!("{FRAMEWORKS}{matches}"));
    report.findings.iter().filter(|finding| is_of_matches(finding)).map(|finding| finding.rule.name).collect()
}

fn is_of_matches(finding: &Finding) -> bool {
    let name = finding.rule.name;
    finding.rule.question == Question::Alignment && name != "unmatched-outcome" && name != "framework-gap"
}

fn rules() -> impl Iterator<Item = &'static indicant::rules::Rule> {
    let gaps = ["unmatched-outcome", "framework-gap"];
    RULES.iter().copied().filter(move |rule| rule.question == Question::Alignment && !gaps.contains(&rule.name))
}

#[test]
fn each_planted_contradiction_is_found_at_the_match_with_notes_in_both_files() {
    for rule in rules() {
        let (model, report) = check(rule.bad);
        let of_matches: Vec<&Finding> = report.findings.iter().filter(|finding| is_of_matches(finding)).collect();
        let [finding] = &of_matches[..] else { panic!("{}: {of_matches:#?}", rule.name) };
        assert_eq!(finding.rule.name, rule.name);
        assert_eq!(model.role_of(finding.place), Role::Matches, "{}", rule.name);
        let noted = |role: Role| finding.notes.iter().any(|note| model.role_of(note.place) == role);
        assert!(noted(Role::Own), "{}", rule.name);
        // What joins two of one framework has its other side there, too.
        assert!(
            noted(Role::Beside) || matches!(rule.name, "match-inside-framework" | "match-merges-two"),
            "{}",
            rule.name
        );
    }
}

/// With every name another, the same is found at the same places.
#[test]
fn names_say_nothing() {
    for rule in rules() {
        let (model, before) = check(rule.bad);
        let mut names: BTreeMap<&str, String> = BTreeMap::new();
        for entity in model.entities().filter(|entity| entity.role() != Role::Vocabulary && !entity.name().is_empty()) {
            let next = names.len();
            names.entry(entity.name()).or_insert_with(|| format!("zz-{next}"));
        }
        let (_, after) = check(&renamed(rule.bad, &names));
        let told = |report: &Report| -> Vec<String> {
            let told =
                |finding: &Finding| format!("{} {} {}", finding.rule.name, finding.severity, finding.notes.len());
            let mut told: Vec<String> = report.findings.iter().map(told).collect();
            told.sort_unstable();
            told
        };
        assert_eq!(told(&before), told(&after), "{}", rule.name);
    }
}

/// A text with other names, in whatever does not stand between quotes.
fn renamed(text: &str, names: &BTreeMap<&str, String>) -> String {
    let mut new = String::new();
    for (number, part) in text.split('"').enumerate() {
        if number > 0 {
            new.push('"');
        }
        if number % 2 == 1 {
            new.push_str(part);
            continue;
        }
        let is_name = |c: char| c.is_alphanumeric() || c == '-';
        let mut rest = part;
        while let Some(first) = rest.chars().next() {
            let end = rest.find(|c| is_name(c) != is_name(first)).unwrap_or(rest.len());
            // Its keyword stands first on a line; `# ---` begins another set.
            let is_keyword = new.ends_with('\n') || new.is_empty() || new.ends_with("--- ");
            new.push_str(names.get(&rest[..end]).filter(|_| !is_keyword).map_or(&rest[..end], String::as_str));
            rest = &rest[end..];
        }
    }
    new
}

/// SKOS S46: what is exactly the same is neither broader, nor narrower, nor merely related.
#[test]
fn s46_exact_is_disjoint_with_broad_narrow_and_related() {
    for relation in Relation::ALL {
        let clash = matches!(relation, Relation::Broad | Relation::Narrow | Relation::Related);
        let expected: &[&str] = if clash { &["match-clash"] } else { &[] };
        assert_eq!(found(&format!("match f.a exact g.d {{ }}\nmatch f.a {relation} g.d \"so\" {{ }}")), expected);
    }
}

/// SKOS S45: exact matches are transitive; and S44: symmetric, so that it does not matter how each is written.
#[test]
fn s45_exact_is_transitive_whichever_way_round_each_is_written() {
    for first in ["f.a exact h.i", "h.i exact f.a"] {
        for second in ["h.i exact g.d", "g.d exact h.i"] {
            for third in ["f.a broad g.d", "g.d narrow f.a", "g.d related f.a"] {
                let matches = format!("match {first} {{ }}\nmatch {second} {{ }}\nmatch {third} {{ }}");
                assert_eq!(found(&matches), ["match-clash"], "{matches}");
            }
        }
    }
}

/// SKOS S44: close and related are symmetric, and none of them is transitive.
#[test]
fn s44_close_and_related_join_nothing_further() {
    for relation in ["close", "related"] {
        for third in ["f.a broad g.d", "f.a related g.d", "f.a exact g.d"] {
            let matches = format!(
                "match f.a {relation} h.i \"so\" {{ }}\nmatch h.i {relation} g.d \"so\" {{ }}\nmatch {third} {{ }}"
            );
            assert!(found(&matches).is_empty(), "{matches}");
        }
    }
}

/// SKOS S43: to be broad one way is to be narrow the other way.
#[test]
fn s43_narrow_is_the_inverse_of_broad() {
    assert!(found("match f.a broad g.d { }\nmatch g.d narrow f.a { }").is_empty());
    for second in ["g.d broad f.a", "f.a narrow g.d"] {
        assert_eq!(found(&format!("match f.a broad g.d {{ }}\nmatch {second} {{ }}")), ["match-cycle"], "{second}");
    }
}

/// SKOS S42: what is exact is close, too, so that to say both is no clash.
#[test]
fn s42_exact_is_close_too() {
    assert!(found("match f.a exact g.d { }\nmatch f.a close g.d \"so\" { }").is_empty());
}

/// SKOS S27, with S41: what is related is not broader, however many steps away, and whatever is the same in between.
#[test]
fn s27_related_is_disjoint_with_broader_however_far() {
    let far = "match f.a broad h.i { }\nmatch h.i broad g.d { }\n";
    for related in ["f.a related g.d", "g.d related f.a"] {
        assert_eq!(found(&format!("{far}match {related} {{ }}")), ["match-clash"], "{related}");
    }
    let joined = "match f.a broad h.i { }\nmatch h.i exact g.d { }\nmatch g.d broad f.b { }\nmatch f.a related f.b { }";
    assert!(found(joined).contains(&"match-clash"), "{:?}", found(joined));
    assert!(found(&format!("{far}match f.a related g.e {{ }}")).is_empty());
}

#[test]
fn a_chain_is_shown_link_by_link_and_the_weakest_of_it_counts() {
    let matches =
        "match f.a exact h.i { basis recalled \"not checked\" }\nmatch h.i exact g.d { }\nmatch f.a broad g.d { }";
    let (model, report) = check(&format!("{FRAMEWORKS}{matches}"));
    let clash = report.findings.iter().find(|finding| finding.rule.name == "match-clash").expect("a clash");
    assert_eq!(clash.basis, indicant::model::Basis::Recalled);
    let noted: Vec<&str> = clash.notes.iter().map(|note| model.written(note.place)).collect();
    for link in ["match f.a exact h.i", "match h.i exact g.d"] {
        assert!(noted.contains(&link), "{noted:?}");
    }
}

#[test]
fn circles_go_through_what_is_the_same() {
    let matches = "match f.a broad g.d { }\nmatch g.d exact h.i { }\nmatch h.i broad f.a { }";
    assert_eq!(found(matches), ["match-cycle"]);
}

#[test]
fn one_line_that_joins_two_of_one_framework_is_told_once() {
    assert_eq!(found("match f.a exact f.b { }"), ["match-inside-framework"]);
    assert_eq!(found("match f.a exact g.d { }\nmatch g.d exact f.b { }"), ["match-merges-two"]);
    assert_eq!(
        found("match f.a exact g.d { }\nmatch g.d exact h.i { }\nmatch h.i exact f.b { }"),
        ["match-merges-two"]
    );
}

#[test]
fn none_is_contradicted_by_what_is_the_same_too() {
    for (matches, is_fault) in [
        ("match f.a exact h.i { }\nmatch h.i broad g.d { }", true),
        ("match f.b close g.d \"so\" { }", false),
        ("match f.a related g.d { }", false),
        ("match f.a close h.i \"so\" { }\nmatch h.i close g.d \"so\" { }", false),
        ("match f.a close h.i \"so\" { }\nmatch h.i exact g.d { }", true),
    ] {
        let expected: &[&str] = if is_fault { &["counterpart-and-none"] } else { &[] };
        assert_eq!(found(&format!("{matches}\nno-counterpart f.a in g \"none\" {{ }}")), expected, "{matches}");
    }
}

const OPPOSED: &str = r#"
framework f "Ours" { }
outcome a "A" { }
indicator more "Plans" {
  outcome  a
  improves up
}
# --- beside
framework g "Theirs" { }
outcome d "D" { }
indicator less "Plans" {
  outcome  d
  improves down
}
# --- beside
framework h "Others'" { }
outcome i "I" { }
indicator silent "Plans" { outcome i }
"#;

#[test]
fn opposite_ways_are_found_over_what_says_nothing_of_them() {
    let of = |text: &str| -> Vec<String> {
        let (_, report) = check(text);
        report.findings.iter().filter(|finding| is_of_matches(finding)).map(|finding| finding.message.clone()).collect()
    };
    let chain = "# --- matches\nmatch f.more exact h.silent { }\nmatch h.silent exact g.less { }\n";
    let told = of(&format!("{OPPOSED}{chain}"));
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(told[0].contains("`match f.more exact h.silent`; `match h.silent exact g.less`"), "{}", told[0]);
    let explained = chain.replace("g.less { }", "g.less {\n  differs improves \"theirs counts the reverse\"\n}");
    assert!(of(&format!("{OPPOSED}{explained}")).is_empty());
}

#[test]
fn what_a_reader_claims_of_ours_is_told_as_the_readers() {
    let claim = "# --- standpoint\nstandpoint reader \"What a reader holds it against\" { }\nmatch f.more close g.less \"so\" { by reader }\n";
    let (model, report) = check(&format!("{OPPOSED}{claim}"));
    let finding =
        report.findings.iter().find(|finding| finding.rule.name == "match-direction-conflict").expect("it is told");
    let standpoints: Vec<&str> = finding.standpoints.iter().map(|id| model.entity(*id).name()).collect();
    assert_eq!((standpoints, model.role_of(finding.place)), (vec!["reader"], Role::Standpoint));
    let (_, of_others) = check(&format!("{OPPOSED}{}", claim.replace("f.more", "h.silent").replace("close", "exact")));
    assert!(!of_others.findings.iter().any(is_of_matches));
}

#[test]
fn nothing_is_told_of_what_could_not_be_read() {
    for broken in [
        "match f.more close g.less \"so\" {\n  differs improves theirs counts the reverse\n}",
        "match f.more close g.lesss \"so\" { }",
        "match f.more closee g.less \"so\" { }",
    ] {
        let (_, report) = check(&format!("{OPPOSED}# --- matches\n{broken}\n"));
        assert!(!report.findings.iter().any(is_of_matches), "{broken}");
    }
    let unread = OPPOSED.replace("improves down", "improves dwon");
    let (_, report) = check(&format!("{unread}# --- matches\nmatch f.more close g.less \"so\" {{ }}\n"));
    assert!(!report.findings.iter().any(is_of_matches));
}

#[test]
fn a_name_in_an_edition_or_a_framework_that_is_not_there_is_told_once() {
    for name in ["g@\"1999\".d", "k.d"] {
        let (_, report) = check(&format!("{FRAMEWORKS}match f.a close {name} \"so\" {{ }}"));
        let told: Vec<&str> = report
            .findings
            .iter()
            .map(|finding| finding.rule.name)
            .filter(|name| *name == "unresolved-name" || name.starts_with("match-"))
            .collect();
        assert_eq!(told, ["unresolved-name"], "{name}");
    }
}

/// Two frameworks of this many indicators, each matched to the one of its number, and each of ours to one of a third, too.
fn large(count: usize) -> Model {
    let mut texts =
        ["framework f \"F\" { }\n", "framework g \"G\" { }\n", "framework h \"H\" { }\n"].map(str::to_owned);
    for (text, name) in texts.iter_mut().zip(["a", "b", "c"]) {
        text.push_str("outcome o \"O\" { }\ncohort c0 \"C\" { }\n");
        for number in 0..count {
            let way = if number % 2 == 0 { "up" } else { "down" };
            let _ = writeln!(text, "cohort c{} \"C\" {{ within c{} }}", number + 1, number / 2);
            let _ = writeln!(
                text,
                "indicator {name}{number} \"Children of group {number}\" {{\n  outcome o\n  cohort c{number}\n  counts child\n  \
                 numerator child where \"seen\"\n  improves {way}\n}}"
            );
        }
    }
    let mut matches = String::new();
    for number in 0..count {
        let _ =
            writeln!(matches, "match f.a{number} exact h.c{number} {{ }}\nmatch h.c{number} exact g.b{number} {{ }}");
        let _ = writeln!(matches, "match f.a{number} broad g.b{} \"wider\" {{ }}", (number + 1) % count);
        let _ = writeln!(matches, "match f.a{number} related g.b{} \"so\" {{ }}", (number + 7) % count);
    }
    let set = |role: Role, text: &str| SourceSet { role, name: None, files: vec![SourceFile::new("large.ind", text)] };
    let [ours, theirs, third] = &texts;
    Model::new(vec![
        set(Role::Own, ours),
        set(Role::Beside, theirs),
        set(Role::Beside, third),
        set(Role::Matches, &matches),
    ])
}

/// How many links the chains of all that is found have, and how many steps the algebra of groups took.
fn cost(count: usize) -> (usize, u64) {
    let model = large(count);
    let same = indicant::alignment::Sameness::new(&model);
    let settings = Settings::default();
    let cx = indicant::rules::Context::new(&model, &settings, &same);
    let network: &Network<'_> = &cx.network;
    assert_eq!(network.links.len(), 4 * count);
    let (clashes, cycles) = (network.clashes(), network.cycles());
    assert_eq!(cycles.len(), 1);
    let links = clashes.iter().map(|clash| clash.against.len()).chain(cycles.iter().map(Vec::len)).sum::<usize>();
    (links + cx.comparisons.len(), cx.cohorts.steps_taken())
}

#[test]
fn a_thousand_by_a_thousand_costs_ten_times_what_a_hundred_by_a_hundred_does() {
    let (small, large) = (cost(100), cost(1_000));
    println!("100: {small:?}; 1,000: {large:?}");
    assert!(large.0 <= small.0 * 11, "{small:?} {large:?}");
    // A group lies a little deeper among ten times as many.
    assert!(large.1 <= small.1 * 16, "{small:?} {large:?}");
}

#[test]
fn a_chain_of_ten_thousand_is_followed() {
    let mut texts = ["framework f \"F\" { }\n", "framework g \"G\" { }\n"].map(str::to_owned);
    let mut matches = String::new();
    for number in 0..5_000 {
        let _ = writeln!(texts[0], "outcome a{number} \"A\" {{ }}");
        let _ = writeln!(texts[1], "outcome b{number} \"B\" {{ }}");
        let _ = writeln!(
            matches,
            "match f.a{number} broad g.b{number} {{ }}\nmatch g.b{number} broad f.a{} {{ }}",
            (number + 1) % 5_000
        );
    }
    let set = |role: Role, text: &str| SourceSet { role, name: None, files: vec![SourceFile::new("deep.ind", text)] };
    let model = Model::new(vec![set(Role::Own, &texts[0]), set(Role::Beside, &texts[1]), set(Role::Matches, &matches)]);
    let network = Network::new(&model);
    assert_eq!(network.cycles().iter().map(Vec::len).collect::<Vec<_>>(), [10_000]);
    assert!(network.clashes().is_empty());
}
