//! How the names of different frameworks are related: what is declared the same, what is matched, and what is not.

mod claim;
mod gaps;
mod relation;
mod sameness;
mod suggest;
mod unsure;

pub use claim::Claim;
use gaps::claimed;
pub use gaps::{Gap, Pair, Unmatched, gaps};
pub use relation::Relation;
pub use sameness::Sameness;
pub use suggest::{Reason, Suggested, Suggestion, Whose, suggest};
#[doc(hidden)]
pub use suggest::postings_read;
