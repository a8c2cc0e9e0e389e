//! What is wrong with a table, told in few lines.

use super::out;
use crate::exchange::{Fault, Matter};
use crate::project::{Place, Trouble};
use std::collections::BTreeMap;

/// Of one matter, so many are told one by one.
const MOST_OF_A_MATTER: usize = 5;
/// Of the others, so many rows are named.
const MOST_ROWS: usize = 10;

/// Tells of faults on standard error: grave ones as errors, others as notes.
pub(super) fn tell(troubles: &[(bool, Trouble)]) {
    for (grave, trouble) in troubles {
        let tell = if *grave { out::error } else { out::note };
        tell(&format!("{}{trouble}", if *grave { "" } else { "note: " }));
    }
}

/// What was wrong, and whether it is grave: of each matter the first few, and the rows of the rest.
pub(super) fn troubles(path: &str, faults: &[Fault]) -> Vec<(bool, Trouble)> {
    let mut told: BTreeMap<Matter, Vec<&Fault>> = BTreeMap::new();
    for fault in faults {
        told.entry(fault.matter).or_default().push(fault);
    }
    let mut troubles = Vec::new();
    for (matter, faults) in told {
        for (at, fault) in faults.iter().take(MOST_OF_A_MATTER).enumerate() {
            let place = fault.line.map(|line| Place { line, column: 1, ..Place::default() });
            // What to do is said once.
            let help = if at == 0 { fault.help.as_str() } else { "" };
            troubles.push((matter.is_grave(), Trouble::new(path, &fault.message, help).at(place)));
        }
        let more = &faults[faults.len().min(MOST_OF_A_MATTER)..];
        if !more.is_empty() {
            let rows: Vec<String> =
                more.iter().filter_map(|fault| fault.row).take(MOST_ROWS).map(|row| row.to_string()).collect();
            let and = if more.len() > rows.len() { ", …" } else { "" };
            let message = format!("and so for {} more: rows {}{and}", more.len(), rows.join(", "));
            troubles.push((matter.is_grave(), Trouble::new(path, message, "")));
        }
    }
    troubles
}
