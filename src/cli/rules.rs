//! `indicant rules` and `indicant explain`

use super::args::{Explain, Rules, RulesFormat};
use super::exit::Exit;
use super::out;
use crate::model::nearest;
use crate::render;
use crate::rules::{RULES, rule};

/// Lists every rule.
pub(super) fn list(arguments: &Rules) -> Exit {
    let said = match arguments.format {
        RulesFormat::Text => render::rule_list(),
        RulesFormat::Json => match render::rules_json().and_then(|value| serde_json::to_string_pretty(&value)) {
            Ok(said) => said + "\n",
            Err(error) => {
                out::error(&format!("the rules could not be written as JSON: {error}"));
                return Exit::Failed;
            }
        },
    };
    out::print(&said).map_or(Exit::Failed, |()| Exit::Yes)
}

/// Explains one rule; an unknown name is answered with the nearest.
pub(super) fn explain(arguments: &Explain) -> Exit {
    // A finding shows the name between brackets, and that is what people copy.
    let name = arguments.rule.trim_start_matches('[').trim_end_matches(']');
    if let Some(rule) = rule(name) {
        return out::print(&render::explain(rule)).map_or(Exit::Failed, |()| Exit::Yes);
    }
    let near = nearest(name, RULES.iter().map(|rule| rule.name));
    let near = near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"));
    out::error(&format!("there is no rule called `{name}`.{near} `indicant rules` lists them all."));
    Exit::Failed
}
