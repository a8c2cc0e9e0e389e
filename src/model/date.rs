//! Dates as a spec writes them: a year, a month of it, or a day of that.

use super::capture::is_date;
use std::fmt;
use std::str::FromStr;

/// A year, a month of it, or a day of that, which exists in the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// Its first day, as year, month and day.
    #[must_use]
    pub fn begins(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Its last day, as year, month and day. A month has 31 days here: nothing lies between its last day and that.
    #[must_use]
    pub fn ends(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }

    /// The same, a year later; of the 29th of February, the 28th.
    #[must_use]
    pub fn a_year_later(self) -> Date {
        let leap = self.month == Some(2) && self.day == Some(29);
        Date { year: self.year + 1, day: if leap { Some(28) } else { self.day }, ..self }
    }

    /// Whether all of it lies before the first day of `other`.
    #[must_use]
    pub fn is_before(self, other: Date) -> bool {
        self.ends() < other.begins()
    }

    /// How many whole years lie between its last day and the first of `later`; nought where that is not later.
    #[must_use]
    pub fn years_until(self, later: Date) -> u16 {
        let (from, to) = (self.ends(), later.begins());
        let whole = to.0.saturating_sub(from.0);
        whole.saturating_sub(u16::from((to.1, to.2) < (from.1, from.2)))
    }
}

impl FromStr for Date {
    type Err = NoDate;

    /// Reads `2023`, `2023-02` or `2023-02-28`.
    fn from_str(written: &str) -> Result<Self, NoDate> {
        if !is_date(written) {
            return Err(NoDate);
        }
        let mut parts = written.split('-');
        let year = parts.next().and_then(|year| year.parse().ok()).ok_or(NoDate)?;
        let mut part = || parts.next().and_then(|part| part.parse().ok());
        Ok(Date { year, month: part(), day: part() })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// What was written is no date of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoDate;

impl fmt::Display for NoDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a date such as 2023, 2023-02 or 2023-02-28")
    }
}

impl std::error::Error for NoDate {}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(written: &str) -> Date {
        written.parse().expect("a date")
    }

    #[test]
    fn a_year_lasts_until_its_last_day() {
        assert!(date("2023").is_before(date("2024-01-01")));
        assert!(!date("2023").is_before(date("2023-12-31")));
        assert!(date("2023-04").is_before(date("2023-05")));
        assert!(!date("2023-04-01").is_before(date("2023-04")));
        assert!("2023-02-30".parse::<Date>().is_err());
        assert_eq!(date("2023-02").to_string(), "2023-02");
    }

    #[test]
    fn years_are_counted_whole() {
        assert_eq!(date("2020-04-01").years_until(date("2023-03-31")), 2);
        assert_eq!(date("2020-04-01").years_until(date("2023-04-01")), 3);
        assert_eq!(date("2020").years_until(date("2023")), 2);
        assert_eq!(date("2024").years_until(date("2023")), 0);
    }
}
