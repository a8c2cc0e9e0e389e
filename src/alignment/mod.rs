//! How the names of different frameworks are related: what is declared the same, what is matched, and what is not.

mod claim;
mod gaps;
mod relation;
mod sameness;
mod unsure;

pub use claim::Claim;
pub use gaps::{Gap, Pair, Unmatched, gaps};
pub use relation::Relation;
pub use sameness::Sameness;
