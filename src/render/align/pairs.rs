//! A matched pair, aspect by aspect.

use super::text::{Page, based, claimed};
use crate::report::view::{Aspect, Pair, Side, State};

/// What comes to the same is told together, what matters most first.
const VERDICTS: [(&str, &str); 5] = [
    ("conflicts", "Differs, and such a match should not:"),
    ("declared", "Differs, and the match says why:"),
    ("may-differ", "Differs, as such a match may:"),
    ("agrees", "Agrees:"),
    ("cannot-tell", "Nobody can tell:"),
];

/// Writes a pair.
pub(super) fn write_pair(page: &mut Page, pair: &Pair, framework: &str) {
    page.say(&pair.ours.title, "", "  ");
    page.say(&claimed(&pair.claim, Some(framework)), "  ", "    ");
    for (verdict, heading) in VERDICTS {
        let mut of_this = pair.aspects.iter().filter(|aspect| aspect.verdict == verdict).peekable();
        if of_this.peek().is_some() {
            page.say(heading, "  ", "  ");
        }
        of_this.for_each(|aspect| write_aspect(page, aspect));
    }
    if !pair.neither.is_empty() {
        let aspects: Vec<&str> = pair.neither.iter().map(|word| title(word)).collect();
        page.say(&format!("Neither says: {}", aspects.join("; ")), "  ", "    ");
    }
}

fn write_aspect(page: &mut Page, aspect: &Aspect) {
    let mut note = if aspect.in_words { " (as far as the words go)".to_owned() } else { String::new() };
    if !aspect.words.is_empty() {
        note.push_str(&format!(": “{}”", aspect.words.join("”, “")));
    }
    if let Some(why) = &aspect.why {
        note.push_str(&format!(": {why}"));
    }
    page.say(&format!("{}{note}", title(&aspect.aspect)), "   - ", "     ");
    // Of what an item is, and of what its title says, there is no more to show.
    if matches!(aspect.aspect.as_str(), "sort" | "wording" | "time") {
        return;
    }
    let (ours, theirs) = (says(aspect, &aspect.ours), says(aspect, &aspect.theirs));
    if ours == theirs {
        page.say(&format!("both:   {ours}"), "     ", "               ");
    } else {
        page.say(&format!("ours:   {ours}"), "     ", "               ");
        page.say(&format!("theirs: {theirs}"), "     ", "               ");
    }
}

fn says(aspect: &Aspect, side: &Side) -> String {
    let said = match (side.state, aspect.aspect.as_str(), side.text.as_deref().unwrap_or_default()) {
        (State::NotFound, ..) => return "not found".to_owned(),
        (State::NotStated | State::Missing, ..) => return "does not say".to_owned(),
        (State::Broken, ..) => return "could not be read".to_owned(),
        (State::Stated, "direction", "up") => "more is better",
        (State::Stated, "direction", "down") => "less is better",
        (State::Stated, _, text) => text,
    };
    format!("{said}{}", based(side.basis))
}

fn title(word: &str) -> &'static str {
    crate::alignment::Aspect::ALL.into_iter().find(|aspect| aspect.word() == word).map_or("", |aspect| aspect.title())
}
