//! Words that turn what is counted into its reverse: "not in school" counts what "in school" leaves out.

use super::plain;

/// A text's words without those that turn them, and those that did. An odd number of them makes the reverse.
pub(crate) fn affirmed(text: &str) -> (String, Vec<String>) {
    const TURNING: [&str; 5] = ["not", "no", "never", "without", "non"];
    const SMALL: [&str; 5] = ["a", "an", "the", "any", "were"];
    let (mut kept, mut turned) = (String::with_capacity(text.len()), Vec::new());
    let mut lower = String::with_capacity(16);
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric() && c != '%').filter(|word| !word.is_empty()).collect();
    for (place, word) in words.iter().copied().enumerate() {
        lower.clear();
        plain::fold_into(&mut lower, word);
        let (said, is_turned) = if names_others(&lower, &words[place + 1..]) {
            (&*lower, false)
        } else if TURNING.contains(&&*lower) {
            ("", true)
        } else if let Some(affirmed) = without_its_turn(&lower) {
            (affirmed, true)
        } else {
            (if SMALL.contains(&&*lower) { "" } else { &*lower }, false)
        };
        if is_turned {
            turned.push(word.to_owned());
        }
        if !kept.is_empty() && !said.is_empty() {
            kept.push(' ');
        }
        kept.push_str(said);
    }
    (kept, turned)
}

/// Whether a word, before those that follow it, says of whom something is told: "non-disadvantaged pupils" are other people than
/// disadvantaged ones, and what is told of them is not told the other way round.
pub(super) fn names_others(word: &str, next: &[&str]) -> bool {
    const PEOPLE: [&str; 20] = [
        "adults",
        "applicants",
        "boys",
        "carers",
        "children",
        "families",
        "girls",
        "households",
        "learners",
        "leavers",
        "men",
        "mothers",
        "parents",
        "patients",
        "people",
        "persons",
        "pupils",
        "residents",
        "students",
        "women",
    ];
    const WHO_THEY_ARE: [&str; 2] = ["disabled", "disadvantaged"];
    let is_one_of = |place: usize, of: &[&str]| next.get(place).is_some_and(|word| plain::is_one_of(word, of));
    word == "non" && (is_one_of(0, &WHO_THEY_ARE) || is_one_of(1, &PEOPLE))
}

/// `suitable`, of `unsuitable`.
fn without_its_turn(word: &str) -> Option<&str> {
    const PAIRS: [(&str, &str); 8] = [
        ("absence", "attendance"),
        ("absent", "present"),
        ("missed", "attended"),
        ("inadequate", "adequate"),
        ("inappropriate", "appropriate"),
        ("dissatisfied", "satisfied"),
        ("failed", "passed"),
        ("late", "on time"),
    ];
    const WHOLE: [&str; 7] = ["under", "uni", "until", "unless", "uncle", "unaccompanied", "unborn"];
    if let Some((_, affirmed)) = PAIRS.iter().find(|(turned, _)| *turned == word) {
        return Some(affirmed);
    }
    let rest = word.strip_prefix("un").filter(|rest| rest.len() > 2)?;
    (!WHOLE.iter().any(|whole| word.starts_with(whole))).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::affirmed;

    #[test]
    fn what_is_not_is_the_reverse_of_what_is() {
        for (turned, plain) in [
            ("in unsuitable accommodation", "in suitable accommodation"),
            ("Not in school", "in school"),
            ("School absence", "school attendance"),
            ("with no further plan", "with a further plan"),
        ] {
            let ((turned, words), (plain, none)) = (affirmed(turned), affirmed(plain));
            assert_eq!((turned, words.len(), none.len()), (plain, 1, 0));
        }
    }

    #[test]
    fn what_is_told_of_others_is_not_turned() {
        for text in ["good results of non-disadvantaged pupils", "non-white children in care", "non-disabled"] {
            assert!(affirmed(text).1.is_empty(), "{text}");
        }
        for text in ["non-attendance at school", "non-attended appointments of pupils"] {
            assert_eq!(affirmed(text).1, ["non"], "{text}");
        }
    }

    #[test]
    fn what_only_begins_like_a_turn_is_none() {
        for text in ["children under five", "university places", "unaccompanied children", "united families"] {
            assert!(affirmed(text).1.is_empty(), "{text}");
        }
    }
}
