//! Indicant: the language of outcomes frameworks, its checker, and its publisher.

pub mod project;
