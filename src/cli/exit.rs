//! What the program answers when it ends, and what it does when it is itself at fault.

use std::any::Any;
use std::backtrace::Backtrace;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::process::ExitCode;
use std::sync::Once;

/// The answer of a command, in the three codes that other programs may rely on. A greater one outweighs a lesser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// 0: done, and the answer is yes: clean, unchanged, written.
    Yes,
    /// 1: done, and the answer is no: there are findings at or above `--fail-on`.
    No,
    /// 2: the work could not be done: usage, no such path, configuration, output, or our own fault.
    Failed,
}

impl Exit {
    /// The number that the system is given.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Exit::Yes => 0,
            Exit::No => 1,
            Exit::Failed => 2,
        }
    }

    /// `Yes` if `answer`, else `No`.
    #[must_use]
    pub fn answer(answer: bool) -> Exit {
        if answer { Exit::Yes } else { Exit::No }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit.code())
    }
}

/// The door of the program: runs it, and gives the system its answer. If it panics, here or on a thread whose panic it
/// takes over, the person is told on standard error that the fault is ours and how to report it, and the answer is 2.
pub fn door(run: impl FnOnce() -> Exit) -> ExitCode {
    panic::set_hook(Box::new(own_up));
    // What `run` had in hand is gone when it panics, so nothing half-done can be seen afterwards.
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or(Exit::Failed).into()
}

/// Says once that the program is at fault; other threads that fall over the same fault add nothing.
fn own_up(panic: &PanicHookInfo<'_>) {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut text = confession(panic.payload(), panic.location().map(ToString::to_string).as_deref());
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|asked| asked != "0") {
            text.push_str(&format!("\n{}\n", Backtrace::force_capture()));
        }
        // Nobody is left to tell if standard error is closed.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    });
}

fn confession(payload: &dyn Any, place: Option<&str>) -> String {
    let message = match (payload.downcast_ref::<&str>(), payload.downcast_ref::<String>()) {
        (Some(message), _) => message,
        (_, Some(message)) => message.as_str(),
        _ => "no message",
    };
    let place = place.unwrap_or("an unknown place");
    let to = match env!("CARGO_PKG_REPOSITORY") {
        "" => "to the people who make indicant".to_owned(),
        repository => format!("at {repository}/issues"),
    };
    format!(
        "indicant {} has a fault and had to stop. This is our fault, not yours, and nothing of yours was changed.\n\
         \n  {message}\n  at {place}\n\n\
         Please report it {to}, with the lines above and, if you can, the files you gave it.\n\
         With RUST_BACKTRACE=1 it says more about itself.\n",
        env!("CARGO_PKG_VERSION"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_contract_and_the_worst_outweighs() {
        assert_eq!([Exit::Yes, Exit::No, Exit::Failed].map(Exit::code), [0, 1, 2]);
        assert_eq!(Exit::answer(false).max(Exit::Failed), Exit::Failed);
        assert_eq!(Exit::answer(true).max(Exit::Yes), Exit::Yes);
    }

    #[test]
    fn a_confession_says_whose_fault_it_is_and_where() {
        let text = confession(&"index out of bounds", Some("src/a.rs:1:2"));
        for said in ["our fault, not yours", "index out of bounds", "src/a.rs:1:2", env!("CARGO_PKG_VERSION"), "report"]
        {
            assert!(text.contains(said), "{text}");
        }
        assert!(confession(&String::from("owned"), None).contains("owned"));
        assert!(confession(&7, None).contains("no message"));
    }
}
