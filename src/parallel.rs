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
