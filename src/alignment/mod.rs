//! How the names of different frameworks are related: what is declared the same, what is matched, and what is not; and
//! whether what is matched says the same.

mod agreement;
mod aspect;
mod claim;
mod compare;
mod gaps;
mod held;
mod likeness;
mod relation;
mod sameness;
mod side;
mod suggest;
mod unsure;

pub use agreement::{Asked, table};
pub use aspect::Aspect;
pub use claim::{Claim, Declared};
pub use compare::{Agreement, Compared, Comparison, Difference, Doubt, Verdict};
use gaps::claimed;
pub use gaps::{Gap, Pair, Unmatched, gaps};
pub use relation::Relation;
pub use sameness::Sameness;
pub use side::{Says, Side};
#[doc(hidden)]
pub use suggest::postings_read;
pub use suggest::{Reason, Suggested, Suggestion, Whose, suggest};
