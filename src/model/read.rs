//! From the tree of one file to its entities: keywords are looked up, values held against their forms.
//!
//! Nothing here looks beyond the file, so that files can be read in any order, and at the same time.

mod field;

use super::capture::{Capture, Target, ValueKind, hold_against};
use super::entity::EntityData;
use super::fact::FactData;
use super::form::{Part, lexicon};
use super::meant;
use super::problem::{Place, Problem, ProblemKind};
use super::sorts::Sort;
use crate::syntax::{FaultKind, Item, Line, LineKind, Span, Token, TokenKind, Tree};
use rustc_hash::FxHashMap;

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
            seen: FxHashMap::default(),
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
    seen: FxHashMap<(&'static str, Option<&'r str>), Span>,
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
            start: 0,
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
                    FaultKind::UnclosedText
                        | FaultKind::OutsideItem
                        | FaultKind::LineTooLong
                        | FaultKind::ItemTooLong
                        | FaultKind::NoKeyword
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
        // Without its name nobody can say which item this is, and so what it lacks.
        data.obscured |= named && data.name.is_none();
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
}

impl Capture {
    /// Whether it is a name that has to be looked up.
    pub(super) fn is_reference(&self) -> bool {
        self.kind == ValueKind::Name && self.sorts != 0 && self.target == Target::None
    }
}
