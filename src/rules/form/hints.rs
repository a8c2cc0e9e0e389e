//! What to write instead of a value that does not fit. A line is offered only if it can be read.

use super::words::{item, line, name_from};
use crate::model::MONTHS;
use crate::model::sorts::FieldSpec;
use crate::model::{Basis, Miss, Problem, Sort, any_of, nearest, reads_as_field};
use crate::rules::Context;
use crate::rules::phrases::shortened;

/// What was expected, for a sentence: `` `up`, `down` or a date ``.
pub(super) fn expected(miss: &Miss) -> String {
    const MOST: usize = 12;
    let mut words: Vec<String> = Vec::new();
    for word in &miss.words {
        let word = format!("`{word}`");
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.truncate(MOST);
    let described = |words: &&String| !words.starts_with('`') && *words != "the end of the line";
    words.extend(miss.expected.iter().filter(described).cloned());
    any_of(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What a field says, with its example where no line has been shown yet that is the same.
pub(super) fn says(spec: &FieldSpec, shown: &str) -> String {
    let example = format!("`{}`", spec.example);
    match shown.contains(&example) {
        true => format!("`{}` says {}.", spec.name, spec.meaning),
        false => format!("`{}` says {}, as in {example}.", spec.name, spec.meaning),
    }
}

/// Whether the line could have ended where it parts from its forms.
pub(super) fn could_end(miss: &Miss) -> bool {
    miss.expected.iter().any(|words| words == "the end of the line")
}

/// Words that people write for a value, each with the language's own.
const VALUES: &[(&str, &str)] = &[
    ("%", "proportion in percent"),
    ("average", "mean"),
    ("decrease", "down"),
    ("fall", "down"),
    ("fewer", "down"),
    ("high", "up"),
    ("higher", "up"),
    ("increase", "up"),
    ("less", "down"),
    ("long", "long-term"),
    ("low", "down"),
    ("lower", "down"),
    ("medium", "medium-term"),
    ("more", "up"),
    ("number", "count"),
    ("percent", "proportion in percent"),
    ("percentage", "proportion in percent"),
    ("rise", "up"),
    ("short", "short-term"),
    ("planned", "in-development"),
];

/// What to write instead of a field's value, where what stands there shows what was meant.
pub(super) fn instead(
    problem: &Problem,
    cx: &Context<'_>,
    miss: &Miss,
    found: &str,
    near: Option<&str>,
) -> Option<String> {
    let (whole, at) = line(cx.model, problem.place)?;
    let sort = item(problem, cx)?.sort();
    let field = problem.field?;
    // A field in the braces of a header's line begins after the brace.
    let from = if whole.starts_with(field) { 0 } else { whole.find('{')? + 1 };
    let whole = whole[from..].trim_end_matches('}').trim();
    let shift = from + usize::from(from > 0);
    let at = at.start.saturating_sub(shift).min(whole.len())..at.end.saturating_sub(shift).min(whole.len());
    let (before, after) = (whole.get(..at.start)?, whole.get(at.end..)?);
    if found == "~" {
        return Some(basis(before, after));
    }
    if found == "]" && before.ends_with('[') {
        return Some(format!(
            "Put at least one value between `[` and `]`, take out the line, or write `{field} not-stated` where the publisher says nothing."
        ));
    }
    if could_end(miss) && sort.field(found).is_some() {
        return Some(format!(
            "If `{found}` begins something else, put it on a line of its own: each line says one thing."
        ));
    }
    let value = whole.strip_prefix(field)?.trim();
    let candidates = candidates(field, value, before, found, after, near);
    let read = candidates.into_iter().find(|(_, line)| reads_as_field(sort, line));
    read.map(|(why, line)| format!("{why} `{}`.", shortened(&line))).or_else(|| declared(sort, field, found))
}

/// Lines that could be meant, the likeliest first, each with the words that offer it.
fn candidates(
    field: &str,
    value: &str,
    before: &str,
    found: &str,
    after: &str,
    near: Option<&str>,
) -> Vec<(&'static str, String)> {
    const WRITE: &str = "Write";
    let lower = found.to_lowercase();
    let synonym = VALUES.iter().find(|(word, _)| *word == lower).map(|(_, meant)| *meant);
    let with = |words: &str| format!("{before}{words}{after}");
    let rest = format!("{found}{after}");
    let mut lines = Vec::new();
    lines.extend(synonym.or(near).map(|word| (WRITE, with(word))));
    lines.extend(found.strip_suffix('%').map(|number| (WRITE, with(&format!("{number} percent")))));
    lines.extend(before.strip_suffix(',').map(|before| ("Write numbers without commas:", format!("{before}{rest}"))));
    lines.extend(date(value).map(|value| ("A date is written year first:", format!("{field} {value}"))));
    lines.extend(found.split_once('-').map(|(from, to)| (WRITE, with(&format!("{from} to {to}")))));
    let bare = value.trim_start_matches('[').trim_end_matches(']');
    if !bare.contains(['"', '[', ']', '~', '#']) {
        let separator = if bare.contains(',') { "," } else { " " };
        let values: Vec<&str> = bare.split(separator).map(str::trim).filter(|value| !value.is_empty()).collect();
        if before.trim_end().ends_with(',') || value.starts_with('[') {
            lines.push((
                "Several values stand in a list, with commas between them:",
                format!("{field} [{}]", values.join(", ")),
            ));
        }
    }
    if !rest.contains(['"', '~', '#']) && rest.starts_with(char::is_alphanumeric) {
        lines.push(("Put words of your own between quotes:", format!("{before}\"{rest}\"")));
    }
    if !value.contains(['"', '~', '#']) {
        lines.push(("If it is a sentence, put it between quotes:", format!("{field} \"{value}\"")));
    }
    if !rest.contains(['~', '#']) && !before.trim().eq(field) {
        lines.push(("If the rest is a remark, put `#` before it:", format!("{before}# {rest}")));
    }
    lines
}

/// Where only a name can stand and a sentence does: how to give the sentence a name.
fn declared(sort: Sort, field: &str, found: &str) -> Option<String> {
    let words = found.strip_prefix('"')?.trim_end_matches('"');
    let spec = sort.field(field)?;
    let named =
        spec.forms.iter().flat_map(|form| form.split(['<', '>', ':', '|', '!', '*'])).find_map(Sort::of_keyword)?;
    let name = name_from(words)?;
    Some(format!(
        "Only a name can stand here. Give what the words mean an item of its own, such as `{named} {name} \"{}\" {{ }}`, and name it: `{field} {name}`.",
        shortened(words)
    ))
}

/// What to write at the end of a line that says where its fact comes from.
pub(super) fn basis(before: &str, after: &str) -> String {
    let word = after.split_whitespace().next().unwrap_or("");
    let basis = nearest(word, Basis::ALL.iter().map(|basis| basis.word()));
    let mended =
        basis.map_or_else(String::new, |basis| format!("Write `{before}~{}`. ", after.replacen(word, basis, 1)));
    format!(
        "{mended}After `~` stands where the fact comes from, and why in quotes, as in `~ inferred \"why\"`; the words are \
         found, reported, inferred, recalled and not-found."
    )
}

/// A value with the dates in it as the language writes them: `31/03/2027`, `March 2027` and `31 March 2027`.
fn date(value: &str) -> Option<String> {
    let mut words: Vec<String> = value.split_whitespace().map(str::to_owned).collect();
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    for word in &mut words {
        let parts: Vec<&str> = word.split('/').collect();
        let mended = match parts[..] {
            [month, year] if is_year(year) => Some(format!("{year}-{month:0>2}")),
            [day, month, year] if is_year(year) => Some(format!("{year}-{month:0>2}-{day:0>2}")),
            _ => None,
        };
        if let Some(mended) = mended {
            *word = mended;
        }
    }
    while let Some(at) = words.iter().position(|word| MONTHS.contains(&word.as_str())) {
        let year = words.get(at + 1).filter(|word| is_year(word))?.clone();
        let month = MONTHS.iter().position(|month| *month == words[at])? + 1;
        let day = at.checked_sub(1).and_then(|day| words[day].parse::<u8>().ok());
        let (from, mended) = match day {
            Some(day) => (at - 1, format!("{year}-{month:02}-{day:02}")),
            None => (at, format!("{year}-{month:02}")),
        };
        words.splice(from..at + 2, [mended]);
    }
    let mended = words.join(" ");
    (mended != value).then_some(mended)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_are_turned_year_first() {
        assert_eq!(date("31/3/2027").as_deref(), Some("2027-03-31"));
        assert_eq!(date("3/2027").as_deref(), Some("2027-03"));
        assert_eq!(date("31 March 2027").as_deref(), Some("2027-03-31"));
        assert_eq!(date("since March 2027 to May 2028").as_deref(), Some("since 2027-03 to 2028-05"));
        assert_eq!(date("the end of March"), None);
        assert_eq!(date("2027-03"), None);
    }
}
