//! Edges of the rules that ask what is promised: whose words count, what is gained, which duties are served, against whom
//! and from where. What nobody can tell is never told.

use indicant::findings::Finding;
use indicant::model::Basis;
use indicant::rules::{Settings, example};

fn findings(text: &str, rule: &str) -> Vec<Finding> {
    let report = indicant::check(&example(text), &Settings::default());
    report.findings.into_iter().filter(|finding| finding.rule.name == rule).collect()
}

fn subjects(text: &str, rule: &str) -> Vec<String> {
    findings(text, rule).into_iter().map(|finding| finding.subject.name).collect()
}

fn fires(text: &str, rule: &str) -> bool {
    !findings(text, rule).is_empty()
}

fn with_target(lines: &str) -> String {
    format!(
        "framework f \"F\" {{ }}\noutcome o \"O\" {{ }}\nindicator i \"Children at home\" {{\n  outcome o\n{lines}\n}}\n"
    )
}

#[test]
fn a_target_is_behind_only_where_both_are_numbers_of_one_sort() {
    for (lines, behind) in [
        ("  improves up\n  baseline 70\n  target 60 by 2028", true),
        ("  improves up\n  baseline 70, in 2023\n  target 60, by 2028", true),
        ("  improves down\n  baseline 70 percent\n  target 80 percent by 2028", true),
        ("  improves toward 10\n  baseline 11\n  target 8 by 2028", true),
        ("  improves toward 10 to 20\n  baseline 21\n  target 19 by 2028", false),
        ("  improves toward 10 to 20\n  baseline 12\n  target 19 by 2028", false),
        ("  improves down\n  baseline 70\n  target 70 by 2028", false),
        ("  improves up\n  baseline 0.7 ~ inferred \"as percent of all\"\n  target 60 percent by 2028", false),
        ("  improves upp\n  baseline 70\n  target 60 by 2028", false),
        ("  improves up\n  baseline seventy\n  target 60 by 2028", false),
        ("  improves not-judged \"context\"\n  baseline 70\n  target 60 by 2028", false),
    ] {
        assert_eq!(fires(&with_target(lines), "target-behind-baseline"), behind, "{lines}");
    }
}

#[test]
fn a_start_or_a_date_that_could_not_be_read_is_not_missing() {
    for (lines, start, date) in [
        ("  target 60", true, true),
        ("  target 60 by 2028", true, false),
        ("  target 60\n  baseline 50", false, true),
        ("  target 60\n  baseline fifty", false, true),
        ("  target 60 by spring\n  baseline 50", false, false),
        ("  target sixty", false, false),
        ("  target not-found", false, false),
    ] {
        let text = with_target(lines);
        assert_eq!(fires(&text, "target-without-baseline"), start, "{lines}");
        assert_eq!(fires(&text, "target-without-date"), date, "{lines}");
    }
    let found = findings(&with_target("  target 60 percent ~ inferred \"a speech\""), "target-without-date");
    assert!(found[0].help.contains("write `target 60 percent by 2028-03`"), "{}", found[0].help);
    assert_eq!(found[0].basis, Basis::Inferred);
}

#[test]
fn readings_that_lack_are_told_once() {
    let text = "framework f \"F\" { }\noutcome o \"O\" { }\n\
                indicator a \"A\" {\n  outcome o\n  improves up\n}\n\
                indicator b \"B\" {\n  outcome o\n  improves down\n  reads up \"Worse\"\n}\n\
                indicator c \"C\" {\n  outcome o\n  improves down\n  reads up \"Worse\"\n  reads dwn \"Better\"\n}\n\
                indicator d \"D\" {\n  outcome o\n}\n";
    let found = findings(text, "reading-missing");
    let [finding] = &found[..] else { panic!("{found:#?}") };
    assert!(finding.message.starts_with("Of the 3 indicators of"), "{}", finding.message);
    assert!(
        finding.message.ends_with("in “A” (a), a rise, no change or a fall; in “B” (b), no change or a fall."),
        "{finding:#?}"
    );
}

#[test]
fn what_a_reader_wants_shown_may_stand_where_nobody_can_tell() {
    let text = |shows: &str| {
        format!(
            "framework f \"F\" {{ }}\noutcome o \"O\" {{ }}\nindicator i \"I\" {{\n  outcome o\n{shows}\n}}\n# --- standpoint\n\
             standpoint reader \"R\" {{ must-show [goal-attainment, change-over-time] }}\n"
        )
    };
    for (shows, goals, change) in [
        ("", true, true),
        ("  shows goal-attainment", false, true),
        ("  shows goal-attainmnt", false, false),
        ("  shows \"Whether a life improved\"", false, false),
        ("  shows not-stated", true, true),
        ("  shows [change-over-time", false, false),
    ] {
        let text = text(shows);
        assert_eq!(fires(&text, "goal-attainment-missing"), goals, "{shows}");
        assert_eq!(fires(&text, "change-over-time-missing"), change, "{shows}");
    }
    let unread = text("").replace("\"F\" { }", "\"F\" { not-read \"chapters 2 to 9\" }");
    assert_eq!(findings(&unread, "change-over-time-missing")[0].basis, Basis::NotFound);
}

const DUTIES: &str = "framework f \"F\" { duties [welfare, protect] }\n\
                      duty welfare \"To promote welfare\" { }\nduty protect \"To protect\" { }\n";

#[test]
fn a_duty_that_may_be_served_is_not_called_unserved() {
    for (outcomes, unserved) in [
        ("outcome a \"A\" { serves welfare }", vec!["f.protect"]),
        ("outcome a \"A\" { serves [welfare, protect] }", vec![]),
        ("outcome a \"A\" { serves welfrae }", vec![]),
        ("outcome a \"A\" { serves \"what the Act says\" }", vec![]),
        ("outcome a \"A\" { serves [welfare }", vec![]),
        ("outcom a \"A\" { serves welfare }\noutcome b \"B\" { }", vec!["f.protect"]),
        ("enabler e \"E\" { serves protect }\noutcome a \"A\" { serves welfare }", vec!["f.protect"]),
        ("", vec![]),
    ] {
        let found = findings(&format!("{DUTIES}{outcomes}\n"), "duty-unserved");
        let about: Vec<&str> = found.iter().map(|finding| &*finding.about).collect();
        assert_eq!(about, unserved, "{outcomes}");
    }
}

#[test]
fn a_duty_of_two_readers_is_told_once_and_names_both() {
    let text = "framework f \"F\" { }\nduty welfare \"To promote welfare\" { }\noutcome a \"A\" { }\n# --- standpoint\n\
                standpoint one \"One\" { duties [s17] }\nstandpoint two \"Two\" { duties [f.welfare] }\n\
                duty s17 \"Section 17\" { same-as f.welfare }\n";
    let found = findings(text, "duty-unserved");
    assert_eq!(found.iter().map(|finding| finding.standpoints.len()).collect::<Vec<_>>(), [2]);
}

#[test]
fn shares_of_duties_are_shown_with_their_counts() {
    let indicators = |of: &str, count: usize| -> String {
        (0..count).map(|number| format!("indicator {of}-{number} \"{of} {number}\" {{ outcome {of} }}\n")).collect()
    };
    let text = |few: usize, many: usize| {
        format!(
            "{DUTIES}outcome a \"A\" {{ serves welfare }}\noutcome b \"B\" {{ serves protect }}\n{}{}",
            indicators("a", few),
            indicators("b", many)
        )
    };
    for (few, many, uneven) in [(1, 3, true), (0, 3, true), (2, 6, true), (2, 5, false), (0, 2, false), (3, 3, false)] {
        assert_eq!(fires(&text(few, many), "duties-uneven"), uneven, "{few} and {many}");
    }
    let said = &findings(&text(1, 3), "duties-uneven")[0].message;
    assert!(
        said.contains("“To promote welfare” by one outcome with one indicator; “To protect” by one outcome with 3"),
        "{said}"
    );
}

fn voice(outcome: &str, indicator: &str) -> bool {
    fires(
        &format!(
            "framework f \"F\" {{ }}\nunit tenant \"Tenant\" {{ is person }}\njudge tenant-panel \"The tenants\" {{ is subject }}\n\
             outcome o {outcome}\nindicator i \"Visits\" {{\n  outcome o\n{indicator}\n}}\n"
        ),
        "voice-missing",
    )
}

#[test]
fn who_feels_it_says_it() {
    let safe = "\"Children are safe\" { }";
    for (outcome, indicator, missing) in [
        (safe, "", true),
        (safe, "  judged-by service", true),
        (safe, "  judged-by parent", true),
        (safe, "  judged-by child", false),
        (safe, "  judged-by [service, tenant-panel]", false),
        (safe, "  judged-by chld", false),
        (safe, "  judged-by \"them\"", false),
        (safe, "  means \"how many said that they felt safe\"", false),
        ("\"Families are supported\" { }", "  judged-by family", false),
        ("\"Children are supported by their family\" { }", "  judged-by family", true),
        ("\"Children have a home\" { change \"Children are loved, whoever looks after them\" }", "", true),
        ("\"Children have a home\" { change \"Children tell us that they are loved\" }", "", false),
        ("\"Children have a home\" { addresses [voice] }", "", true),
        ("\"Children have a home\" { }", "", false),
        ("\"Roads are safe\" { }", "", false),
    ] {
        assert_eq!(voice(outcome, indicator), missing, "{outcome} {indicator}");
    }
}

#[test]
fn who_is_asked_is_named_as_the_outcome_names_them() {
    for (title, example, line) in [
        ("Care leavers feel at home", "Care leavers who say that they feel at home", "judged-by care-leaver"),
        ("Children and young people are safe", "Children who say that they feel safe", "judged-by child"),
        ("Young carers are listened to", "Carers who say that they are listened to", "judged-by carer"),
        ("Families are supported", "Families who say that they feel supported", "judged-by family"),
        (
            "Tenants feel safe",
            "Those whom it is for who say that they feel safe",
            "judged-by \"the people themselves\"",
        ),
    ] {
        let text =
            format!("framework f \"F\" {{ }}\noutcome o \"{title}\" {{ }}\nindicator i \"Visits\" {{ outcome o }}\n");
        let found = findings(&text, "voice-missing");
        let [finding] = &found[..] else { panic!("{title}: {found:#?}") };
        assert!(finding.help.contains(&format!("\"{example}\"")), "{}", finding.help);
        assert!(finding.help.contains(&format!("`{line}`")), "{}", finding.help);
        assert!(!fires(&text.replace("outcome o }", &format!("outcome o\n  {line}\n}}")), "voice-missing"), "{line}");
    }
}

#[test]
fn what_is_gained_may_be_named_or_measured() {
    let indicators = |ways: &[&str]| -> String {
        let one = |(number, way): (usize, &&str)| {
            format!("indicator i{number} \"Number {number}\" {{\n  outcome o\n  kind outcome\n  {way}\n}}\n")
        };
        ways.iter().enumerate().map(one).collect()
    };
    let down = "improves down";
    for (outcome, ways, heavy) in [
        ("\"Fewer families part\" { }", vec![down, down, down, "improves up"], true),
        ("\"Fewer families part\" { }", vec![down, down, down, "improves toward 3", "improves up"], false),
        ("\"Fewer families part\" { }", vec![down, down, down, "improves dwn", "improves depends \"why\""], false),
        ("\"Fewer families part\" { change \"Children thrive\" }", vec![down, down, down], false),
        ("\"Fewer families part\" { change \"Children thrive }", vec![down, down, down], false),
        ("\"Fewer families part\" { about safety }", vec![down, down, down], false),
        ("\"Fewer families part\" { about gain }", vec![down, down, down], true),
        ("\"Children are safe\" { }", vec![down, down, down], false),
        ("\"Fewer families part\" { }", vec![down, down], false),
    ] {
        let text = format!("framework f \"F\" {{ }}\noutcome o {outcome}\n{}", indicators(&ways));
        assert_eq!(fires(&text, "deficit-heavy"), heavy, "{outcome} {ways:?}");
    }
}

const COMPARED: &str = "framework f \"F\" { for [in-care, on-plan] }\ncohort child \"Children\" { aged 0 to 17 }\n\
                        cohort in-care \"In care\" {\n  within child\n  aged 5 to 16\n}\ncohort on-plan \"On a plan\" { within child }\n\
                        source toddlers \"Toddlers\" { covers under-three }\ncohort under-three \"Small\" { aged under 3 }\n\
                        source carers \"Carers\" { judged-by carer }\noutcome o \"O\" { }\n";

#[test]
fn a_comparator_is_measured_in_the_same_way_or_nobody_can_tell() {
    for (lines, unmeasured) in [
        ("  ambition as good as child", true),
        ("  ambition as good as child\n  compared-in \"a survey\"", false),
        ("  ambition as good as child\n  compared-in carers", false),
        ("  ambition as good as child\n  compared-in carers\n  judged-by child", true),
        ("  ambition as good as child\n  compared-in carers\n  judged-by carer", false),
        ("  ambition as good as child\n  compared-in toddlers", true),
        ("  ambition as good as child\n  compared-in [toddlers, carers]", false),
        ("  ambition as good as child\n  compared-in nowhere", false),
        ("  ambition as good as child\n  split-by [child]", false),
        ("  ambition as good as child\n  split-by [chidl]", false),
        ("  ambition as good as child\n  split-by \"in care or not\"", false),
        ("  ambition as good as chidl", false),
        ("  ambition improving", false),
    ] {
        let text = format!("{COMPARED}indicator i \"I\" {{\n  outcome o\n  cohort in-care\n{lines}\n}}\n");
        assert_eq!(fires(&text, "comparator-unmeasured"), unmeasured, "{lines}");
    }
}

#[test]
fn only_another_group_of_the_service_is_a_peer() {
    for (ambition, peer) in [("child", false), ("on-plan", true), ("in-care", false), ("\"others in care\"", false)] {
        let text = format!(
            "{COMPARED}indicator i \"I\" {{\n  outcome o\n  cohort in-care\n  ambition as good as {ambition}\n}}\n"
        );
        assert_eq!(subjects(&text, "compared-only-with-peers").contains(&"i".to_owned()), peer, "{ambition}");
    }
}
