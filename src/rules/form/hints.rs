//! What to write instead of a value that does not fit, where what stands there shows what was meant.

use super::words::{item, line, line_with, write_instead};
use crate::model::{Basis, Miss, Problem, nearest};
use crate::rules::Context;

/// What was expected, for a sentence: `` `up` or `down`, or `toward` ``.
pub(super) fn expected(miss: &Miss) -> String {
    const MOST: usize = 6;
    let mut words = miss.expected.iter().filter(|words| *words != "the end of the line").map(String::as_str);
    let shown: Vec<&str> = words.by_ref().take(MOST).collect();
    let more = if words.next().is_some() { ", or another of its forms" } else { "" };
    format!("{}{more}", shown.join(", or "))
}

/// Whether the line could have ended where it parts from its forms.
pub(super) fn could_end(miss: &Miss) -> bool {
    miss.expected.iter().any(|words| words == "the end of the line")
}

/// The mended line, where what stands there shows what was meant.
pub(super) fn hint(problem: &Problem, cx: &Context<'_>, miss: &Miss, found: &str) -> Option<String> {
    let (whole, at) = line(cx.model, problem.place)?;
    let (before, after) = (&whole[..at.start], &whole[at.end..]);
    let written = |words: &str| write_instead(cx.model, problem.place, words);
    if found == "~" {
        let word = after.split_whitespace().next().unwrap_or("");
        let basis = nearest(word, Basis::ALL.iter().map(|basis| basis.word()));
        let mended = basis.map_or_else(String::new, |basis| {
            format!("Write `{whole}`. ", whole = format_args!("{before}~{}", after.replacen(word, basis, 1)))
        });
        return Some(format!(
            "{mended}After `~` stands where the fact comes from, and why in quotes: `~ inferred \"why\"`; the words are found, reported, inferred, recalled and not-found."
        ));
    }
    if let Some(number) = found.strip_suffix('%').filter(|number| number.parse::<f64>().is_ok()) {
        return Some(written(&format!("{number} percent")));
    }
    if found.len() == 3 && found.bytes().all(|byte| byte.is_ascii_digit()) && before.ends_with(',') {
        let number = before.trim_end_matches(',');
        return Some(format!("Write numbers without commas: `{number}{found}{after}`."));
    }
    if let Some(date) = mended_date(found).filter(|_| miss.expected.iter().any(|words| words.contains("2023"))) {
        return Some(format!("{} A date is written year first.", written(&date)));
    }
    let sort = item(problem, cx)?.sort();
    let spec = problem.field.and_then(|field| sort.field(field));
    let value = |spec: &str| whole.strip_prefix(spec).map(str::trim);
    if found == "]" && before.ends_with('[') {
        let name = spec.map_or("", |spec| spec.name);
        return Some(format!(
            "Put at least one value between `[` and `]`, take out the line, or write `{name} not-stated` where the publisher says nothing."
        ));
    }
    if could_end(miss)
        && before.trim_end().ends_with(',')
        && spec.is_some_and(|spec| spec.listed || spec.forms.iter().any(|form| form.contains('*')))
    {
        let name = spec?.name;
        let list = value(name).filter(|list| !list.contains(['{', '#', '~', '[', ']']))?;
        return Some(format!("Several values stand in a list: write `{name} [{list}]`."));
    }
    if could_end(miss) && sort.field(found).is_some() && spec.is_some() {
        return Some(format!(
            "If `{found}` begins something else, put it on a line of its own: each line says one thing."
        ));
    }
    let words = found.starts_with(char::is_alphabetic) || found == "-";
    let quotable = spec.is_some_and(|spec| {
        let takes = |form: &&str| {
            !form.contains('!')
                && (form.contains('|')
                    || form.contains(":text")
                    || form.starts_with('<')
                        && form.contains(':')
                        && !form.contains(":number")
                        && !form.contains(":date"))
        };
        spec.forms.iter().any(|form| takes(&form))
    });
    if words && quotable && !whole.contains(['"', '[', '{', '#', '~']) {
        let name = spec?.name;
        let mended = format!("{name} \"{}\"", value(name)?);
        return Some(format!("If it is a sentence, put it between quotes: `{mended}`."));
    }
    None
}

/// `31/03/2023` and `03/2023` as the language writes them.
fn mended_date(found: &str) -> Option<String> {
    let parts: Vec<&str> = found.split('/').collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    match parts[..] {
        [month, year] if year.len() == 4 => Some(format!("{year}-{month:0>2}")),
        [day, month, year] if year.len() == 4 => Some(format!("{year}-{month:0>2}-{day:0>2}")),
        _ => None,
    }
}

/// A line with the nearest of the words that could stand there.
pub(super) fn with_nearest(problem: &Problem, cx: &Context<'_>, nearest: Option<&str>) -> Option<String> {
    nearest.and_then(|word| line_with(cx.model, problem.place, word)).map(|line| format!("Write `{line}`."))
}
