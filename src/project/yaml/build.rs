//! Events of the YAML parser to a tree.

use std::borrow::Cow;

use serde_saphyr::granit_parser::{self, Event, Parser, ScalarStyle, ScanError, Span, StrInput, StructureStyle};

use super::super::{Fault, Place};
use super::{Node, What, words};

/// How deep lists and keys may be nested. A configuration needs two; an attacker needs thousands.
const DEEPEST: usize = 16;

/// A part of a text that is parsed by itself.
#[derive(Clone, Copy)]
pub(super) struct Piece<'t> {
    /// The whole text.
    pub text: &'t str,
    /// The bytes of the part.
    pub start: usize,
    pub end: usize,
    /// How many lines stand before it. Counting them anew for each value would take the square of the text.
    pub lines_before: usize,
}

impl<'t> Piece<'t> {
    pub fn whole(text: &'t str) -> Self {
        Piece { text, start: 0, end: text.len(), lines_before: 0 }
    }

    pub fn as_str(&self) -> &'t str {
        &self.text[self.start..self.end]
    }
}

/// The tree of `piece` with faults that do not stop the reading; or the one fault that does.
pub(super) fn tree(piece: Piece<'_>) -> Result<(Node, Vec<Fault>), Fault> {
    let options = granit_parser::options! {
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
        disallow_directives: true,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
    };
    let parser = Parser::new_from_str_with_options(piece.as_str(), options);
    let mut build = Build { piece, parser, faults: Vec::new() };
    let root = build.document()?;
    Ok((root, build.faults))
}

struct Build<'t> {
    piece: Piece<'t>,
    parser: Parser<'t, StrInput<'t>>,
    faults: Vec<Fault>,
}

impl<'t> Build<'t> {
    /// The first document of the stream; of a second one only its beginning is told.
    fn document(&mut self) -> Result<Node, Fault> {
        let mut root = None;
        let mut begins = Place::in_text(self.piece.text, self.piece.start, self.piece.start);
        while let Some((event, span)) = self.next()? {
            match event {
                Event::DocumentStart(..) => begins = self.place(span),
                Event::StreamStart | Event::DocumentEnd | Event::StreamEnd => {}
                _ if root.is_none() => root = Some(self.node(event, span)?),
                Event::Scalar(text, ScalarStyle::Plain, ..) if text.is_empty() => {}
                _ => {
                    self.faults.push(words::second_document(begins));
                    break;
                }
            }
        }
        Ok(root.unwrap_or(Node { place: begins, what: What::Nothing }))
    }

    /// The next event that is neither a comment nor an anchor.
    fn next(&mut self) -> Result<Option<(Event<'t>, Span)>, Fault> {
        loop {
            match self.parser.next_event() {
                None => return Ok(None),
                Some(Ok((Event::Comment(..), _))) => {}
                Some(Ok((Event::Anchor(_, name), span))) => {
                    let place = self.place(span);
                    self.faults.push(words::anchor(place, &name));
                }
                Some(Ok(found)) => return Ok(Some(found)),
                Some(Err(error)) => return Err(self.error(&error)),
            }
        }
    }

    /// The node that begins with `event`. Recursion is as deep as `DEEPEST`, which the parser enforces.
    fn node(&mut self, event: Event<'t>, span: Span) -> Result<Node, Fault> {
        let place = self.place(span);
        self.complain_of_tag(&event, span);
        match event {
            Event::Scalar(text, style, ..) => Ok(self.scalar(text, style, place)),
            Event::SequenceStart(style, ..) => self.list(style, place),
            Event::MappingStart(style, ..) => self.keys(style, place),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.faults.push(words::alias(place, &self.piece.text[place.bytes()]));
                Ok(Node { place, what: What::Broken })
            }
            _ => Ok(Node { place, what: What::Broken }),
        }
    }

    fn scalar(&mut self, text: Cow<'_, str>, style: ScalarStyle, place: Place) -> Node {
        let quoted = style != ScalarStyle::Plain;
        let written = self.piece.text[place.bytes()].trim_end();
        let what = if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) || written.contains('\n') {
            What::Text(text.into_owned())
        } else if !quoted && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
            What::Nothing
        } else {
            What::Words { text: text.into_owned(), quoted }
        };
        Node { place, what }
    }

    fn list(&mut self, style: StructureStyle, place: Place) -> Result<Node, Fault> {
        let mut items = Vec::new();
        let mut end = place;
        while let Some((event, span)) = self.next()? {
            if matches!(event, Event::SequenceEnd) {
                end = self.place(span);
                break;
            }
            items.push(self.node(event, span)?);
        }
        let place = extent(style, place, items.first(), items.last(), end);
        Ok(Node { place, what: What::List(items) })
    }

    fn keys(&mut self, style: StructureStyle, place: Place) -> Result<Node, Fault> {
        let mut pairs: Vec<(Node, Node)> = Vec::new();
        let mut end = place;
        while let Some((event, span)) = self.next()? {
            if matches!(event, Event::MappingEnd) {
                end = self.place(span);
                break;
            }
            let key = self.node(event, span)?;
            let Some((event, span)) = self.next()? else {
                break;
            };
            let value = self.node(event, span)?;
            pairs.push((key, value));
        }
        let place = extent(style, place, pairs.first().map(|pair| &pair.0), pairs.last().map(|pair| &pair.1), end);
        Ok(Node { place, what: What::Keys(pairs) })
    }

    /// Tags are no part of a configuration: what they would do is not what an author means by them.
    fn complain_of_tag(&mut self, event: &Event<'t>, span: Span) {
        if let Event::Scalar(.., Some(tag)) | Event::SequenceStart(.., Some(tag)) | Event::MappingStart(.., Some(tag)) =
            event
        {
            let mut place = self.place(span);
            let original = tag.original();
            if let Some(start) = span.tag_start {
                place = self.place(Span::new(start, start));
                let end = place.start + original.len();
                place.end = if self.piece.text.is_char_boundary(end) { end } else { place.start };
            }
            self.faults.push(words::tag(place, &original));
        }
    }

    fn place(&self, span: Span) -> Place {
        let end = span.end.byte_offset().map_or(self.piece.end, |at| self.piece.start + at);
        let start = span.start.byte_offset().map_or(end, |at| self.piece.start + at);
        Place { start, end, line: self.piece.lines_before + span.start.line(), column: span.start.col() + 1 }
    }

    fn error(&self, error: &ScanError) -> Fault {
        let at = error.marker().byte_offset().map_or(self.piece.end, |at| self.piece.start + at);
        words::not_yaml(self.piece.text, at, self.piece.end, error.kind())
    }
}

/// The text that a list or a group of keys covers. Brackets say so themselves; without them it is from the first of
/// what is in it to the last, since the parser knows of its end only when it meets what follows.
fn extent(style: StructureStyle, start: Place, first: Option<&Node>, last: Option<&Node>, end: Place) -> Place {
    match (style, first, last) {
        (StructureStyle::Block, Some(first), Some(last)) => first.place.to(last.place),
        _ => start.to(end),
    }
}
