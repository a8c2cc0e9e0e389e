//! What is left as it is: what could not be read, and what may belong to it.

use crate::syntax::{Fault, FaultKind, Item, Line, LineKind, TokenKind};

/// For each line of an item, whether it is left byte for byte as it is.
pub(super) fn kept_lines(item: &Item, text: &str) -> Vec<bool> {
    let lines = &item.lines;
    if is_lost(item) {
        return vec![true; lines.len()];
    }
    let mut kept: Vec<bool> = lines.iter().map(|line| is_unreadable(line.kind)).collect();
    let mut keep = |from: usize, to: usize| kept[from..=to].fill(true);
    // What stands between two lines that belong to nothing is probably theirs.
    let is_stray = |line: &Line| line.kind == LineKind::Stray;
    if let (Some(first), Some(last)) = (lines.iter().position(is_stray), lines.iter().rposition(is_stray)) {
        keep(first, last);
    }
    // A sentence or list that broke at the end of its line goes on in lines that may read as fields by accident.
    let mut open = None;
    let mut faults: Vec<&Fault> = item.faults.iter().filter(|fault| fault.kind != FaultKind::UnclosedItem).collect();
    faults.sort_by_key(|fault| fault.span.start);
    for fault in faults {
        let at = lines.partition_point(|line| line.span.end <= fault.span.start).min(lines.len() - 1);
        keep(at, at);
        if is_halved(fault.kind) {
            match open.take() {
                Some(from) => keep(from, at),
                None => open = goes_on(fault, item, text, at).then_some(at),
            }
        }
    }
    kept
}

/// Whether nobody can tell where the item ends: then what stands in it may be meant for another.
fn is_lost(item: &Item) -> bool {
    let Some(header) = item.header() else { return item.faults.iter().any(|fault| hides_lines(fault.kind)) };
    let braces = item.tokens(header).iter().filter(|token| token.kind == TokenKind::Brace).count();
    let is_closed = braces >= 2 || item.lines.iter().any(|line| line.kind == LineKind::Close);
    !is_closed || item.faults.iter().any(|fault| hides_lines(fault.kind))
}

fn hides_lines(kind: FaultKind) -> bool {
    matches!(kind, FaultKind::UnclosedText | FaultKind::ItemTooLong)
}

fn is_unreadable(kind: LineKind) -> bool {
    matches!(kind, LineKind::BrokenHeader | LineKind::BrokenField | LineKind::Stray)
}

/// Whether one of two marks that belong together is missing here.
fn is_halved(kind: FaultKind) -> bool {
    matches!(kind, FaultKind::UnclosedString | FaultKind::UnclosedList | FaultKind::CurlyQuotes)
}

/// Whether what broke in line `at` may go on in the lines below.
fn goes_on(fault: &Fault, item: &Item, text: &str, at: usize) -> bool {
    let line = &text[item.lines[at].span.shifted(item.start).range()];
    let more = |opening: char, closing: char| line.matches(opening).count() > line.matches(closing).count();
    let is_open = match fault.kind {
        FaultKind::UnclosedList => more('[', ']'),
        FaultKind::CurlyQuotes => more('“', '”'),
        _ => true,
    };
    is_open && item.lines[at].kind == LineKind::BrokenField
}
