//! From the tree of one file to its entities: keywords are looked up, values held against their forms.
//!
//! Nothing here looks beyond the file, so that files can be read in any order, and at the same time.

use super::basis::Basis;
use super::capture::{Capture, Miss, Target, ValueKind, hold_against};
use super::entity::{EntityData, FactData, FactState};
use super::form::{Part, lexicon};
use super::meant;
use super::problem::{Place, Problem, ProblemKind};
use super::sorts::{Repeat, Sort};
use super::spelling::nearest;
use crate::syntax::{FaultKind, Item, Line, LineKind, Span, Token, TokenKind, Tree};
use std::collections::HashMap;

/// How many words of one file are offered what was meant.
const MOST_GUESSES: usize = 500;

/// The longest name, in characters.
const MAX_NAME: usize = 120;

/// What one file holds.
#[derive(Default)]
pub(super) struct FileContent {
    pub(super) entities: Vec<EntityData>,
    /// Problems, with the number of the entity in this file that each is in.
    pub(super) problems: Vec<(Problem, Option<u32>)>,
    /// Names that items gave which could not be made sense of: a reference to one is a consequence, not a fault.
    pub(super) lost_names: Vec<String>,
    /// Where each item begins in the file.
    pub(super) starts: Vec<u32>,
    guesses: usize,
}

/// Reads the items of a file. `file` is its number in the model.
pub(super) fn read(text: &str, tree: &Tree, file: u32) -> FileContent {
    let mut content = FileContent::default();
    let mut scratch = Scratch::default();
    for (number, item) in tree.items.iter().enumerate() {
        content.starts.push(item.start);
        let mut reader = ItemReader {
            text: &text[item.start as usize..(item.start + item.len()) as usize],
            item,
            file,
            number: number as u32,
            subject: None,
            content: &mut content,
            scratch: &mut scratch,
            seen: HashMap::new(),
        };
        reader.read();
    }
    content
}

/// Vectors that are used again for every line.
#[derive(Default)]
struct Scratch {
    tokens: Vec<Token>,
    captures: Vec<Capture>,
    facts: Vec<FactData>,
}

struct ItemReader<'r> {
    text: &'r str,
    item: &'r Item,
    file: u32,
    number: u32,
    subject: Option<u32>,
    content: &'r mut FileContent,
    scratch: &'r mut Scratch,
    /// The fields so far, each with its key where it may stand again under another.
    seen: HashMap<(&'static str, Option<&'r str>), Span>,
}

/// A field's line taken apart: its value, and the basis that ends it.
struct Tail {
    value: std::ops::Range<usize>,
    basis: Option<Basis>,
    why: Option<Span>,
}

impl<'r> ItemReader<'r> {
    fn read(&mut self) {
        let header = self.item.header().copied();
        let keyword = header.and_then(|line| self.item.tokens(&line).first().copied());
        self.stray_names();
        let (Some(header), Some(keyword)) = (header, keyword) else {
            self.faults();
            return;
        };
        let word = self.written(keyword.span);
        let known = Sort::of_keyword(word);
        let guess = known.or_else(|| self.may_guess().then(|| meant::item(word)).flatten());
        // A word that is close to a keyword is read as that one, so that what is in the item is still checked.
        self.subject = guess.map(|_| self.content.entities.len() as u32);
        if known.is_none() {
            let nearest = guess.map(Sort::keyword);
            self.problem(ProblemKind::UnknownItem { word: word.to_owned(), nearest }, keyword.span, None);
        }
        self.faults();
        if let Some(sort) = guess {
            self.entity(sort, &header);
        } else {
            let name = self.item.tokens(&header).get(1).map(|token| self.written(token.span).to_owned());
            self.content.lost_names.extend(name);
        }
    }

    /// The names in headers that were not even told to be headers, such as `indicater s47 "Rate"`.
    fn stray_names(&mut self) {
        for line in self.item.lines.iter().filter(|line| line.kind == LineKind::Stray) {
            let headers = self.written(line.span).lines().filter(|line| line.starts_with(char::is_alphabetic));
            let names = headers.filter_map(|line| line.get(..MAX_NAME * 4).unwrap_or(line).split_whitespace().nth(1));
            self.content.lost_names.extend(names.map(str::to_owned));
        }
    }

    fn written(&self, span: Span) -> &'r str {
        &self.text[span.range()]
    }

    /// Whether the nearest spelling is still looked for: it costs time, and nobody reads it of the thousandth fault.
    fn may_guess(&mut self) -> bool {
        self.content.guesses += 1;
        self.content.guesses <= MOST_GUESSES
    }

    fn problem(&mut self, kind: ProblemKind, span: Span, field: Option<&'static str>) {
        let place = Place { file: self.file, item: self.number, span };
        self.content.problems.push((Problem { kind, place, subject: None, field }, self.subject));
    }

    /// The faults of the text. A line or item too long to read makes what follows it uncertain: it alone is told.
    fn faults(&mut self) {
        let has = |kind: FaultKind| self.item.faults.iter().any(|fault| fault.kind == kind);
        let (long_line, long_item) = (has(FaultKind::LineTooLong), has(FaultKind::ItemTooLong));
        let follows = |kind: FaultKind| match kind {
            FaultKind::LineTooLong | FaultKind::ItemTooLong => false,
            FaultKind::UnclosedText | FaultKind::UnclosedItem => long_line || long_item,
            _ => long_line,
        };
        for fault in self.item.faults.iter().filter(|fault| !follows(fault.kind)) {
            self.problem(ProblemKind::Syntax(fault.kind), fault.span, None);
        }
    }

    fn entity(&mut self, sort: Sort, header: &Line) {
        let tokens = self.item.tokens(header);
        let open = tokens.iter().position(|token| token.kind == TokenKind::Brace).unwrap_or(tokens.len());
        let tail = self.tail(&tokens[..open]);
        self.scratch.captures.clear();
        self.scratch.facts.clear();
        self.take_value(&tokens[tail.value.clone()]);
        let header_form = lexicon().header(sort);
        let held = hold_against(self.text, &self.scratch.tokens, header_form, 0, &mut self.scratch.captures);
        let header_end = tokens[..open].last().map_or(header.span, |token| token.span);
        let span = tokens.first().map_or(header.span, |token| token.span).to(header_end);
        let mut data = EntityData {
            sort,
            file: self.file,
            item: self.number,
            header: span,
            name: None,
            title: None,
            title_basis: tail.basis.unwrap_or_default(),
            title_why: tail.why,
            header_captures: 0,
            captures: Box::default(),
            facts: Box::default(),
            broken: Vec::new(),
            obscured: self.item.faults.iter().any(|fault| {
                matches!(
                    fault.kind,
                    FaultKind::UnclosedText | FaultKind::LineTooLong | FaultKind::ItemTooLong | FaultKind::NoKeyword
                ) || fault.kind == FaultKind::CrowdedHeader
            }),
            not_read: false,
        };
        if let Err(miss) = held {
            let unreadable = self
                .item
                .faults
                .iter()
                .any(|fault| fault.kind != FaultKind::UnclosedItem && fault.span.start < header.span.end);
            if !unreadable {
                let found = miss.at.map_or(String::new(), |at| self.written(at).to_owned());
                let at = miss.at.unwrap_or(Span::new(span.end, span.end));
                self.problem(ProblemKind::HeaderOutOfForm { sort, miss, found }, at, None);
            }
            self.salvage(sort, &mut data);
        }
        self.name_and_title(&mut data);
        // What is pointed at is the keyword and the name: a title may be as long as a line.
        data.header = data.name.map_or(data.header, |name| Span::new(data.header.start, name.end));
        data.header_captures = self.scratch.captures.len() as u16;
        if open < tokens.len() {
            let shut = tokens.iter().rposition(|token| token.kind == TokenKind::Brace).unwrap_or(open);
            if shut > open + 1 {
                let inside = tokens[open].span.to(tokens[shut].span);
                let broken = self.item.faults.iter().any(|fault| {
                    fault.kind != FaultKind::UnclosedItem && inside.range().contains(&(fault.span.start as usize))
                });
                self.field(sort, &tokens[open + 1..shut], broken, &mut data);
            }
        }
        for line in self.item.lines.iter().filter(|line| matches!(line.kind, LineKind::Field | LineKind::BrokenField)) {
            let tokens = self.item.tokens(line);
            self.field(sort, tokens, line.kind == LineKind::BrokenField, &mut data);
        }
        self.whole_item_basis(&mut data);
        data.captures = self.scratch.captures.as_slice().into();
        data.facts = std::mem::take(&mut self.scratch.facts).into_boxed_slice();
        self.content.entities.push(data);
    }

    /// Keeps of a header that could not be read what can be told for certain: the name, so that what refers to it still
    /// finds it.
    fn salvage(&mut self, sort: Sort, data: &mut EntityData) {
        let named =
            matches!(lexicon().header(sort)[0].first(), Some(Part::Slot { kind: super::form::SlotKind::Declared, .. }));
        self.scratch.captures.clear();
        data.obscured |= !named;
        let name = self.scratch.tokens.first().filter(|token| named && token.kind == TokenKind::Word).copied();
        data.name = name.map(|token| token.span);
        let title = self.scratch.tokens.get(1).filter(|token| named && token.kind == TokenKind::String);
        data.title = title.map(|token| token.span);
    }

    fn name_and_title(&mut self, data: &mut EntityData) {
        let slot = |name: &str, captures: &[Capture]| {
            captures.iter().find(|capture| lexicon().slot(capture.slot) == name).map(|capture| capture.span)
        };
        data.name = data.name.or_else(|| slot("name", &self.scratch.captures));
        data.title = data.title.or_else(|| slot("title", &self.scratch.captures));
        if let Some(name) = data.name {
            let length = self.written(name).chars().count();
            if length > MAX_NAME {
                self.problem(ProblemKind::NameTooLong(length), name, None);
            }
        }
    }

    /// Takes the basis off the end of a line's tokens: `… ~ inferred "why"`.
    fn tail(&self, tokens: &[Token]) -> Tail {
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
    fn take_value(&mut self, tokens: &[Token]) {
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

    fn field(&mut self, sort: Sort, tokens: &[Token], broken: bool, data: &mut EntityData) {
        let Some(keyword) = tokens.first().filter(|token| token.kind == TokenKind::Word) else { return };
        let word = self.written(keyword.span);
        let Some(known) = lexicon().field(sort, word) else {
            self.unknown_field(sort, word, keyword.span, broken, data);
            return;
        };
        let spec = known.spec;
        if broken {
            data.broken.push(spec.name);
            return;
        }
        let span = keyword.span.to(last_written(tokens));
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
    fn whole_item_basis(&mut self, data: &mut EntityData) {
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

impl Capture {
    /// Whether it is a name that has to be looked up.
    pub(super) fn is_reference(&self) -> bool {
        self.kind == ValueKind::Name && self.sorts != 0 && self.target == Target::None
    }
}
