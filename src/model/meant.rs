//! The word that an author will have meant by one that the language does not have: the nearest spelling, or the language's
//! own word for the same thing.

use super::sorts::Sort;
use super::spelling::nearest;

/// Words that people use for a field, each with the language's own.
const FIELDS: &[(&str, &str)] = &[
    ("agencies", "partners"),
    ("comment", "note"),
    ("compared-with", "ambition"),
    ("comparator", "ambition"),
    ("definition", "means"),
    ("description", "means"),
    ("direction", "improves"),
    ("disaggregation", "split-by"),
    ("excluding", "excludes"),
    ("exclusions", "excludes"),
    ("frequency", "every"),
    ("good-is", "improves"),
    ("group", "cohort"),
    ("level", "reported-by"),
    ("numerator-definition", "numerator"),
    ("owner", "steward"),
    ("part-of", "within"),
    ("polarity", "improves"),
    ("population", "cohort"),
    ("question", "asks"),
    ("response", "says"),
    ("text", "says"),
    ("type", "kind"),
    ("unit", "counts"),
    ("url", "link"),
];

/// Words that people use for an item, each with the language's own.
const ITEMS: &[(&str, Sort)] = &[
    ("aim", Sort::Outcome),
    ("body", Sort::Agency),
    ("dataset", Sort::Source),
    ("definition", Sort::Term),
    ("goal", Sort::Outcome),
    ("group", Sort::Cohort),
    ("kpi", Sort::Indicator),
    ("measure", Sort::Indicator),
    ("objective", Sort::Outcome),
    ("population", Sort::Cohort),
    ("response", Sort::Answer),
    ("waiver", Sort::Waive),
];

/// The field of `sort` that was meant by `word`.
pub(super) fn field(sort: Sort, word: &str) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let same = FIELDS.iter().find(|(known, _)| *known == lower).and_then(|(_, field)| sort.field(field));
    same.map(|field| field.name).or_else(|| nearest(word, sort.fields().map(|field| field.name)))
}

/// The sort of item that was meant by `word`.
pub(super) fn item(word: &str) -> Option<Sort> {
    let lower = word.to_lowercase();
    let same = ITEMS.iter().find(|(known, _)| *known == lower).map(|(_, sort)| *sort);
    same.or_else(|| nearest(word, Sort::ALL.iter().map(|sort| sort.keyword())).and_then(Sort::of_keyword))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_and_another_word_for_the_same_are_both_understood() {
        assert_eq!(field(Sort::Indicator, "improvess"), Some("improves"));
        assert_eq!(field(Sort::Indicator, "Polarity"), Some("improves"));
        assert_eq!(field(Sort::Cohort, "polarity"), None);
        assert_eq!(item("indicater"), Some(Sort::Indicator));
        assert_eq!(item("goal"), Some(Sort::Outcome));
        assert_eq!(item("zzz"), None);
    }

    #[test]
    fn every_word_offered_is_one_of_the_language() {
        for (_, name) in FIELDS {
            assert!(Sort::ALL.iter().any(|sort| sort.field(name).is_some()), "{name}");
        }
    }
}
