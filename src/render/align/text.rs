//! Frameworks side by side for a person: outcome by outcome, what is left over, the pairs, and what could be matched.

use super::super::text::filled;
use super::pairs::write_pair;
use crate::model::Basis;
use crate::report::view::{AlignmentView, Cell, Gap, Laid, Match, NoCounterpart, Reason, Suggestions};
use std::fmt::Write;

/// A text that grows by lines of one width.
pub(super) struct Page {
    pub(super) out: String,
    pub(super) width: usize,
}

impl Page {
    /// Says something from a column on, further lines a little further in.
    pub(super) fn say(&mut self, text: &str, first: &str, rest: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.out, "{}", filled(&plain(text), self.width, first, rest));
    }

    /// A line that is to be copied, and is never broken.
    fn copy(&mut self, line: &str, first: &str) {
        let _ = writeln!(self.out, "{first}{}", plain(line));
    }

    fn heading(&mut self, text: &str) {
        self.out.push('\n');
        self.say(text, "", "");
        self.out.push_str(&"-".repeat(self.width));
        self.out.push('\n');
    }
}

/// Text on one line, without anything that would move a terminal's cursor.
fn plain(text: &str) -> String {
    let visible: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Frameworks side by side, no wider than `width` but for the lines that are to be copied.
#[must_use]
pub fn align_text(view: &AlignmentView, width: usize) -> String {
    let mut page = Page { out: String::new(), width };
    page.say(&laid(&view.framework), "", "");
    view.others.iter().for_each(|other| page.say(&laid(other), "beside ", "       "));
    page.heading("Outcome by outcome");
    for (number, row) in view.alignment.rows.iter().enumerate() {
        if number > 0 {
            page.out.push('\n');
        }
        let enabler = if row.item.sort == "enabler" { " (an enabler)" } else { "" };
        page.say(&format!("{}{enabler}", row.item.title), "", "  ");
        for (cell, other) in row.cells.iter().zip(&view.others) {
            write_cell(&mut page, cell, &other.title);
        }
    }
    page.heading("What is matched with nothing");
    for (of, other) in view.alignment.unmatched.iter().zip(&view.others) {
        let ours = format!("Outcomes here that are matched with nothing in {}", other.title);
        let theirs = format!("Outcomes of {} that are matched with nothing here", other.title);
        write_side(&mut page, &ours, &of.ours, of.of_ours);
        write_side(&mut page, &theirs, &of.theirs, of.of_theirs);
    }
    page.heading("Matched indicators, side by side");
    if view.alignment.pairs.is_empty() {
        page.say("No indicator is matched.", "", "");
    }
    for (number, pair) in view.alignment.pairs.iter().enumerate() {
        if number > 0 {
            page.out.push('\n');
        }
        write_pair(&mut page, pair, &view.others[pair.framework].title);
    }
    page.heading("What could be matched");
    write_suggestions(&mut page, view);
    page.out
}

fn laid(framework: &Laid) -> String {
    match &framework.edition {
        Some(edition) => format!("{} ({edition})", framework.title),
        None => framework.title.clone(),
    }
}

fn write_cell(page: &mut Page, cell: &Cell, framework: &str) {
    for claim in &cell.matches {
        page.say(&claimed(claim, Some(framework)), "  ", "    ");
    }
    match &cell.no_counterpart {
        Some(none) => page.say(&without(none, framework), "  ", "    "),
        None if !cell.matches.is_empty() => {}
        None if cell.unsure => {
            let said = format!("{framework}: a claim that could not be read may be about it, so nobody can tell");
            page.say(&said, "  ", "    ");
        }
        None => page.say(&format!("{framework}: no match claimed"), "  ", "    "),
    }
}

fn without(none: &NoCounterpart, framework: &str) -> String {
    format!("no counterpart in {framework}{}", because(none.why.as_deref(), none.by.as_deref(), none.basis))
}

/// `close to “…” in Supporting Families: the same goal; claimed by …`
pub(super) fn claimed(claim: &Match, framework: Option<&str>) -> String {
    let relation = match claim.relation.as_str() {
        "exact" => "the same as",
        "close" => "close to",
        "broad" => "part of the broader",
        "narrow" => "wider than the narrower",
        "rolls-up" => "contributes to",
        "rolled-up-to" => "takes in",
        _ => "only related to",
    };
    let framework = framework.map_or(String::new(), |framework| format!(" in {framework}"));
    let because = because(claim.why.as_deref(), claim.by.as_deref(), claim.basis);
    format!("{relation} “{}”{framework}{because}", claim.other.title)
}

fn because(why: Option<&str>, by: Option<&str>, basis: Basis) -> String {
    let mut said = why.map_or(String::new(), |why| format!(": {why}"));
    if let Some(by) = by {
        said.push_str(&format!("; claimed by {by}"));
    }
    said + &based(basis)
}

/// The basis, where it is not simply found.
pub(super) fn based(basis: Basis) -> String {
    match basis {
        Basis::Found => String::new(),
        basis => format!(" ({})", basis.word().replace('-', " ")),
    }
}

fn write_side(page: &mut Page, heading: &str, gaps: &[Gap], of: usize) {
    page.say(&format!("{heading}: {} of {of}", gaps.len()), "", "  ");
    for gap in gaps {
        page.say(&format!("{}{}", gap.item.title, based(gap.item.basis)), " - ", "   ");
        if let Some(none) = &gap.no_counterpart {
            let because = because(none.why.as_deref(), none.by.as_deref(), none.basis);
            page.say(&format!("no counterpart{because}"), "     ", "     ");
        } else if gap.unsure {
            page.say("a claim that could not be read may be about it, so nobody can tell", "     ", "     ");
        }
        gap.related.iter().for_each(|claim| page.say(&claimed(claim, None), "     ", "     "));
    }
}

fn write_suggestions(page: &mut Page, view: &AlignmentView) {
    let (near, far): (Vec<&Suggestions>, Vec<_>) =
        view.suggestions.iter().partition(|suggestions| !suggestions.candidates.is_empty());
    if view.suggestions.is_empty() {
        page.say("Nothing on either side is left to be matched.", "", "");
        return;
    }
    let intro = "Nothing is matched by itself. What is nearest by its words and by what is said of it stands first; whoever \
                 agrees copies the line, and writes down why.";
    page.say(intro, "", "");
    let whose = |suggestions: &Suggestions| match suggestions.side.as_str() {
        "ours" => "here".to_owned(),
        _ => format!("in {}", view.others[suggestions.framework].title),
    };
    for suggestions in near {
        page.out.push('\n');
        page.say(&format!("{} ({})", suggestions.item.title, whose(suggestions)), "", "  ");
        for (number, candidate) in suggestions.candidates.iter().enumerate() {
            page.say(
                &format!("“{}”: {}", candidate.item.title, listed(&candidate.reasons)),
                &format!("{:>3}. ", number + 1),
                "     ",
            );
            if !candidate.doubts.is_empty() {
                page.say(&format!("but {}", listed(&candidate.doubts)), "     ", "     ");
            }
            page.copy(&candidate.line, "     ");
        }
    }
    if !far.is_empty() {
        page.out.push('\n');
        page.say("Nothing is near:", "", "");
        far.iter().for_each(|suggestions| {
            page.say(&format!("{} ({})", suggestions.item.title, whose(suggestions)), " - ", "   ");
        });
    }
}

fn listed(reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join("; ")
}
