//! Reading one field: its keyword looked up, its value held against the forms, and where it comes from taken off its end.

use super::ItemReader;
use crate::model::basis::Basis;
use crate::model::capture::{Miss, ValueKind, hold_against};
use crate::model::entity::EntityData;
use crate::model::fact::{FactData, FactState};
use crate::model::form::{Part, lexicon};
use crate::model::meant;
use crate::model::problem::{Place, ProblemKind};
use crate::model::sorts::{Repeat, Sort};
use crate::model::spelling::nearest;
use crate::syntax::{Span, Token, TokenKind};

/// A field's line taken apart: its value, and the basis that ends it.
pub(super) struct Tail {
    pub(super) value: std::ops::Range<usize>,
    pub(super) basis: Option<Basis>,
    pub(super) why: Option<Span>,
}

impl<'r> ItemReader<'r> {
    /// Takes the basis off the end of a line's tokens: `… ~ inferred "why"`.
    pub(super) fn tail(&self, tokens: &[Token]) -> Tail {
        let end = tokens.iter().rposition(|token| token.kind != TokenKind::Remark).map_or(0, |last| last + 1);
        let Some(tilde) = tokens[..end].iter().rposition(|token| token.kind == TokenKind::Tilde) else {
            return Tail { value: 1.min(end)..end, basis: None, why: None };
        };
        let basis = tokens.get(tilde + 1).and_then(|token| Basis::of_word(self.written(token.span)));
        let why = tokens.get(tilde + 2).filter(|token| token.kind == TokenKind::String).map(|token| token.span);
        let whole = tilde + 2 + usize::from(why.is_some()) == end;
        match basis {
            Some(_) if whole => Tail { value: 1..tilde.max(1), basis, why },
            // Left in the value: the form then says that the line does not fit, and where.
            _ => Tail { value: 1..end, basis: None, why: None },
        }
    }

    /// Puts the tokens of a value into the scratch, without the commas that only join.
    pub(super) fn take_value(&mut self, tokens: &[Token]) {
        self.scratch.tokens.clear();
        let mut in_list = false;
        for token in tokens {
            match token.kind {
                TokenKind::ListOpen => in_list = true,
                TokenKind::ListClose => in_list = false,
                TokenKind::Comma if !in_list => continue,
                TokenKind::Remark => continue,
                _ => {}
            }
            self.scratch.tokens.push(*token);
        }
    }

    pub(super) fn field(&mut self, sort: Sort, tokens: &[Token], broken: bool, data: &mut EntityData) {
        let Some(keyword) = tokens.first().filter(|token| token.kind == TokenKind::Word) else {
            // Some field was meant, and nobody can tell which.
            data.obscured = true;
            return;
        };
        let word = self.written(keyword.span);
        let span = keyword.span.to(last_written(tokens));
        // What goes wrong over several lines may have taken other fields along.
        let over_lines = self.written(span).contains('\n');
        let Some(known) = lexicon().field(sort, word) else {
            data.obscured |= over_lines;
            self.unknown_field(sort, word, keyword.span, broken, data);
            return;
        };
        let spec = known.spec;
        if broken {
            data.obscured |= over_lines;
            data.broken.push(spec.name);
            return;
        }
        let tail = self.tail(tokens);
        self.take_value(&tokens[tail.value.clone()]);
        let first_capture = self.scratch.captures.len();
        let mut fact = FactData {
            spec,
            span,
            state: FactState::Stated,
            form: 0,
            basis: tail.basis.unwrap_or_default(),
            marked: tail.basis.is_some(),
            why: tail.why,
            first_capture: first_capture as u32,
            capture_count: 0,
        };
        if let Some((state, why)) = self.silence() {
            fact.state = state;
            fact.why = why;
        } else {
            match self.forms(&known.forms, spec.listed) {
                Ok(form) => fact.form = form,
                Err(miss) => {
                    self.scratch.captures.truncate(first_capture);
                    data.obscured |= over_lines;
                    data.broken.push(spec.name);
                    self.out_of_form(sort, spec.name, miss, span);
                    return;
                }
            }
        }
        fact.capture_count = (self.scratch.captures.len() - first_capture) as u16;
        let key = (spec.repeat == Repeat::ByKey).then(|| self.key_of(&fact)).flatten();
        let first = *self.seen.entry((spec.name, key)).or_insert(span);
        if first != span {
            let key = key.map(str::to_owned);
            let first = Place { file: self.file, item: self.number, span: first };
            self.problem(ProblemKind::DuplicateField { first, key }, span, Some(spec.name));
            self.scratch.captures.truncate(first_capture);
            return;
        }
        if spec.name == "not-read" {
            data.not_read = true;
        }
        self.words_for_fields(sort, spec.name, first_capture);
        self.scratch.facts.push(fact);
    }

    /// Where a claim names a field of the measure that it is about (`differs improves "…"`), there must be such a field.
    fn words_for_fields(&mut self, sort: Sort, field: &'static str, first_capture: usize) {
        let captures = self.scratch.captures[first_capture..].iter();
        let named =
            captures.filter(|capture| capture.kind == ValueKind::Word && lexicon().slot(capture.slot) == "field");
        let spans: Vec<Span> = named.map(|capture| capture.span).collect();
        for span in spans {
            let word = self.written(span);
            if Sort::ALL.iter().all(|sort| sort.field(word).is_none()) {
                let guess = meant::field(Sort::Indicator, word);
                let kind = ProblemKind::UnknownField { sort, word: word.to_owned(), nearest: guess, of: None };
                self.problem(kind, span, Some(field));
            }
        }
    }

    /// A value that is `not-stated`, or `not-found` with or without a reason.
    fn silence(&self) -> Option<(FactState, Option<Span>)> {
        let tokens = &self.scratch.tokens;
        let first = tokens.first().filter(|token| token.kind == TokenKind::Word)?;
        let state = match self.written(first.span) {
            "not-stated" => FactState::NotStated,
            "not-found" => FactState::NotFound,
            _ => return None,
        };
        match &tokens[1..] {
            [] => Some((state, None)),
            [why] if why.kind == TokenKind::String => Some((state, Some(why.span))),
            _ => None,
        }
    }

    fn forms(&mut self, forms: &[Vec<Part>], listed: bool) -> Result<u8, Miss> {
        let scratch = &mut *self.scratch;
        let tokens = &scratch.tokens;
        let is_list = |tokens: &[Token]| {
            tokens.len() >= 2
                && tokens[0].kind == TokenKind::ListOpen
                && tokens[tokens.len() - 1].kind == TokenKind::ListClose
        };
        if !(listed && is_list(tokens)) {
            return hold_against(self.text, tokens, forms, 0, &mut scratch.captures);
        }
        let inner = &tokens[1..tokens.len() - 1];
        let mut form = None;
        for (number, element) in inner.split(|token| token.kind == TokenKind::Comma).enumerate() {
            if element.is_empty() {
                continue;
            }
            let held = hold_against(self.text, element, forms, number as u16, &mut scratch.captures)?;
            form.get_or_insert(held);
        }
        Ok(form.unwrap_or(0))
    }

    fn out_of_form(&mut self, sort: Sort, field: &'static str, miss: Miss, span: Span) {
        let found = miss.at.map_or(String::new(), |at| self.written(at).to_owned());
        let guess = self.may_guess().then(|| nearest(&found, miss.words.iter().copied())).flatten();
        let at = miss.at.unwrap_or(Span::new(span.end, span.end));
        self.problem(ProblemKind::ValueOutOfForm { sort, miss, found, nearest: guess }, at, Some(field));
    }

    fn unknown_field(&mut self, sort: Sort, word: &str, span: Span, broken: bool, data: &mut EntityData) {
        let guess = self.may_guess().then(|| meant::field(sort, word)).flatten();
        // What stands on the line was meant for some field: the nearest is then not missing.
        data.broken.extend(guess);
        // Anything may have been meant by a word that is near to none: of all of that, one thing changes what silence means.
        data.broken.extend((broken || guess.is_none()).then_some("not-read"));
        if broken {
            data.obscured |= guess.is_none();
            return;
        }
        let of = Sort::ALL.iter().copied().find(|sort| sort.field(word).is_some());
        let kind = ProblemKind::UnknownField { sort, word: word.to_owned(), nearest: guess, of };
        self.problem(kind, span, None);
    }

    fn key_of(&self, fact: &FactData) -> Option<&'r str> {
        self.scratch.captures.get(fact.first_capture as usize).map(|capture| self.written(capture.span))
    }

    /// Lets the item's `basis` cover every field that says nothing of its own.
    pub(super) fn whole_item_basis(&mut self, data: &mut EntityData) {
        let Some(whole) = self.scratch.facts.iter().find(|fact| fact.spec.name == "basis") else { return };
        let captures = &self.scratch.captures[whole.first_capture as usize..][..whole.capture_count as usize];
        let slot = |name: &'static str| captures.iter().filter(move |capture| lexicon().slot(capture.slot) == name);
        let Some(basis) = slot("basis").next().and_then(|capture| Basis::of_word(self.written(capture.span))) else {
            return;
        };
        let why = slot("why").next().map(|capture| capture.span);
        let except: Vec<(&str, Span)> =
            slot("except").map(|capture| (self.written(capture.span), capture.span)).collect();
        for fact in &mut self.scratch.facts {
            let covers = !matches!(fact.spec.name, "basis" | "not-read" | "note");
            if !fact.marked && covers && !except.iter().any(|(word, _)| *word == fact.spec.name) {
                fact.basis = basis;
                fact.why = why;
            }
        }
        for (word, span) in except {
            if data.sort.field(word).is_none() && !matches!(word, "title" | "name") {
                let guess = meant::field(data.sort, word);
                let kind =
                    ProblemKind::UnknownField { sort: data.sort, word: word.to_owned(), nearest: guess, of: None };
                self.problem(kind, span, Some("basis"));
            }
        }
    }
}

/// The last token that is not a comment.
fn last_written(tokens: &[Token]) -> Span {
    tokens.iter().rev().find(|token| token.kind != TokenKind::Remark).map_or(Span::default(), |token| token.span)
}
