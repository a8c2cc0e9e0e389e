//! Values taken from a line, by holding its tokens against a form.

use super::form::{Part, SlotKind, SortSet, sorts_in};
use super::sorts::Sort;
use crate::syntax::{Span, Token, TokenKind};

/// What a captured value is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ValueKind {
    /// The name of something declared.
    Name,
    /// Quoted words: a sentence, or plain text where a name could stand.
    Text,
    /// A number.
    Number,
    /// `2023`, `2023-02` or `2023-02-02`.
    Date,
    /// An address between `<` and `>`.
    Link,
    /// One of the words that the form offers, or a word of another table (a rule, a field).
    Word,
    /// A time of year: `31 March`, `mid-year before`.
    Moment,
}

/// A value taken from a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Capture {
    pub(super) slot: u8,
    pub(super) kind: ValueKind,
    /// Which element of a list it belongs to, from 0.
    pub(super) element: u16,
    /// Where it stands, from the item's start; quotes included.
    pub(super) span: Span,
    /// The sorts that a name may belong to; empty for what is not a name.
    pub(super) sorts: SortSet,
    pub(super) target: Target,
}

/// What a name turned out to mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Target {
    /// Not a name, or not looked up yet.
    None,
    /// This entity of the model.
    Entity(u32),
    /// Nothing: the name, or the file that declares it, could not be made sense of.
    Unresolved,
}

/// Where a line parts from every form that it could have: the furthest that any of them reached.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Miss {
    /// The token that does not fit, from the item's start; `None` at the line's end.
    pub at: Option<Span>,
    /// What could stand there, in words.
    pub expected: Vec<String>,
    /// The words among them that are taken literally, for the nearest spelling.
    pub words: Vec<&'static str>,
}

/// Holds tokens (commas outside lists left out) against forms in order, and appends what the first that fits takes.
/// Returns which form it was.
pub(super) fn hold_against(
    item: &str,
    tokens: &[Token],
    forms: &[Vec<Part>],
    element: u16,
    captures: &mut Vec<Capture>,
) -> Result<u8, Miss> {
    let kept = captures.len();
    for (number, form) in forms.iter().enumerate() {
        let mut reader = Reader { item, tokens, element, captures, furthest: None };
        if reader.parts(form, 0) == Some(tokens.len()) {
            return Ok(number as u8);
        }
        captures.truncate(kept);
    }
    // The common case is a line that fits: what was expected is worked out only for one that does not.
    let mut furthest = Furthest::default();
    for form in forms {
        let mut reader = Reader { item, tokens, element, captures, furthest: Some(&mut furthest) };
        if let Some(end) = reader.parts(form, 0) {
            furthest.note(end, || ("the end of the line".to_owned(), Vec::new()));
        }
        captures.truncate(kept);
    }
    Err(Miss {
        at: tokens.get(furthest.at).map(|token| token.span),
        expected: furthest.expected,
        words: furthest.words,
    })
}

#[derive(Default)]
struct Furthest {
    at: usize,
    expected: Vec<String>,
    words: Vec<&'static str>,
}

impl Furthest {
    fn note(&mut self, at: usize, expected: impl FnOnce() -> (String, Vec<&'static str>)) {
        if at < self.at {
            return;
        }
        if at > self.at {
            *self = Furthest { at, ..Furthest::default() };
        }
        let (expected, words) = expected();
        if !self.expected.contains(&expected) {
            self.expected.push(expected);
        }
        self.words.extend(words);
    }
}

struct Reader<'r> {
    item: &'r str,
    tokens: &'r [Token],
    element: u16,
    captures: &'r mut Vec<Capture>,
    furthest: Option<&'r mut Furthest>,
}

impl Reader<'_> {
    /// Where the parts end if they fit from `at`. An optional part is taken if it fits; the table holds no form in which
    /// what follows it could begin in the same way.
    fn parts(&mut self, parts: &[Part], at: usize) -> Option<usize> {
        parts.iter().try_fold(at, |at, part| match part {
            Part::Word(word) => self.literal(word, at),
            Part::Slot { slot, kind, many } => self.slot(*slot, kind, *many, at),
            Part::Optional(inner) => {
                let kept = self.captures.len();
                self.parts(inner, at).or_else(|| {
                    self.captures.truncate(kept);
                    Some(at)
                })
            }
        })
    }

    fn written(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.item[token.span.range()])
    }

    fn miss(&mut self, at: usize, expected: impl FnOnce() -> (String, Vec<&'static str>)) -> Option<usize> {
        if let Some(furthest) = &mut self.furthest {
            furthest.note(at, expected);
        }
        None
    }

    fn literal(&mut self, word: &'static str, at: usize) -> Option<usize> {
        if self.written(at) == word {
            return Some(at + 1);
        }
        self.miss(at, || (format!("`{word}`"), vec![word]))
    }

    fn slot(&mut self, slot: u8, kind: &SlotKind, many: bool, at: usize) -> Option<usize> {
        if !(many && self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::ListOpen)) {
            return self.value(slot, kind, at);
        }
        let mut at = self.value(slot, kind, at + 1)?;
        loop {
            let comma = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Comma);
            let next = at + usize::from(comma);
            match self.tokens.get(next)?.kind {
                TokenKind::ListClose => return Some(next + 1),
                _ if comma => at = self.value(slot, kind, next)?,
                _ => return self.miss(at, || ("a comma, or the `]` that ends the list".to_owned(), Vec::new())),
            }
        }
    }

    fn value(&mut self, slot: u8, kind: &SlotKind, at: usize) -> Option<usize> {
        let taken = self.take(kind, at);
        let Some((value, sorts, end)) = taken else {
            return self.miss(at, || kind.in_words());
        };
        let span = self.tokens[at].span.to(self.tokens[end - 1].span);
        self.captures.push(Capture { slot, kind: value, element: self.element, span, sorts, target: Target::None });
        Some(end)
    }

    /// What stands at `at` if a slot of this kind can hold it, and the token after it.
    fn take(&self, kind: &SlotKind, at: usize) -> Option<(ValueKind, SortSet, usize)> {
        let token = self.tokens.get(at)?;
        let written = self.written(at);
        let quoted = matches!(token.kind, TokenKind::String | TokenKind::Text);
        let fits = |fits: bool, value: ValueKind| fits.then_some((value, 0, at + 1));
        match kind {
            SlotKind::Declared => fits(token.kind == TokenKind::Word && !written.contains(['.', '@']), ValueKind::Name),
            SlotKind::Names { sorts, .. } if token.kind == TokenKind::Word => Some((ValueKind::Name, *sorts, at + 1)),
            SlotKind::Names { strict, .. } => fits(quoted && !strict, ValueKind::Text),
            SlotKind::Choice(words) => fits(words.contains(&written), ValueKind::Word),
            SlotKind::Text => fits(quoted, ValueKind::Text),
            SlotKind::Number => fits(token.kind == TokenKind::Number && is_number(written), ValueKind::Number),
            SlotKind::Date => fits(token.kind == TokenKind::Number && is_date(written), ValueKind::Date),
            SlotKind::Link => fits(token.kind == TokenKind::Link, ValueKind::Link),
            SlotKind::Word => fits(token.kind == TokenKind::Word, ValueKind::Word),
            SlotKind::Moment => self.moment(at).map(|end| (ValueKind::Moment, 0, end)),
        }
    }

    /// A moment is a quoted sentence, a date, a day and its month, or words up to `where`.
    fn moment(&self, at: usize) -> Option<usize> {
        let kind = |at: usize| self.tokens.get(at).map(|token| token.kind);
        match kind(at)? {
            TokenKind::String => Some(at + 1),
            TokenKind::Number if is_date(self.written(at)) && self.written(at).contains('-') => Some(at + 1),
            TokenKind::Number => MONTHS.contains(&self.written(at + 1)).then_some(at + 2),
            TokenKind::Word => {
                let words = (at..self.tokens.len())
                    .take_while(|at| kind(*at) == Some(TokenKind::Word) && self.written(*at) != "where");
                Some(at + words.count()).filter(|end| *end > at)
            }
            _ => None,
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl SlotKind {
    /// What may stand in the slot, for a sentence that begins "expected", and the words that are taken literally.
    fn in_words(&self) -> (String, Vec<&'static str>) {
        let described = match self {
            SlotKind::Declared => "a name: letters, digits and hyphens, beginning with a letter".to_owned(),
            SlotKind::Names { sorts, strict } => {
                let sorts: Vec<&str> = sorts_in(*sorts).map(Sort::article_of).collect();
                let names = format!("the name of {}", any_of(&sorts));
                if *strict { names } else { format!("{names}, or a sentence in quotes") }
            }
            SlotKind::Choice(words) => {
                let shown: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
                return (any_of(&shown), words.clone());
            }
            SlotKind::Text => "words in quotes".to_owned(),
            SlotKind::Number => "a number in digits, without commas".to_owned(),
            SlotKind::Date => "a date as 2023, 2023-02 or 2023-02-28".to_owned(),
            SlotKind::Link => "an address between < and >".to_owned(),
            SlotKind::Moment => "a time, as 31 March, 2023-03-31 or mid-year".to_owned(),
            SlotKind::Word => "a word".to_owned(),
        };
        (described, Vec::new())
    }
}

impl Sort {
    fn article_of(self) -> &'static str {
        self.spec().article
    }
}

/// `a, b or c`.
pub(crate) fn any_of(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// Whether a token is a number: digits, with at most one point.
pub(super) fn is_number(written: &str) -> bool {
    written.parse::<f64>().is_ok_and(f64::is_finite) && !written.contains(['e', 'E'])
}

/// Whether a token is a date: a year, a month of it, or a day of that, each one that exists.
pub(super) fn is_date(written: &str) -> bool {
    let mut parts = written.split('-');
    let mut number = |digits: usize| {
        parts.next().map(|part| {
            let well_formed = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            well_formed.then(|| part.parse::<u32>().ok()).flatten()
        })
    };
    let (year, month, day) = (number(4), number(2), number(2));
    let Some(Some(year)) = year else { return false };
    let days = |month: u32| match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let month_holds = month.is_none_or(|month| month.is_some_and(|month| (1..=12).contains(&month)));
    let day_holds = day.is_none_or(|day| match (month, day) {
        (Some(Some(month)), Some(day)) => (1..=days(month)).contains(&day),
        _ => false,
    });
    month_holds && day_holds && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_a_calendar() {
        for date in ["2023", "2023-02", "2023-02-28", "2024-02-29", "2000-02-29"] {
            assert!(is_date(date), "{date}");
        }
        for not in
            ["23", "2023-13", "2023-00", "2023-02-29", "1900-02-29", "2023-02-28-01", "2023-2-8", "2023-", "20x3"]
        {
            assert!(!is_date(not), "{not}");
        }
    }
}
