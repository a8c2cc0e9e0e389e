//! Which column is which, by the names that people give them.

use super::fault::{Fault, Matter};
use crate::model::nearest;

/// What a column of a table of indicators holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "as the fields of a row")]
pub enum Column {
    Id,
    Title,
    Description,
    Numerator,
    Denominator,
    Unit,
    Kind,
    Direction,
}

impl Column {
    /// All of them.
    pub const ALL: [Column; 8] = [
        Column::Id,
        Column::Title,
        Column::Description,
        Column::Numerator,
        Column::Denominator,
        Column::Unit,
        Column::Kind,
        Column::Direction,
    ];

    /// The name by which an option calls it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.names()[0]
    }

    /// The column that a word calls, in any case.
    #[must_use]
    pub fn called(word: &str) -> Option<Column> {
        Self::ALL.into_iter().find(|column| column.word() == word.trim().to_lowercase())
    }

    /// The names that it usually has, as [`plain`] has them, the likelier first.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Column::Id => &[
                "id",
                "code",
                "ref",
                "reference",
                "identifier",
                "indicatorid",
                "indicatorcode",
                "indicatorref",
                "indicatorreference",
                "indicatornumber",
                "measureid",
                "measurecode",
                "measureref",
                "measurenumber",
                "key",
                "uid",
                "number",
                "no",
                "nr",
            ],
            Column::Title => &[
                "title",
                "indicatortitle",
                "measuretitle",
                "name",
                "indicatorname",
                "measurename",
                "indicator",
                "measure",
                "indicators",
                "measures",
                "performanceindicator",
                "performancemeasure",
                "kpi",
                "metric",
                "metricname",
                "kpiname",
                "label",
            ],
            Column::Description => &[
                "description",
                "definition",
                "indicatordescription",
                "indicatordefinition",
                "measuredescription",
                "measuredefinition",
                "longdescription",
                "shortdescription",
                "fulldescription",
                "details",
                "desc",
            ],
            Column::Numerator => &["numerator", "numeratordescription", "numeratordefinition", "num"],
            Column::Denominator => &["denominator", "denominatordescription", "denominatordefinition", "denom"],
            Column::Unit => &[
                "unit",
                "units",
                "unitofmeasure",
                "unitofmeasurement",
                "measurementunit",
                "unitmeasure",
                "uom",
                "valuetype",
            ],
            Column::Kind => &[
                "kind",
                "type",
                "indicatortype",
                "measuretype",
                "indicatorkind",
                "measurekind",
                "typeofindicator",
                "typeofmeasure",
                "kindofindicator",
                "kindofmeasure",
            ],
            Column::Direction => &[
                "direction",
                "polarity",
                "goodis",
                "betteris",
                "good",
                "better",
                "improves",
                "desireddirection",
                "directionofimprovement",
                "improvementdirection",
                "desiredtrend",
                "improvementnotation",
                "directionality",
                "goodperformance",
                "whatisgood",
                "whatgoodlookslike",
                "highorlowisgood",
            ],
        }
    }
}

/// Where each column is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns([Option<usize>; 8]);

impl Columns {
    /// Where a column is, if the table has it.
    #[must_use]
    pub const fn at(&self, column: Column) -> Option<usize> {
        self.0[column as usize]
    }

    /// How many were found.
    pub(super) fn count(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// Finds the columns among the names of a header: first those that are mapped, then by their usual names. A name that
    /// is there twice is its first, and is told.
    ///
    /// # Errors
    /// Where a mapped column is not there.
    pub(super) fn find(
        header: &[String],
        mapped: &[(Column, String)],
        faults: &mut Vec<Fault>,
    ) -> Result<Columns, Fault> {
        let plain: Vec<String> = header.iter().map(|name| self::plain(name)).collect();
        let mut columns = Columns::default();
        for (column, name) in mapped {
            let exact = header.iter().position(|known| known.trim() == name.trim());
            let at = exact.or_else(|| plain.iter().position(|known| !known.is_empty() && *known == self::plain(name)));
            columns.0[*column as usize] = Some(at.ok_or_else(|| not_there(*column, name, header))?);
        }
        for column in Column::ALL {
            if columns.at(column).is_some() {
                continue;
            }
            let free = |at: &usize| !columns.0.contains(&Some(*at));
            let named = |name: &&str| (0..plain.len()).filter(|&at| plain[at] == **name).find(free);
            let Some(at) = column.names().iter().find_map(named) else { continue };
            columns.0[column as usize] = Some(at);
            if let Some(again) = (at + 1..plain.len()).find(|&again| plain[again] == plain[at]) {
                faults.push(Fault {
                    matter: Matter::Twice,
                    row: None,
                    line: None,
                    message: format!(
                        "two columns are called `{}`: column {} was used, and column {} was not",
                        header[at].trim(),
                        at + 1,
                        again + 1
                    ),
                    help: "give one of them another name".to_owned(),
                });
            }
        }
        Ok(columns)
    }
}

/// A name without case, spaces, marks, and what stands between brackets.
fn plain(name: &str) -> String {
    let before = name.split(['(', '[']).next().filter(|before| !before.trim().is_empty()).unwrap_or(name);
    before.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The names of a header, for a message.
pub(super) fn listed(header: &[String]) -> String {
    const MOST: usize = 12;
    let name = |name: &String| {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let cut: String = name.chars().take(40).collect();
        if cut.len() < name.len() { format!("`{cut}…`") } else { format!("`{cut}`") }
    };
    let shown: Vec<String> = header.iter().filter(|name| !name.trim().is_empty()).take(MOST).map(name).collect();
    let more = header.len().saturating_sub(MOST);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    if shown.is_empty() { "none with a name".to_owned() } else { shown.join(", ") + &more }
}

fn not_there(column: Column, name: &str, header: &[String]) -> Fault {
    let near = nearest(name, header.iter().map(|known| known.trim()));
    let near = near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"));
    Fault::whole(
        format!("no column is called `{name}`, which --column names for {}", column.word()),
        format!("the columns are {}.{near}", listed(header)),
    )
}

/// That there is no title, which columns there are, and which may be meant.
pub(super) fn no_title(header: &[String]) -> Fault {
    let near = header.iter().find(|known| nearest(&plain(known), Column::Title.names().iter().copied()).is_some());
    let near = near.or_else(|| {
        let likely = ["title", "name", "indicator", "measure", "description", "definition"];
        likely.iter().find_map(|likely| header.iter().find(|name| plain(name).contains(likely)))
    });
    let help = match near {
        Some(near) => format!("if `{0}` is the title, say so: --column title=\"{0}\"", near.trim()),
        None => "name the column: --column title=NAME; the first line of the file must be the names of its columns"
            .to_owned(),
    };
    Fault::whole(
        format!(
            "no column holds the titles: one is expected to be called `title`, `name`, `indicator` or `measure`. The \
             columns are {}",
            listed(header)
        ),
        help,
    )
}
