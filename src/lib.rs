//! Indicant

pub mod report;
