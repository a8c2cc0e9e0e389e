//! The two specs of one framework, as it was and as it might be, held to `tests/points.tsv`; and faults planted in a framework
//! that has nothing to do with either.
#![cfg(feature = "cli")]
#![expect(clippy::disallowed_methods, reason = "a test reads the files of its own repository")]

mod chance;
mod edit;
mod handful;
mod item;
mod mend;
mod mended;
mod planted;
mod rename;
mod silence;
mod specs;
mod switches;
mod table;
mod unmend;
