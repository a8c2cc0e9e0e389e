//! Which rules are asked, chosen by their names or by the question that they stand under.

use super::{Question, RULES, Rule, rule};
use crate::findings::Severity;
use crate::model::nearest;
use std::collections::BTreeSet;
use std::fmt;

/// A word by which somebody chose rules, and which is neither the name of a rule nor of a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownChoice {
    /// The word.
    pub word: String,
    /// What will have been meant.
    pub nearest: Option<&'static str>,
}

impl fmt::Display for UnknownChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is neither a rule nor a question", self.word)?;
        self.nearest.map_or(Ok(()), |near| write!(f, "; did you mean `{near}`?"))
    }
}

impl std::error::Error for UnknownChoice {}

/// Whether a rule is always asked: what it finds keeps the text from being used, so that no other answer would be worth
/// anything.
#[must_use]
pub fn is_always_asked(rule: &Rule) -> bool {
    rule.question.is_form() && rule.severity == Severity::Error
}

/// The rules, shipped or `house`, that are not asked where only `select` is wanted (all, if it is empty), and `ignore` is not.
/// Both hold names of rules, once or still so called, and of questions. Faults that keep a text from being used are always told.
///
/// # Errors
/// For the first word that is neither.
pub fn not_chosen(
    select: &[String],
    ignore: &[String],
    house: &[&'static Rule],
) -> Result<BTreeSet<&'static str>, UnknownChoice> {
    let (select, ignore) = (chosen(select, house)?, chosen(ignore, house)?);
    let is_asked = |rule: &Rule| (select.is_empty() || select.contains(rule.name)) && !ignore.contains(rule.name);
    let all = RULES.iter().chain(house);
    Ok(all.filter(|rule| !is_asked(rule) && !is_always_asked(rule)).map(|rule| rule.name).collect())
}

/// The names of the rules that these words choose.
fn chosen(words: &[String], house: &[&'static Rule]) -> Result<BTreeSet<&'static str>, UnknownChoice> {
    let mut names = BTreeSet::new();
    for word in words {
        let all = || RULES.iter().chain(house);
        let of_house = || house.iter().copied().find(|rule| rule.name == word);
        if let Some(rule) = rule(word).or_else(of_house) {
            names.insert(rule.name);
        } else if let Some(question) = Question::ALL.into_iter().find(|question| question.word() == word) {
            names.extend(all().filter(|rule| rule.question == question).map(|rule| rule.name));
        } else {
            let known = all().map(|rule| rule.name).chain(Question::ALL.map(Question::word));
            return Err(UnknownChoice { word: word.clone(), nearest: nearest(word, known) });
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(select: &[&str], ignore: &[&str]) -> BTreeSet<&'static str> {
        let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
        not_chosen(&owned(select), &owned(ignore), &[]).expect("known words")
    }

    #[test]
    fn rules_are_chosen_by_name_and_by_question() {
        assert!(without(&[], &[]).is_empty());
        let only = without(&["direction"], &["direction-hedged"]);
        assert!(!only.contains("direction-missing") && only.contains("direction-hedged"));
        assert!(only.contains("group-not-reached"));
        assert_eq!(without(&[], &["mostly-existing"]).into_iter().collect::<Vec<_>>(), ["mostly-existing"]);
    }

    #[test]
    fn what_keeps_a_text_from_being_used_is_always_told() {
        assert!(!without(&["direction"], &["form", "syntax-error"]).contains("syntax-error"));
    }

    #[test]
    fn a_slip_is_answered_with_what_was_meant() {
        let slip = not_chosen(&["directon".to_owned()], &[], &[]).expect_err("no such word");
        assert_eq!(slip.to_string(), "`directon` is neither a rule nor a question; did you mean `direction`?");
    }
}
