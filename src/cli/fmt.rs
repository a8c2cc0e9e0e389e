//! `indicant fmt`

mod diff;
mod input;

use super::args::Fmt;
use super::exit::Exit;
use super::{out, write};
use crate::project::Trouble;
use crate::syntax::{Formatted, LineIndex, format};
use camino::{Utf8Path, Utf8PathBuf};
use input::Text;
use rayon::prelude::*;

/// Lays out every file that the paths name. A file that cannot be read, or not replaced, is told and left as it is; the
/// rest is still laid out.
pub(super) fn run(arguments: &Fmt) -> Exit {
    let (texts, mut failed) = match &arguments.paths[..] {
        [path] if path == "-" => input::standard(),
        paths if paths.iter().any(|path| path == "-") => {
            out::error("`-` stands for standard input, and stands alone: leave it out, or the other paths.");
            return Exit::Failed;
        }
        paths => input::files(paths),
    };
    let laid_out: Vec<Formatted> = texts.par_iter().map(|text| format(&text.text)).collect();
    let mut printed = String::new();
    let (mut changed, mut same) = (0, 0);
    for (text, formatted) in texts.iter().zip(&laid_out) {
        match one(arguments, text, formatted, &mut printed) {
            Ok(()) if *text.text == *formatted.text => same += 1,
            Ok(()) => changed += 1,
            Err(trouble) => {
                out::error(&trouble.to_string());
                failed = true;
            }
        }
    }
    if out::print(&printed).is_err() {
        return Exit::Failed;
    }
    let only_asks = arguments.check || arguments.diff;
    if changed + same > 0 && texts.iter().any(|text| text.path.is_some()) {
        out::note(&if only_asks { found(changed, same) } else { done(changed, same) });
    }
    if failed { Exit::Failed } else { Exit::answer(!only_asks || changed == 0) }
}

/// Does with one text what was asked for; what is to be printed of it is added to `printed`.
fn one(arguments: &Fmt, text: &Text, formatted: &Formatted, printed: &mut String) -> Result<(), Trouble> {
    if formatted.gave_up {
        return Err(given_up(text.name()));
    }
    let is_same = *text.text == *formatted.text;
    if arguments.check || arguments.diff {
        match (is_same, arguments.diff) {
            (true, _) => {}
            (_, true) => *printed += &diff::unified(text.name(), &text.text, &formatted.text),
            (_, false) => *printed += &format!("{}\n", text.name()),
        }
        return Ok(());
    }
    tell_of_what_was_left(text.name(), formatted);
    match &text.path {
        None => *printed += &formatted.text,
        Some(_) if is_same => {}
        Some(path) => replace(path, &formatted.text)?,
    }
    Ok(())
}

fn replace(path: &Utf8PathBuf, text: &str) -> Result<(), Trouble> {
    let here = Utf8Path::new("");
    write::write_all(here, &[(path.to_string(), text)]).map(drop).map_err(|trouble| {
        let help = "it was left as it is; allow it to be written, or name the files to format without it";
        Trouble::new(path.as_str(), trouble.message, help)
    })
}

fn tell_of_what_was_left(name: &str, formatted: &Formatted) {
    let Some(first) = formatted.left.first() else { return };
    let line = LineIndex::new(&formatted.text).line_column(&formatted.text, first.start).line;
    let and_more = match formatted.left.len() - 1 {
        0 => String::new(),
        1 => ", and in one more place,".to_owned(),
        more => format!(", and in {more} more places,"),
    };
    out::note(&format!(
        "note: {name}:{line}: what stands here{and_more} could not be read, and was left as it is; `indicant check` says why"
    ));
}

fn given_up(name: &str) -> Trouble {
    let message = "this could not be laid out without changing what it says, so it was left as it is";
    let help = "split an item that has thousands of lines; if there is none, the fault is ours: please report it, with the file";
    Trouble::new(name, message, help)
}

fn done(changed: usize, same: usize) -> String {
    let were = if same == 1 { "was" } else { "were" };
    format!("formatted {}, {same} {were} already", files(changed))
}

fn found(changed: usize, same: usize) -> String {
    let are = |count: usize| if count == 1 { "is" } else { "are" };
    if changed == 0 {
        return format!("{} {} formatted", files(same), are(same));
    }
    let others = if same == 0 { String::new() } else { format!(", {same} {}", are(same)) };
    let them = if changed == 1 { "it" } else { "them" };
    format!("{} {} not formatted{others}; `indicant fmt` formats {them}", files(changed), are(changed))
}

fn files(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}
