use super::{drawings, tree::DEEPEST};
use crate::alignment::Sameness;
use crate::report::build::shared::named;
use crate::report::view::{Counted, Drawings, DrawnLine, LogicModel};
use crate::rules::{Context, Settings, example};

fn drawn(spec: &str) -> Drawings {
    let model = example(spec);
    let (settings, same) = (Settings::default(), Sameness::new(&model));
    let cx = Context::new(&model, &settings, &same);
    drawings(&cx, &|entity| named(entity))
}

fn title(model: &LogicModel, place: usize) -> &str {
    &model.items[place].item.title
}

/// A line as `depth title`, with what else is said of it.
fn told(model: &LogicModel, line: &DrawnLine) -> String {
    let what = line.item.map_or_else(|| line.gap.clone().unwrap_or_default(), |place| title(model, place).to_owned());
    let mut told = format!("{} {what}", line.depth);
    for (word, places) in [("also", &line.also_beneath), ("under", &line.stands_under)] {
        places.iter().for_each(|place| told.push_str(&format!(", {word} {}", title(model, *place))));
    }
    if line.drawn_above { told + ", above" } else { told }
}

fn lines(model: &LogicModel, branch: usize) -> Vec<String> {
    model.branches[branch].lines.iter().map(|line| told(model, line)).collect()
}

fn links(model: &LogicModel) -> Vec<String> {
    let told = |link: &crate::report::view::Link| {
        let to = link.to.map_or_else(|| format!("{:?}", link.state), |place| title(model, place).to_owned());
        format!("{} {} {to}", title(model, link.from), link.relation)
    };
    model.links.iter().map(told).collect()
}

/// Fields that share a line with their item are given lines of their own below.
const SMALL: &str = r#"
framework f "F" { }
outcome well "Well" { rolls-up-to g.happy }
outcome bare "Bare" { rolls-up-to not-stated }
enabler staff "Staff" { }
indicator feel "Feel well" { outcome well; kind outcome; improves up }
indicator visits "Visits" { outcome well; kind process; beneath feel; improves depends "either" }
indicator plans "Plans" { outcome well; kind process; improves not-stated }
indicator calls "Calls" { outcome bare; kind process; beneath visits; improves down }
indicator posts "Posts" { enabler staff; kind structure; improves toward 3 }
indicator stray "Stray" { kind outcome; improves not-found }
# --- beside
framework g "G" { }
outcome happy "Happy" { }
"#;

fn small() -> Drawings {
    drawn(&SMALL.replace("; ", "\n").replace("{ ", "{\n").replace(" }", "\n}"))
}

#[test]
fn what_is_counted_is_what_stands_there() {
    let drawn = small();
    let kinds: Vec<[usize; 4]> =
        drawn.kinds.iter().map(|row| [row.outcome, row.process, row.structure, row.unknown]).collect();
    assert_eq!(kinds, [[1, 2, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [1, 0, 0, 0], [2, 3, 1, 0]]);
    assert!(drawn.kinds.iter().all(|row| row.read == 0));
    let ways: Vec<[usize; 6]> = drawn
        .directions
        .iter()
        .map(|row| [row.up, row.down, row.toward, row.depends, row.not_stated, row.not_found])
        .collect();
    assert_eq!(ways[0], [1, 0, 0, 1, 1, 0]);
    assert_eq!(ways[4], [1, 1, 1, 1, 1, 1]);
    let last = [&drawn.kinds[3].counted, &drawn.kinds[4].counted];
    assert_eq!(last, [&Counted::Loose, &Counted::All]);
}

#[test]
fn each_indicator_stands_beneath_what_it_helps_to_explain() {
    let drawn = small();
    let [model] = &drawn.models[..] else { panic!("it is small, and drawn together") };
    assert_eq!(lines(model, 0), ["1 Feel well", "2 Visits", "3 Calls, under Bare", "1 beneath-missing", "2 Plans"]);
    assert_eq!(lines(model, 1), ["1 no-outcome-indicator", "1 Calls, also Visits"]);
    assert_eq!(lines(model, 2), ["1 Posts"]);
    assert_eq!(lines(model, 3), ["1 Stray"]);
    assert_eq!(model.branches[0].goals.iter().map(|goal| title(model, *goal)).collect::<Vec<_>>(), ["Happy"]);
    let links = links(model);
    for link in [
        "Well rolls-up-to Happy",
        "Bare rolls-up-to NotStated",
        "Calls stands-under Bare",
        "Calls beneath Visits",
        "Plans beneath Missing",
        "Bare no-outcome-indicator Missing",
        "Posts stands-under Staff",
        "Stray stands-under Missing",
    ] {
        assert_eq!(links.iter().filter(|told| *told == link).count(), 1, "{link}: {links:#?}");
    }
    assert!(!links.iter().any(|link| link.starts_with("Posts beneath")), "an enabler’s need not");
}

/// Whatever is drawn stands in the rows, and whatever stands in the rows is drawn.
#[test]
fn the_rows_are_the_drawing() {
    for model in small().models {
        let mut drawn: Vec<usize> = model.branches.iter().flat_map(|branch| branch.item).collect();
        for branch in &model.branches {
            drawn.extend(&branch.goals);
            for line in &branch.lines {
                drawn.extend(line.item.iter().chain(&line.also_beneath).chain(&line.stands_under));
            }
        }
        let mut rows: Vec<usize> = model.links.iter().flat_map(|link| [Some(link.from), link.to]).flatten().collect();
        for places in [&mut drawn, &mut rows] {
            places.sort_unstable();
            places.dedup();
        }
        assert_eq!(drawn, rows);
    }
}

#[test]
fn several_parents_and_a_circle_are_drawn_once() {
    let spec = r#"
framework f "F" { }
outcome well "Well" { }
indicator a "A" {
  outcome well
  kind outcome
}
indicator b "B" {
  outcome well
  kind outcome
}
indicator p "P" {
  outcome well
  kind process
  beneath [a, b]
}
indicator q "Q" {
  outcome well
  kind process
  beneath p
}
indicator x "X" {
  outcome well
  kind process
  beneath y
}
indicator y "Y" {
  outcome well
  kind process
  beneath x
}
"#;
    let drawn = drawn(spec);
    let expected = ["1 A", "2 P, also B", "3 Q", "1 B", "2 P, also A, above", "1 X, also Y", "2 Y", "3 X, above"];
    assert_eq!(lines(&drawn.models[0], 0), expected);
}

#[test]
fn more_than_sixty_are_drawn_outcome_by_outcome() {
    let spec = |count: usize| {
        let indicators =
            (0..count).map(|at| format!("indicator i{at} \"I {at}\" {{\n  outcome o{}\n  kind outcome\n}}\n", at % 3));
        let outcomes = (0..4).map(|at| format!("outcome o{at} \"O {at}\" {{ }}\n"));
        outcomes.chain(indicators).fold("framework f \"F\" { }\n".to_owned(), |text, item| text + &item)
    };
    assert_eq!(drawn(&spec(60)).models.len(), 1);
    let models = drawn(&spec(61)).models;
    assert_eq!(
        models.iter().map(|model| &*model.anchor).collect::<Vec<_>>(),
        ["logic-outcome-o0", "logic-outcome-o1", "logic-outcome-o2", "logic-outcome-o3"]
    );
    assert_eq!(models.iter().map(|model| model.branches[0].lines.len()).collect::<Vec<_>>(), [21, 20, 20, 1]);
}

/// What hangs together across outcomes is drawn with all that is beneath it in one of them only.
#[test]
fn what_is_drawn_grows_no_faster_than_the_links() {
    let spec = |count: usize| {
        let indicators = (1..count).map(|at| {
            format!(
                "indicator i{at} \"I {at}\" {{\n  outcome o{}\n  kind process\n  beneath i{}\n}}\n",
                at % 10,
                at - 1
            )
        });
        let outcomes = (0..10).map(|at| format!("outcome o{at} \"O {at}\" {{ }}\n"));
        let first = "framework f \"F\" { }\nindicator i0 \"I 0\" {\n  outcome o0\n  kind outcome\n}\n".to_owned();
        outcomes.chain(indicators).fold(first, |text, item| text + &item)
    };
    let drawn = drawn(&spec(200));
    let lines: usize = drawn.models.iter().flat_map(|model| &model.branches).map(|branch| branch.lines.len()).sum();
    assert!((200..=2 * 200 + 10).contains(&lines), "{lines}");
}

#[test]
fn groups_stand_under_the_nearest_larger_one() {
    let spec = r#"
framework f "F" { }
outcome well "Well" { }
cohort child "Children" { }
cohort need "Children in need" {
  within child
  includes [plan]
}
cohort disabled "Disabled children" { within child }
cohort plan "Children with a plan" { within [child, need, disabled] }
cohort round-a "Round A" { within round-b }
cohort round-b "Round B" { within round-a }
indicator i "I" {
  outcome well
  cohort plan
}
# --- standpoint
standpoint reader "A reader" { must-reach [held, disabled] }
cohort held "Held" { within f.child }
cohort disabled "Disabled" { same-as [f.disabled] }
"#;
    let told: Vec<String> = drawn(spec)
        .groups
        .iter()
        .map(|it| {
            let also: Vec<&str> = it.also_within.iter().map(|whole| &*whole.title).collect();
            let above = if it.drawn_above { " above" } else { "" };
            format!("{} {} {} {also:?} {:?}{above}", it.depth, it.item.title, it.indicators, it.unreached)
        })
        .collect();
    assert_eq!(
        told,
        [
            "0 Children 0 [] []",
            "1 Children in need 0 [] []",
            "2 Children with a plan 1 [\"Disabled children\"] []",
            "1 Disabled children 0 [] []",
            "2 Children with a plan 1 [\"Children in need\"] []",
            "1 Held 0 [] [\"A reader\"]",
            "0 Round A 0 [\"Round B\"] []",
            "1 Round B 0 [] []",
            "2 Round A 0 [] [] above",
        ]
    );
}

#[test]
fn a_thousand_groups_in_one_another_are_drawn_and_no_deeper_than_can_be_read() {
    let groups = (0..1000).map(|at| match at {
        0 => "cohort c0 \"C 0\" { }\n".to_owned(),
        _ => format!("cohort c{at} \"C {at}\" {{ within c{} }}\n", at - 1),
    });
    let drawn = drawn(&groups.fold("framework f \"F\" { }\n".to_owned(), |text, group| text + &group));
    assert_eq!(drawn.groups.len(), 1000);
    assert!(drawn.groups.iter().all(|group| group.depth <= DEEPEST));
    // What stands no deeper than what it lies in says in words what that is.
    assert_eq!(drawn.groups[999].also_within.len(), 1);
}

#[test]
fn of_nothing_nothing_is_drawn() {
    assert_eq!(drawn("framework f \"F\" { }\n"), Drawings::default());
}
