//! Indicant
