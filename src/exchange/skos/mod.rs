//! SKOS, as Turtle: a concept scheme for each framework and edition, with its items as concepts and its matches.

mod consistent;
mod describe;
mod links;
mod turtle;
mod write;

pub use consistent::at_odds;
pub use write::skos;
