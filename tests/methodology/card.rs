//! What a card says of one indicator.

use crate::made::{card, of_text};

const FORMS: &str = r#"
framework f "A framework" { }
outcome safe "Children are safe" { }
cohort child "Children" { }
cohort asked "Children who were asked" { within child }
event enquiry "An enquiry starts" { happens-to child }
event plan-end "A plan ends" { happens-to child }
instrument score "A score of wellbeing" { runs 0 to 40 }
"#;

fn of(fields: &str) -> String {
    card(&of_text(&format!("{FORMS}indicator it \"It\" {{\n  outcome safe\n{fields}\n}}\n")), "it")
}

#[test]
fn each_form_is_written_as_a_sentence_and_as_a_fraction() {
    let part = "  numerator asked where \"they said yes\"\n  denominator asked\n";
    let said = of(&format!("{part}  as proportion in percent"));
    assert!(said.contains("It is the number of “Children who were asked”, where they said yes, as a percentage of the number of “Children who were asked”."), "{said}");
    assert!(said.contains("**Figure:** Numerator ÷ denominator × 100"), "{said}");
    let said = of("  numerator enquiry where \"in the year\"\n  denominator child\n  as rate per 10000");
    assert!(
        said.contains(
            "the number of times that “An enquiry starts”, where in the year, for every 10,000 of “Children”"
        ),
        "{said}"
    );
    assert!(said.contains("Numerator ÷ denominator × 10,000"), "{said}");
    assert!(of(&format!("{part}  as ratio")).contains("divided by the number of “Children who were asked”."));
    let said = of("  value score from 0 to 40\n  over asked\n  as mean");
    assert!(
        said.contains("It is the average of “A score of wellbeing”, taken over “Children who were asked”"),
        "{said}"
    );
    assert!(said.contains("from 0 to 40") && said.contains("The sum of the values ÷ how many there are"), "{said}");
    let said = of("  cohort child\n  followed 24 months from plan-end\n  without enquiry\n  as proportion in percent");
    assert!(said.contains("“Children” are followed for 24 months from “A plan ends”."), "{said}");
    assert!(
        said.contains("Those for whom “[An enquiry starts](#event-enquiry)” does not happen in that time"),
        "{said}"
    );
}

#[test]
fn a_formula_that_is_not_all_there_says_so_and_has_no_example() {
    for fields in ["", "  as proportion in percent", "  denominator child\n  as proportion in percent"] {
        let said = of(fields);
        assert!(said.contains("The formula cannot be written out from what was read."), "{said}");
        assert!(!said.contains("Worked example"), "{said}");
    }
    let said = of("  numerator asked\n  as proportion in percent");
    assert!(said.contains("What it is counted out of was not read here."), "{said}");
}

/// Every way that a direction can be written, and what a rise and a fall are then said to mean.
#[test]
fn every_direction_reads_as_three_sentences() {
    let cases = [
        (
            "up",
            "*Better.* A rise would mean that things got better.",
            "*Worse.* A fall would mean that things got worse.",
        ),
        (
            "down",
            "*Worse.* A rise would mean that things got worse.",
            "*Better.* A fall would mean that things got better.",
        ),
        (
            "toward 3 to 5",
            "*By the aim.* A rise is better below 3 to 5, and worse above it.",
            "*By the aim.* A fall is better above 3 to 5, and worse below it.",
        ),
        ("depends \"on why\"", "*It depends.* A rise may be good or bad.", "*It depends.* A fall may be good or bad."),
        (
            "not-judged \"it is context\"",
            "*Not judged.* A rise is not to be judged by itself.",
            "*Not judged.* A fall is not to be judged by itself.",
        ),
    ];
    for (way, rise, fall) in cases {
        let said = of(&format!("  improves {way}"));
        assert!(said.contains(&format!("**A rise:** {rise}")), "{way}: {said}");
        assert!(said.contains(&format!("**A fall:** {fall}")), "{way}: {said}");
        assert!(said.contains("**No change:** *No change.*"), "{way}: {said}");
        let judged = way.starts_with("depends") || way.starts_with("not-judged");
        assert_eq!(said.contains("“things got worse” cannot be read from this figure"), judged, "{way}: {said}");
    }
}

#[test]
fn the_authors_sentences_stand_in_place_of_ours() {
    let said = of(
        "  improves down\n  because \"harm is bad\"\n  reads up \"More are harmed\"\n  reads down \"Fewer are harmed\"",
    );
    assert!(said.contains("Down is better (because: harm is bad)"), "{said}");
    assert!(said.contains("**A rise:** *Worse.* More are harmed"), "{said}");
    assert!(said.contains("**A fall:** *Better.* Fewer are harmed"), "{said}");
    assert!(said.contains("**No change:** *No change.* No change would mean that things are as they were."), "{said}");
}

#[test]
fn without_a_direction_got_worse_cannot_be_written_and_the_card_says_why() {
    let cases = [
        ("", "it has no direction, as nothing here says which way is better"),
        ("  improves not-stated", "the published text does not say which way is better"),
        ("  improves not-found", "we did not find which way is better, which is not to say that it is not there"),
        ("  improves sideways", "which way is better could not be read"),
    ];
    for (field, why) in cases {
        let said = of(field);
        assert!(said.contains("“Things got worse” cannot be written") && said.contains(why), "{field}: {said}");
        assert!(!said.contains("**A rise:**"), "{field}: {said}");
    }
}

#[test]
fn an_example_is_said_to_be_made_up_or_to_be_the_frameworks_own() {
    let part = "  numerator asked where \"they said yes\"\n  denominator asked\n  as proportion in percent\n";
    let made = of(part);
    assert!(made.contains("These numbers are made up to show the calculation."), "{made}");
    let theirs = of(&format!("{part}  worked-example \"45 of 60: 75 percent\""));
    assert!(theirs.contains("45 of 60: 75 percent This example is the framework’s own."), "{theirs}");
    assert!(!theirs.contains("made up"), "{theirs}");
}

/// The sum as a reader sees it is worked out again from the page.
#[test]
fn the_sum_on_the_page_comes_out_right() {
    let aside = "  excludes \"those who died\"\n  unknown counted-apart \"no answer\"\n";
    let said = of(&format!("{aside}  numerator asked where \"yes\"\n  denominator asked\n  as proportion in percent"));
    let (_, sum) = said.split_once("Suppose that there are ").expect("there is an example");
    let numbers: Vec<u64> = sum
        .split(|char: char| !char.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let [begin, left_out, apart, bottom, again, top, of_top, of_bottom, times, result, ..] = numbers[..] else {
        panic!("{numbers:?}")
    };
    assert_eq!(begin - left_out - apart, bottom);
    assert_eq!((top, bottom), (of_top, of_bottom));
    assert_eq!(bottom, again);
    assert_eq!(top * times, result * bottom);
}
