//! What would change in a file, as `diff -u` shows it and `patch` takes it.

use crate::syntax::parse;
use similar::udiff::UnifiedHunkHeader;
use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices, group_diff_ops};
use std::fmt::Write;

/// So many unchanged lines are shown around a change.
const AROUND: usize = 3;

/// The lines that differ between a text and the same laid out. Items are held against each other one by one, so that a long
/// file takes no longer than its items do.
pub(super) fn unified(name: &str, old: &str, new: &str) -> String {
    let (old_lines, new_lines): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let (mut old_cuts, mut new_cuts) = (header_lines(old), header_lines(new));
    old_cuts.push(old_lines.len());
    new_cuts.push(new_lines.len());
    let mut differences = Differences::default();
    let (mut old_at, mut new_at) = (0, 0);
    for (old_end, new_end) in old_cuts.into_iter().zip(new_cuts) {
        let ops = capture_diff_slices(Algorithm::Myers, &old_lines[old_at..old_end], &new_lines[new_at..new_end]);
        ops.into_iter().for_each(|op| differences.push(moved(op, old_at, new_at)));
        (old_at, new_at) = (old_end, new_end);
    }
    let mut said = format!("--- {name}\n+++ {name}\n");
    for hunk in group_diff_ops(differences.0, AROUND) {
        let _ = writeln!(said, "{}", UnifiedHunkHeader::new(&hunk));
        for change in hunk.iter().flat_map(|op| op.iter_changes(&old_lines, &new_lines)) {
            said.push(match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            });
            said.push_str(change.value());
            if !change.value().ends_with('\n') {
                said.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    said
}

/// The numbers of the lines, from 0, at which items begin: the same items in a text and the same laid out.
fn header_lines(text: &str) -> Vec<usize> {
    let tree = parse(text);
    let starts = tree.items.iter().filter(|item| item.header().is_some()).map(|item| item.start as usize);
    let (mut line, mut at) = (0, 0);
    starts
        .map(|start| {
            line += memchr::memchr_iter(b'\n', &text.as_bytes()[at..start]).count();
            at = start;
            line
        })
        .collect()
}

/// Stretches that are the same and follow each other are one.
#[derive(Default)]
struct Differences(Vec<DiffOp>);

impl Differences {
    fn push(&mut self, op: DiffOp) {
        match (self.0.last_mut(), op) {
            (Some(DiffOp::Equal { len: before, .. }), DiffOp::Equal { len, .. }) => *before += len,
            _ => self.0.push(op),
        }
    }
}

/// The same difference, in texts that begin so many lines earlier.
fn moved(op: DiffOp, old: usize, new: usize) -> DiffOp {
    match op {
        DiffOp::Equal { old_index, new_index, len } => {
            DiffOp::Equal { old_index: old_index + old, new_index: new_index + new, len }
        }
        DiffOp::Delete { old_index, old_len, new_index } => {
            DiffOp::Delete { old_index: old_index + old, old_len, new_index: new_index + new }
        }
        DiffOp::Insert { old_index, new_index, new_len } => {
            DiffOp::Insert { old_index: old_index + old, new_index: new_index + new, new_len }
        }
        DiffOp::Replace { old_index, old_len, new_index, new_len } => {
            DiffOp::Replace { old_index: old_index + old, old_len, new_index: new_index + new, new_len }
        }
    }
}
