//! The algebra of cohorts: held against every population that the declarations allow, and against a list of cases.

#[path = "cohorts/cases.rs"]
mod cases;
#[path = "cohorts/growth.rs"]
mod growth;
#[path = "cohorts/oracle.rs"]
mod oracle;
#[path = "cohorts/proofs.rs"]
mod proofs;
