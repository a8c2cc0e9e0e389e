//! Is it written down? What the text itself has wrong, and what it leaves out.

pub(super) mod containment_cycle;
pub(super) mod duplicate_field;
pub(super) mod duplicate_name;
mod faults;
pub(super) mod header_out_of_form;
mod hints;
pub(super) mod missing_field;
pub(super) mod ordinal_reference;
pub(super) mod placeholder_text;
pub(super) mod plain_text_measure;
mod stray;
pub(super) mod syntax_error;
pub(super) mod unknown_field;
pub(super) mod unknown_item;
pub(super) mod unresolved_name;
pub(super) mod unused_definition;
pub(super) mod value_out_of_form;
mod words;
pub(super) mod wrong_kind_of_reference;
