//! How the names of different frameworks are related: what is declared the same, what is matched, and what is not; and
//! whether what is matched says the same.

mod agreement;
mod aspect;
mod claim;
mod compare;
mod counterparts;
mod gaps;
mod graph;
mod held;
mod likeness;
mod network;
mod relation;
mod sameness;
mod side;
mod suggest;

pub use agreement::{Asked, table};
pub use aspect::Aspect;
pub(crate) use claim::claimed;
pub use claim::{Claim, Declared};
pub use compare::{Agreement, Compared, Comparison, Difference, Doubt, Verdict};
pub use counterparts::Contradicted;
pub use gaps::{Gap, Pair, Unmatched, gaps};
pub use graph::{Clash, Merge};
pub use network::{Link, Network};
pub use relation::Relation;
pub use sameness::Sameness;
pub use side::{Says, Side};
#[doc(hidden)]
pub use suggest::postings_read;
pub use suggest::{Reason, Suggested, Suggestion, Whose, suggest};
