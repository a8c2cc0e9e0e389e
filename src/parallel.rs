//! Doing one thing to many values, on every core where threads are to be had, with the results in order.

/// Applies `f` to each of `values`. The results are in the order of the values, whatever ran first.
#[cfg(feature = "cli")]
pub(crate) fn map<T: Sync, R: Send>(values: &[T], f: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    values.par_iter().with_min_len(1).map(f).collect()
}

/// Applies `f` to each of `values`, one after another.
#[cfg(not(feature = "cli"))]
pub(crate) fn map<T, R>(values: &[T], f: impl Fn(&T) -> R) -> Vec<R> {
    values.iter().map(f).collect()
}

/// Does two things at once, where threads are to be had.
#[cfg(feature = "cli")]
pub(crate) fn both<A: Send, B: Send>(a: impl FnOnce() -> A + Send, b: impl FnOnce() -> B + Send) -> (A, B) {
    rayon::join(a, b)
}

/// Does two things, one after the other.
#[cfg(not(feature = "cli"))]
pub(crate) fn both<A, B>(a: impl FnOnce() -> A, b: impl FnOnce() -> B) -> (A, B) {
    (a(), b())
}
