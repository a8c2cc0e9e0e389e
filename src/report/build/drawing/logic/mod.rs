//! Logic models.

mod lines;
mod links;

use super::{Draw, Named};
use crate::model::{Entity, EntityId, Role, Sort};
use crate::report::build::promises::kind;
use crate::report::view::{Branch, DrawnItem, Link, LogicModel, State, anchor};
use std::collections::{HashMap, HashSet};

/// With more indicators than these, each outcome is drawn by itself.
const MOST_TOGETHER: usize = 60;

impl<'b> Draw<'b, '_> {
    pub(super) fn models(&self) -> Vec<LogicModel> {
        let promises = self.promises.iter().copied().map(Some);
        let loose = (!self.loose().is_empty()).then_some(None);
        let branches: Vec<Option<Entity<'b>>> = promises.chain(loose).collect();
        if branches.is_empty() {
            return Vec::new();
        }
        if self.cx.model.own(Sort::Indicator).count() <= MOST_TOGETHER {
            return vec![self.model("logic-all".to_owned(), &branches)];
        }
        let alone = |of: &Option<Entity<'b>>| {
            let of_promise = |of: Entity<'b>| anchor(&format!("logic-{}", of.sort().keyword()), of.name());
            self.model(of.map_or("logic-loose".to_owned(), of_promise), &[*of])
        };
        branches.iter().map(alone).collect()
    }

    fn model(&self, anchor: String, branches: &[Option<Entity<'b>>]) -> LogicModel {
        let mut model = Model {
            draw: self,
            items: Vec::new(),
            places: HashMap::new(),
            words: HashMap::new(),
            links: Vec::new(),
            linked: HashSet::new(),
        };
        let branches = branches.iter().map(|of| model.branch(*of)).collect();
        LogicModel { anchor, items: model.items, branches, links: model.links }
    }
}

/// A logic model in the making.
struct Model<'b, 'd, 'r> {
    draw: &'d Draw<'b, 'r>,
    items: Vec<DrawnItem>,
    /// The place of each item in the list, and of words that stand in the place of one.
    places: HashMap<EntityId, usize>,
    words: HashMap<String, usize>,
    links: Vec<Link>,
    /// The items whose links are told.
    linked: HashSet<usize>,
}

impl<'b> Model<'b, '_, '_> {
    fn branch(&mut self, of: Option<Entity<'b>>) -> Branch {
        let cx = self.draw.cx;
        let mut branch = Branch {
            item: of.map(|of| self.place(of)),
            may_have_more: of.is_some_and(|of| cx.may_have_more(of)),
            ..Branch::default()
        };
        if let Some(outcome) = of.filter(|of| of.sort() == Sort::Outcome) {
            let (goals, state) = self.goals(outcome);
            (branch.goals, branch.goals_state) = (goals, Some(state));
        }
        branch.lines = self.lines(of);
        branch
    }

    /// What an outcome contributes to, and whether it says so.
    fn goals(&mut self, outcome: Entity<'b>) -> (Vec<usize>, State) {
        let said = self.draw.named_in(outcome, &["rolls-up-to"]);
        let from = self.place(outcome);
        let mut goals = Vec::new();
        for goal in &said {
            let to = self.place_of(goal);
            goals.push(to);
            self.link(from, "rolls-up-to", Some(to), (State::Stated, goal.basis));
        }
        if !said.is_empty() {
            return (goals, State::Stated);
        }
        let silence = links::state(outcome, "rolls-up-to");
        self.link(from, "rolls-up-to", None, silence);
        (goals, silence.0)
    }

    /// The place of what is named.
    fn place_of(&mut self, named: &Named<'b>) -> usize {
        if let Some(entity) = named.entity {
            return self.place(entity);
        }
        let next = self.items.len();
        let place = *self.words.entry(named.words.clone()).or_insert(next);
        if place == next {
            self.items.push(DrawnItem { item: named.in_words(), ..DrawnItem::default() });
        }
        place
    }

    fn place(&mut self, entity: Entity<'b>) -> usize {
        let next = self.items.len();
        let place = *self.places.entry(entity.id).or_insert(next);
        if place == next {
            let is_indicator = entity.sort() == Sort::Indicator;
            let kind = is_indicator.then(|| kind(self.draw.cx, entity));
            let theirs = self.draw.cx.model.framework_of(entity).filter(|_| entity.role() != Role::Own);
            let framework = theirs.map(|framework| framework.title().into_owned());
            self.items.push(DrawnItem { item: (self.draw.refer)(entity), framework, kind });
        }
        place
    }
}
