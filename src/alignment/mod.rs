//! How the names of different frameworks are related: what is declared the same, and what is matched.

mod sameness;

pub use sameness::Sameness;
