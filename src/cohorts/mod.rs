//! Which groups of people lie inside which, which share nobody, and which nobody can belong to: decided from what their
//! authors declare, in three values, with the lines that decide it.
//!
//! What a cohort's fields are taken to mean:
//!
//! - `within [a, b]`: everyone in it is in `a`, and in `b`.
//! - `includes`, `stages`, `made-of`: everyone in a part is in the whole. `made-of` says too that nobody else is.
//! - `except`, `disjoint-from`: nobody is in both. `within child, except [looked-after]` does not say that it is all other
//!   children: a `who`, or a title, may narrow it further. Where a group has both parts and exceptions, the exception takes
//!   precedence: a part lies in it but for those left out, as "these, except those" is read aloud.
//! - `stages` follow one another, and a figure is taken over a year as often as on a day: within the year one child is in
//!   several. Two stages are therefore not taken to share nobody.
//! - `aged 0 to 17`: in completed years, both inclusive, everyone in it is of such an age.
//! - `same-as`, and an exact match: each lies in the other.
//!
//! What is taken for granted, since "this does not lie inside that" needs somebody who is in the one and not in the other:
//!
//! - A group that can have somebody in it has somebody in it.
//! - A group that says its ages has somebody of the youngest and somebody of the oldest that it says, where they can be.
//!
//! Nothing is decided by a line that could not be read, by a name that leads nowhere, or by lines that go round in a circle.
//! What is not declared is not known: the answer is then that nobody can tell.

mod ages;
mod answer;
mod ask;
mod circles;
mod counted;
mod declared;
mod larger;
mod links;
mod plain;
mod read;
mod search;
mod trail;
mod witness;

pub use answer::{Answer, Proof, Step};
pub use counted::Counted;
pub use declared::Cohorts;
