//! What the rules of form share: the item that a problem is in, the author's own line as it should be, names made of
//! titles.

use crate::findings::Finding;
use crate::model::{Entity, Model, Place, Problem, Sort, any_of};
use crate::rules::phrases::{named, shortened};
use crate::rules::{Context, Rule};

/// How far from a place its line is looked for: a longer line is not shown as it should be.
const MOST_SHOWN: usize = 200;

/// The item that a problem is in.
pub(super) fn item<'m>(problem: &Problem, cx: &Context<'m>) -> Option<Entity<'m>> {
    problem.subject.map(|id| cx.model.entity(id))
}

/// The item that a problem is in, as a sentence names it: `the indicator “…” (…)`, or the file.
pub(super) fn place_named(problem: &Problem, cx: &Context<'_>) -> String {
    match item(problem, cx) {
        Some(item) => named(item),
        None => format!("the file `{}`", cx.model.path(problem.place)),
    }
}

/// A finding about a problem, at its place.
pub(super) fn finding(
    rule: &'static Rule,
    problem: &Problem,
    cx: &Context<'_>,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Finding {
    let path = cx.model.path(problem.place);
    Finding::of_problem(rule, problem, item(problem, cx), path, message, help)
}

/// The author's line at a place, and where in it the place is; `None` where it is too long to show, or not one line.
pub(super) fn line(model: &Model, place: Place) -> Option<(&str, std::ops::Range<usize>)> {
    let (text, at) = (model.text(place), model.span(place).range());
    if model.written(place).trim_end().contains('\n') {
        return None;
    }
    let window = at.start.saturating_sub(MOST_SHOWN)..(at.end + MOST_SHOWN).min(text.len());
    let bytes = text.as_bytes();
    let before = bytes[window.start..at.start].iter().rposition(|byte| *byte == b'\n');
    let after = bytes[at.end..window.end].iter().position(|byte| *byte == b'\n');
    let start = before.map_or((window.start == 0).then_some(0), |before| Some(window.start + before + 1))?;
    let end = after.map_or((window.end == text.len()).then_some(text.len()), |after| Some(at.end + after))?;
    let end = end.max(at.start);
    let line = text.get(start..end)?;
    let lead = line.len() - line.trim_start().len();
    let shown = line.trim();
    let within = |byte: usize| byte.saturating_sub(start + lead).min(shown.len());
    Some((shown, within(at.start)..within(at.end)))
}

/// The author's line with other words at a place.
pub(super) fn line_with(model: &Model, place: Place, words: &str) -> Option<String> {
    let (line, at) = line(model, place)?;
    let mended = format!("{}{words}{}", line.get(..at.start)?, line.get(at.end..)?);
    (mended.len() <= MOST_SHOWN).then(|| shortened(&mended).into_owned())
}

/// `Write …` with the author's line as it should be, or else with the words alone.
pub(super) fn write_instead(model: &Model, place: Place, words: &str) -> String {
    let mended = line_with(model, place, words).unwrap_or_else(|| shortened(words).into_owned());
    format!("Write `{mended}`.")
}

/// `a cohort or an event`.
pub(super) fn sorts_in_words(sorts: &[Sort]) -> String {
    let articles: Vec<&str> = sorts.iter().map(|sort| sort.spec().article).collect();
    any_of(&articles)
}

/// `` `a`, `b` or `c` ``.
pub(super) fn any_quoted<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    any_of(&quoted.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A line that declares something of this sort under a name, to be copied.
pub(super) fn declaration(sort: Sort, name: &str) -> String {
    let example = sort.spec().example;
    let title = example.find('"').and_then(|open| {
        let close = example[open + 1..].find('"')? + open + 1;
        Some(&example[open..=close])
    });
    format!("{} {} {} {{ }}", sort.keyword(), shortened(name), title.unwrap_or("\"…\""))
}

/// Words that say nothing in a name.
const EMPTY_WORDS: &[&str] = &[
    "a", "an", "and", "are", "at", "be", "been", "by", "each", "for", "from", "had", "has", "have", "in", "is", "it",
    "its", "of", "on", "or", "that", "the", "their", "they", "this", "to", "was", "were", "where", "who", "with",
];

/// A name made of a title's first telling words: `children-safe-home`.
pub(super) fn name_from(title: &str) -> Option<String> {
    let words = title.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let telling = words.filter(|word| !word.is_empty() && !EMPTY_WORDS.contains(&word.as_str()));
    let letters = telling.skip_while(|word| !word.starts_with(char::is_alphabetic));
    let name = letters.take(3).collect::<Vec<_>>().join("-");
    (!name.is_empty() && name.len() < 60).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_of_the_words_that_tell() {
        assert_eq!(name_from("Children are safe at home and outside it").as_deref(), Some("children-safe-home"));
        assert_eq!(name_from("% of 16 to 17 year olds").as_deref(), Some("year-olds"));
        assert_eq!(name_from("100%"), None);
    }
}
