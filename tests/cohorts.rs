//! The algebra of cohorts: held against every population that the declarations allow, and against a list of cases.

#[path = "cohorts/cases.rs"]
mod cases;
#[path = "cohorts/oracle.rs"]
mod oracle;
