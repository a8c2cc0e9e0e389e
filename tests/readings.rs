//! How words are read, on measures written for these tests: the traps of the domain, and where the words stand.

use indicant::wording::{
    Direction, Kind, Measure, Reading, Text, Vocabulary, direction_contradicts, kind_contradicts, read,
};

fn titled(title: &str) -> Reading {
    read(&Measure { title, ..Measure::default() }, Vocabulary::shipped())
}

#[track_caller]
fn is(title: &str, kind: Kind, direction: Direction) {
    let reading = titled(title);
    assert_eq!((reading.kind, reading.direction), (kind, direction), "{title}");
}

fn words<'t>(measure: &Measure<'t>) -> (Vec<&'t str>, Vec<&'t str>) {
    let reading = read(measure, Vocabulary::shipped());
    let of = |words: &[indicant::wording::Words]| words.iter().map(|words| words.of(measure)).collect();
    (of(&reading.kind_words), of(&reading.direction_words))
}

#[test]
fn attendance_at_school_is_a_state_and_at_a_meeting_an_act() {
    is("School attendance of children in need", Kind::Outcome, Direction::Up);
    is("Attendance at review meetings", Kind::Process, Direction::Up);
    is("Persistent absence from school", Kind::Outcome, Direction::Down);
}

#[test]
fn words_that_turn() {
    is("Care leavers in unsuitable accommodation", Kind::Outcome, Direction::Down);
    is("Care leavers in suitable accommodation", Kind::Outcome, Direction::Up);
    is("Babies born without complications", Kind::Outcome, Direction::Up);
    is("Proportion of children free from poverty", Kind::Outcome, Direction::Up);
    is("Proportion of children in poverty", Kind::Outcome, Direction::Down);
    is("Attainment gap between the poorest pupils and others", Kind::Outcome, Direction::Down);
}

#[test]
fn acts_are_processes() {
    for title in [
        "Number of officers trained in de-escalation",
        "Number of community meetings held",
        "Mental health assessments offered",
        "Rate of assessments completed",
    ] {
        assert_eq!(titled(title).kind, Kind::Process, "{title}");
    }
}

#[test]
fn what_a_service_has_is_structure() {
    for title in [
        "Social worker turnover",
        "Teacher vacancy rate",
        "Share of spend on prevention",
        "Social worker caseloads",
        "Agency social worker rates",
    ] {
        assert_eq!(titled(title).kind, Kind::Structure, "{title}");
    }
}

/// Being in care is a use of a service, and who enters it a decision of one: no state of anybody for certain.
#[test]
fn care_is_no_outcome_for_certain() {
    for title in
        ["Rate of children in care", "Rate of new entrants to care", "% of referrals which are repeat referrals"]
    {
        let reading = titled(title);
        assert!(reading.kind != Kind::Outcome || reading.kind_confidence < 0.8, "{title}: {reading:?}");
        assert!(reading.direction != Direction::Up, "{title}: {reading:?}");
    }
    let stepped_down =
        titled("% of children whose plan was de-escalated and did not present again with unmet needs in 2 years");
    assert!(stepped_down.kind != Kind::Outcome || stepped_down.kind_confidence < 0.8, "{stepped_down:?}");
}

#[test]
fn who_is_supported_is_a_state_and_support_provided_an_act() {
    is("Young people who feel supported by an adult they trust", Kind::Outcome, Direction::Up);
    is("Support provided to young people", Kind::Process, Direction::Up);
}

#[test]
fn one_text_is_held_against_another() {
    let read = |title, description| {
        let measure = Measure { title, description: Some(description), ..Measure::default() };
        read(&measure, Vocabulary::shipped()).direction
    };
    let avoidance = "Avoidance of unneeded scans for back pain";
    assert_eq!(read(avoidance, "Share of adults with back pain who had a scan"), Direction::Down);
    assert_eq!(read(avoidance, "Share of adults with back pain who did not have a scan"), Direction::Up);
    assert_eq!(read("Waiting time in the clinic", "Average minutes from arrival to being seen"), Direction::Down);
    assert_eq!(read("Waiting time in the clinic", "Share of patients seen within 30 minutes"), Direction::Up);
}

#[test]
fn a_volume_of_enquiries_is_not_judged() {
    is("Rate and number of section 47 investigations", Kind::Process, Direction::NotJudged);
}

#[test]
fn the_words_that_decided_are_the_authors() {
    let measure = Measure { title: "Œuvre – Care leavers in unsuitable accommodation", ..Measure::default() };
    assert_eq!(words(&measure).1, ["unsuitable accommodation"]);
    let measure = Measure { title: "Babies born without complications", ..Measure::default() };
    assert_eq!(words(&measure).1[0], "without complications");
    let measure = Measure { title: "Measure 7", numerator: Some("Children who feel safe"), ..Measure::default() };
    let reading = read(&measure, Vocabulary::shipped());
    assert_eq!(reading.kind_words[0].text, Text::Numerator);
    assert_eq!(reading.kind_words[0].of(&measure), "feel safe");
}

#[test]
fn a_contradiction_is_for_the_sure() {
    let sure = titled("Pupils persistently absent from school, overall absence rate");
    let declared = direction_contradicts(&sure, Direction::Up);
    assert_eq!(declared.is_some(), sure.direction_confidence >= 0.95);
    assert!(direction_contradicts(&sure, Direction::NotJudged).is_none());
    let infants = titled("Infant mortality rate");
    assert!(direction_contradicts(&infants, Direction::Up).is_some(), "{infants:?}");
    let vague = titled("Measure 7");
    assert!(
        [Kind::Outcome, Kind::Process, Kind::Structure].iter().all(|kind| kind_contradicts(&vague, *kind).is_none())
    );
}

#[test]
fn a_project_adds_its_own_words() {
    let title = "Zorbing among adults";
    let ours = Vocabulary::extended("// a word of ours\n[unsafe]\nzorb*\n").expect("a known class");
    assert_eq!(read(&Measure { title, ..Measure::default() }, &ours).direction, Direction::Down);
    let error = Vocabulary::extended("\n[unsaf]\nzorb*").err().expect("an unknown class");
    assert_eq!(error.to_string(), "line 2: no class is called `unsaf`; did you mean `unsafe`?");
    assert_eq!(Vocabulary::extended("zorb*").err().map(|error| error.line), Some(1));
}

#[test]
fn any_text_is_read() {
    let long = "who ".repeat(5_000);
    for title in ["", " ", "%", "who", "’", "of of of", "\u{0}", "ß%#≤", "non", "- : -", "...", long.as_str()] {
        let measure = Measure {
            title,
            description: Some(title),
            numerator: Some(title),
            denominator: Some(title),
            unit: Some(title),
        };
        let reading = read(&measure, Vocabulary::shipped());
        assert!((0.0..=1.0).contains(&reading.kind_confidence) && (0.0..=1.0).contains(&reading.direction_confidence));
        assert_eq!(reading, read(&measure, Vocabulary::shipped()), "the same answer every time");
    }
}

/// A title that says nothing is not read surely: it would only be a guess at what is usual.
#[test]
fn what_no_word_decides_is_a_guess() {
    for title in ["Five", "Xyzzy plugh", "-"] {
        let measure = Measure { title, description: None, numerator: None, denominator: None, unit: None };
        let reading = read(&measure, Vocabulary::shipped());
        assert!(reading.kind_words.is_empty() && reading.kind_confidence <= 0.55, "{title}: {reading:?}");
        assert!(reading.direction_words.is_empty() && reading.direction_confidence <= 0.55, "{title}: {reading:?}");
    }
}
