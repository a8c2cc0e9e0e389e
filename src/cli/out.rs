//! Standard output and standard error, which may be closed or full.

use std::io::{self, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};
use clap::builder::styling::{AnsiColor, Style};

/// Writes `text` to standard output as it is. A reader may stop reading at any time, as `head` does: the rest is then
/// thrown away in silence, and the command's answer stays what it is.
///
/// # Errors
///
/// When the output could not be written although somebody was reading, such as to a full disk. It has then been told on
/// standard error, and the command's exit is [`Failed`](super::Exit::Failed).
pub fn print(text: &str) -> io::Result<()> {
    print_to(io::stdout().lock(), text)
        .inspect_err(|failed| error(&format!("the output could not be written: {failed}")))
}

fn print_to(mut writer: impl Write, text: &str) -> io::Result<()> {
    match writer.write_all(text.as_bytes()).and_then(|()| writer.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Whether standard output is a terminal that shows colours and links, and the person has not asked for none
/// (`NO_COLOR`).
#[must_use]
pub fn colours() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

/// Tells, on standard error, what kept us from the work. `message` may go on over several lines.
pub fn error(message: &str) {
    let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    tell(&format!("{red}error{red:#}: {}\n", message.trim_end()));
}

/// Tells, on standard error, what was done.
pub fn note(message: &str) {
    tell(&format!("{}\n", message.trim_end()));
}

/// Nobody can be told if standard error fails, so nothing is said of it.
fn tell(text: &str) {
    let _ = AutoStream::auto(io::stderr().lock()).write_all(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes so many bytes, then fails in a way of its own.
    struct Until(usize, ErrorKind);

    impl Write for Until {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let taken = bytes.len().min(self.0);
            self.0 -= taken;
            if taken == 0 && !bytes.is_empty() { Err(self.1.into()) } else { Ok(taken) }
        }

        fn flush(&mut self) -> io::Result<()> {
            if self.0 == 0 { Err(self.1.into()) } else { Ok(()) }
        }
    }

    #[test]
    fn a_pipe_that_closes_is_no_failure() {
        assert!(print_to(Until(0, ErrorKind::BrokenPipe), "text").is_ok());
        assert!(print_to(Until(2, ErrorKind::BrokenPipe), "text").is_ok());
        assert!(print_to(Until(4, ErrorKind::BrokenPipe), "text").is_ok());
    }

    #[test]
    fn a_full_disk_is_a_failure() {
        assert!(print_to(Until(2, ErrorKind::StorageFull), "text").is_err());
    }

    #[test]
    fn all_of_it_arrives() {
        let mut written = Vec::new();
        assert!(print_to(&mut written, "text").is_ok());
        assert_eq!(written, b"text");
    }
}
