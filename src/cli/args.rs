//! The command line: what can be asked for, in the words of `--help`.

use crate::exchange::{BASE, Column, Iris, delimiter_called};
use crate::model::{Date, nearest};
use crate::project::FailOn;
use crate::syntax::is_name;
use camino::Utf8PathBuf;
use clap::{Parser, Subcommand, ValueEnum};

/// Checks outcomes frameworks written in Indicant's language, and publishes what it finds.
#[derive(Parser, Debug)]
#[command(name = "indicant", version, max_term_width = 80, disable_help_subcommand = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Say what a careful reader would object to
    #[command(after_help = "Exit codes: 0 clean; 1 findings at or above --fail-on; 2 the work could not be done.")]
    Check(Check),
    /// Lay spec files out in the one way: columns, indents and blank lines, and never a word
    #[command(
        after_help = "Exit codes: 0 done, or formatted already; 1 --check or --diff found what is not; 2 the work could not be done."
    )]
    Fmt(Fmt),
    /// Write a document from a project
    #[command(subcommand, after_help = "A report is written whatever the check finds.")]
    Report(Report),
    /// Lay a framework beside others: what lines up, what does not, and what could be matched
    #[command(
        after_help = "Exit codes: 0 done; 1 done, but sssom or skos had to leave something out; 2 the work could not be done."
    )]
    Align(Align),
    /// Read a spreadsheet of indicators: what each measures, and which way is better
    #[command(after_help = "Exit codes: 0 every row was read; 2 some could not be, or not as they were meant.")]
    Triage(Triage),
    /// Write how frameworks line up in a form that other programs read
    #[command(
        subcommand,
        after_help = "Exit codes: 0 all of it was written; 1 some matches could not be; 2 the work could not be done."
    )]
    Export(Export),
    /// Read how frameworks line up from a form that other programs write
    #[command(
        subcommand,
        after_help = "Exit codes: 0 every row was read; 2 some could not be, or the work could not be done."
    )]
    Import(Import),
    /// List the rules: ours, and those of the project that you are in
    #[command(args_conflicts_with_subcommands = true)]
    Rules(Rules),
    /// Explain one rule: what it finds, why that matters, what to do
    Explain(Explain),
}

/// `indicant check`
#[derive(clap::Args, Debug)]
pub struct Check {
    /// Projects to check: folders with an indicant.yaml, folders of such folders, or single .ind files
    #[arg(default_value = ".")]
    pub paths: Vec<Utf8PathBuf>,
    /// How to say it
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
    /// From which severity on the exit code is 1 [default: the project's own, else error]
    #[arg(long, value_name = "SEVERITY")]
    pub fail_on: Option<FailOn>,
    /// Ask only these rules, by name or by question, separated by commas; faults that keep a spec from being used are always
    /// told
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Leave these rules out, by name or by question
    #[arg(long, value_name = "RULES", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Hold review dates and the like against this day; without it, nothing is said to be overdue
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// When to use colour
    #[arg(long, value_enum, default_value_t, visible_alias = "color", value_name = "WHEN")]
    pub colour: Colour,
}

/// How `check` says what it found.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum CheckFormat {
    /// In full, over the author's own lines
    #[default]
    Text,
    /// One line a finding
    Concise,
    /// For other programs (schemas/check.schema.json)
    Json,
}

/// When to use colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum Colour {
    /// On a terminal that shows it
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// `indicant fmt`
#[derive(clap::Args, Debug)]
pub struct Fmt {
    /// Projects, folders of projects, or single .ind files; `-` alone for standard input to standard output
    #[arg(default_value = ".")]
    pub paths: Vec<Utf8PathBuf>,
    /// Change nothing: list the files that are not formatted
    #[arg(long, conflicts_with = "diff")]
    pub check: bool,
    /// Change nothing: show what would change, line by line
    #[arg(long)]
    pub diff: bool,
}

/// `indicant report`
#[derive(Subcommand, Debug)]
pub enum Report {
    /// A consultation response: question by question, outcome by outcome, with what was found
    Consultation(ReportTo),
    /// A review: what was found and what to do about it, for readers who will never open a terminal
    Review(ReportTo),
    /// A methodology: how each indicator is calculated and read, from what, and how far it can be trusted
    Methodology(ReportTo),
}

/// `indicant report …`
#[derive(clap::Args, Debug)]
pub struct ReportTo {
    /// The project: a folder with an indicant.yaml
    #[arg(default_value = ".")]
    pub path: Utf8PathBuf,
    /// The folder to write into; made if it is not there
    #[arg(long, value_name = "DIR")]
    pub out: Utf8PathBuf,
    /// What to write, separated by commas
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [ReportFormat::Html, ReportFormat::Md])]
    pub format: Vec<ReportFormat>,
    /// A folder whose templates stand in for the shipped ones of the same name
    #[arg(long, value_name = "DIR")]
    pub templates: Option<Utf8PathBuf>,
    /// The language of the document's own words, such as `cy`; a strings.LANG.yaml in --templates adds one
    #[arg(long, value_name = "LANG", default_value = "en-GB")]
    pub lang: String,
    /// Hold review dates and the like against this day; without it, nothing is said to be overdue
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// What a report is written as.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, ValueEnum)]
pub enum ReportFormat {
    /// One page that opens from disk
    Html,
    /// Markdown
    Md,
    /// All that the document is made from, for other programs (schemas/)
    Json,
    /// A table for a spreadsheet: findings.csv of a review
    Csv,
    /// Plain text: review.txt of a review
    Txt,
}

/// `indicant align`
#[derive(clap::Args, Debug)]
pub struct Align {
    /// The project: a folder with an indicant.yaml
    #[arg(default_value = ".")]
    pub project: Utf8PathBuf,
    /// The frameworks to lay beside it: names, names with an edition such as `families@2022`, or folders [default: all that
    /// its indicant.yaml lists under `beside`]
    pub beside: Vec<String>,
    /// How to say it
    #[arg(long, value_enum, default_value_t)]
    pub format: AlignFormat,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<Utf8PathBuf>,
    /// A folder whose templates stand in for the shipped ones of the same name
    #[arg(long, value_name = "DIR")]
    pub templates: Option<Utf8PathBuf>,
}

/// How `align` says how frameworks line up.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum AlignFormat {
    /// In words, outcome by outcome
    #[default]
    Text,
    /// For other programs (schemas/align.schema.json)
    Json,
    /// One page that opens from disk
    Html,
    /// Markdown
    Md,
    /// The matches as a table of mappings (SSSOM/TSV)
    Sssom,
    /// The frameworks as concept schemes, with their matches (SKOS, in Turtle)
    Skos,
}

/// `indicant export`
#[derive(Subcommand, Debug)]
pub enum Export {
    /// Matches as a table of mappings (SSSOM/TSV)
    Sssom(ExportTo),
    /// Frameworks as concept schemes, with their matches (SKOS, in Turtle)
    Skos(ExportTo),
}

/// `indicant export sssom`, `indicant export skos`
#[derive(clap::Args, Debug)]
pub struct ExportTo {
    /// The project: a folder with an indicant.yaml
    #[arg(default_value = ".")]
    pub path: Utf8PathBuf,
    /// The file to write; what is there is replaced [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<Utf8PathBuf>,
    /// Where the addresses of frameworks begin; of your own, if you publish them
    #[arg(long, value_name = "ADDRESS", default_value = BASE, value_parser = Iris::at)]
    pub base: Iris,
}

/// `indicant import`
#[derive(Subcommand, Debug)]
pub enum Import {
    /// A table of mappings (SSSOM/TSV), as matches
    Sssom(ImportSssom),
}

/// `indicant import sssom`
#[derive(clap::Args, Debug)]
pub struct ImportSssom {
    /// The table
    pub file: Utf8PathBuf,
    /// The spec file to write, which ends in .ind [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<Utf8PathBuf>,
    /// Which framework a prefix of the table stands for, such as SDG=goals; may be given again
    #[arg(long = "prefix", value_name = "PREFIX=FRAMEWORK", value_parser = prefix)]
    pub prefixes: Vec<(String, String)>,
    /// Where the addresses of frameworks begin, as they were exported
    #[arg(long, value_name = "ADDRESS", default_value = BASE, value_parser = Iris::at)]
    pub base: Iris,
}

/// `indicant rules`
#[derive(clap::Args, Debug)]
pub struct Rules {
    /// What else to do with them
    #[command(subcommand)]
    pub command: Option<RulesCommand>,
    /// The project whose own rules to list too [default: the one that you are in, if you are in one]
    pub path: Option<Utf8PathBuf>,
    /// How to list them
    #[arg(long, value_enum, default_value_t)]
    pub format: RulesFormat,
}

/// `indicant rules …`
#[derive(Subcommand, Debug)]
pub enum RulesCommand {
    /// Try a project's own rules on their examples
    #[command(after_help = "Exit codes: 0 every example shows what it should; 1 some do not; 2 none could be tried.")]
    Test(RulesTest),
}

/// `indicant rules test`
#[derive(clap::Args, Debug)]
pub struct RulesTest {
    /// The project: a folder with an indicant.yaml
    #[arg(default_value = ".")]
    pub path: Utf8PathBuf,
}

/// How `rules` lists them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum RulesFormat {
    /// A line each
    #[default]
    Text,
    /// For other programs (schemas/rules.schema.json)
    Json,
}

/// `indicant explain`
#[derive(clap::Args, Debug)]
pub struct Explain {
    /// The rule's name, as a finding shows it between [ and ]
    pub rule: String,
    /// The project whose own rules are meant too
    #[arg(long, value_name = "PATH", default_value = ".")]
    pub project: Utf8PathBuf,
}

/// `indicant triage`
#[derive(clap::Args, Debug)]
pub struct Triage {
    /// The table: CSV with column names first, or JSON lines (.jsonl)
    pub file: Utf8PathBuf,
    /// How to say it
    #[arg(long, value_enum, default_value_t)]
    pub format: TriageFormat,
    /// What parts the cells, such as "," or tab [default: found out]
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    pub delimiter: Option<u8>,
    /// Which column is which, such as title="Name of measure"; of id, title, description, numerator, denominator, unit,
    /// kind and direction
    #[arg(long = "column", value_name = "FIELD=NAME", value_parser = column)]
    pub columns: Vec<(Column, String)>,
}

/// How `triage` says what it read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum TriageFormat {
    /// A short table, then what it comes to
    #[default]
    Text,
    /// For a spreadsheet
    Csv,
    /// For other programs (schemas/triage.schema.json)
    Json,
}

fn delimiter(word: &str) -> Result<u8, String> {
    delimiter_called(word).ok_or_else(|| "expected one mark, such as \",\", \";\" or \"|\", or `tab`".to_owned())
}

fn column(word: &str) -> Result<(Column, String), String> {
    let (field, name) = word.split_once('=').ok_or("expected FIELD=NAME, such as title=\"Name of measure\"")?;
    let known = Column::ALL.map(Column::word);
    let column = Column::called(field).ok_or_else(|| {
        let near = nearest(field, known).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        format!("`{field}` is none of {}{near}", known.join(", "))
    })?;
    Ok((column, name.to_owned()))
}

fn prefix(word: &str) -> Result<(String, String), String> {
    let pair = word.rsplit_once('=').filter(|(prefix, framework)| !prefix.is_empty() && is_name(framework));
    let (prefix, framework) = pair.ok_or("expected PREFIX=FRAMEWORK, such as SDG=goals")?;
    Ok((prefix.trim_end_matches(':').to_owned(), framework.to_owned()))
}
