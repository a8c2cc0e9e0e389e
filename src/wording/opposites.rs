//! Whether of two texts one speaks of the reverse of what the other does: employment and unemployment, attendance and absence,
//! with a plan and without one.

use super::plain::words;
use super::reverse::names_others;
use super::tokens::stem;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Words of two texts, as they stand there, that say the reverse of each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Opposites<'t> {
    pub(crate) left: &'t str,
    pub(crate) right: &'t str,
}

/// Words that say one thing, and words that say its reverse.
const REVERSES: [(&[&str], &[&str]); 15] = [
    (&["attendance", "attend", "present"], &["absence", "absent", "absentee", "absenteeism", "truancy", "missed"]),
    (&["survival", "survive", "survivor", "alive"], &["mortality", "death", "died", "dying", "fatality"]),
    (&["pass"], &["fail"]),
    (&["success", "successful"], &["failure", "unsuccessful"]),
    (&["retention", "retained"], &["turnover"]),
    (&["stability", "stable"], &["instability", "unstable"]),
    (&["adequate"], &["inadequate"]),
    (&["appropriate"], &["inappropriate"]),
    (&["sufficient"], &["insufficient"]),
    (&["active", "activity"], &["inactive", "inactivity"]),
    (&["satisfied", "satisfaction"], &["dissatisfied", "dissatisfaction"]),
    (&["literate", "literacy"], &["illiterate", "illiteracy"]),
    (&["equality"], &["inequality"]),
    (&["included", "inclusion"], &["excluded", "exclusion"]),
    (&["increase", "growth"], &["decrease", "reduction", "decline"]),
];
const TURNING: [&str; 9] = ["not", "no", "never", "without", "non", "out", "nor", "away", "outside"];
/// What may stand between a word that turns and what it turns.
const BETWEEN: [&str; 27] = [
    "a", "an", "any", "at", "be", "been", "being", "by", "for", "from", "further", "had", "has", "have", "in", "into",
    "longer", "more", "of", "on", "the", "their", "to", "were", "was", "with", "yet",
];

/// What a text says of one thing: it, its reverse, or both; and the word that says so first.
#[derive(Default)]
struct Told<'t> {
    plainly: bool,
    reversed: bool,
    first: &'t str,
}

/// The words by which one text speaks of the reverse of what the other does. `None` where nothing in them says so, or where two
/// reverses cancel out.
pub(crate) fn opposites<'t>(left: &'t str, right: &'t str) -> Option<Opposites<'t>> {
    let (said, mut turned) = (told(right), Vec::new());
    for (key, (at, of_left)) in told(left) {
        let Some((_, of_right)) = said.get(&key) else { continue };
        let one_way = |told: &Told<'_>| told.plainly != told.reversed;
        if one_way(&of_left) && one_way(of_right) && of_left.plainly != of_right.plainly {
            turned.push((at, Opposites { left: of_left.first, right: of_right.first }));
        }
    }
    turned.sort_by_key(|(at, _)| *at);
    let is_turned = turned.len() % 2 == 1;
    turned.into_iter().next().map(|(_, words)| words).filter(|_| is_turned)
}

/// Each thing that a text speaks of, by a word that stands for it, with where that stands first.
fn told(text: &str) -> HashMap<String, (usize, Told<'_>)> {
    let mut told: HashMap<String, (usize, Told<'_>)> = HashMap::new();
    let mut turned_from = None;
    let places = words(text);
    let all: Vec<&str> = places.iter().map(|(from, to)| &text[*from..*to]).collect();
    for (place, (from, to)) in places.iter().copied().enumerate() {
        let word = text[from..to].to_lowercase();
        if names_others(&word, &all[place + 1..]) {
            continue;
        }
        // "No. of children" counts them.
        let is_number = word == "no" && (text[to..].starts_with('.') || text[to..].trim_start().starts_with("of "));
        if is_number {
            continue;
        }
        if TURNING.contains(&word.as_str()) {
            // Two that follow each other, as in "not without", cancel out.
            turned_from = if turned_from.is_some() { None } else { Some(from) };
            continue;
        }
        if BETWEEN.contains(&word.as_str()) {
            continue;
        }
        let (key, is_reverse) = key(&word);
        let start = turned_from.take();
        let is_reverse = is_reverse != start.is_some();
        let (_, told) = told.entry(key).or_insert_with(|| (from, Told::default()));
        if told.first.is_empty() {
            told.first = &text[start.unwrap_or(from)..to];
        }
        *(if is_reverse { &mut told.reversed } else { &mut told.plainly }) = true;
    }
    told
}

/// Each word of [`REVERSES`] without its ending, with the word that stands for it, and whether it says the reverse.
fn reverses() -> &'static HashMap<&'static str, (&'static str, bool)> {
    static WORDS: OnceLock<HashMap<&'static str, (&'static str, bool)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut words = HashMap::new();
        for (plain, reverse) in REVERSES {
            let (plainly, reversed) = (plain.iter().map(|form| (form, false)), reverse.iter().map(|form| (form, true)));
            for (form, is_reverse) in reversed.chain(plainly) {
                words.entry(stem(form)).or_insert((plain[0], is_reverse));
            }
        }
        words
    })
}

/// The word that stands for what a word says, and whether it says the reverse.
fn key(word: &str) -> (String, bool) {
    let bare = stem(word);
    if let Some((key, is_reverse)) = reverses().get(bare) {
        return ((*key).to_owned(), *is_reverse);
    }
    let of = |word: &str| stem(word.strip_suffix("ment").filter(|rest| rest.len() > 3).unwrap_or(word)).to_owned();
    match word.strip_prefix("un").filter(|rest| rest.len() > 2) {
        Some(rest) => (of(rest), true),
        None => (of(word), false),
    }
}

#[cfg(test)]
mod tests {
    use super::opposites;

    #[test]
    fn what_says_the_reverse_is_found_with_its_words() {
        for (left, right, words) in [
            ("Employment rate of care leavers", "Young people who are unemployed", ("Employment", "unemployed")),
            ("Care leavers in unsuitable homes", "Homes that are suitable", ("unsuitable", "suitable")),
            ("School attendance", "Overall absence", ("attendance", "absence")),
            ("Children with a plan", "Children without a plan", ("plan", "without a plan")),
            (
                "Not in education, employment or training",
                "In education, employment or training",
                ("Not in education", "education"),
            ),
            ("Survival to five", "Infant mortality", ("Survival", "mortality")),
            ("No further plan in a year", "Children who start a plan again", ("No further plan", "plan")),
        ] {
            let found = opposites(left, right).map(|found| (found.left, found.right));
            assert_eq!(found, Some(words), "{left} | {right}");
            assert_eq!(opposites(right, left).map(|found| (found.right, found.left)), Some(words), "{right} | {left}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_none() {
        for (left, right) in [
            ("School attendance", "Pupils who attend school"),
            ("Not absent from school", "Attendance at school"),
            ("Unaccompanied children", "Children under five"),
            ("Attendance of children who were often absent", "Attendance"),
            ("Unemployed without a qualification", "Employed with a qualification"),
            ("Children in care", "Children looked after"),
            ("No. of children in need", "Number of children in need"),
            ("No of children", "Children in need"),
            ("Results of non-disadvantaged pupils", "Results of disadvantaged pupils"),
            ("Children not placed with brothers", "Children placed away from brothers"),
            ("", "Nothing"),
        ] {
            assert_eq!(opposites(left, right), None, "{left} | {right}");
        }
    }
}
