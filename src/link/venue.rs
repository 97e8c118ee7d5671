//! The venue of a paper and its year, in words and in addresses: `…/content/ICCV2023/papers/…`.

/// A venue and its year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// In lower case.
    pub name: String,
    /// Of four digits.
    pub year: u32,
}

impl Venue {
    /// The venue that a cell names, with its year and perhaps a word behind it: `CVPR 2023 (oral)`, `ICLR'24`.
    pub fn named(shown: &str) -> Option<Self> {
        let tokens = tokens(shown);
        let [name, year, rest @ ..] = &tokens[..] else { return None };
        // What goes on behind the year is a number of something: `CVE-2024-1234`.
        let behind = shown.split_once(year)?.1;
        if behind.starts_with('-') || behind.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let is_acronym = name.chars().filter(|c| c.is_uppercase()).count() > 1 && name.is_ascii();
        let year = match year.len() {
            2 if shown.contains(['\'', '’']) || shown.trim().ends_with(&format!("{name}{year}")) => {
                Some(2000 + year.parse::<u32>().ok()?)
            }
            _ => self::year(year),
        };
        let is_venue = is_acronym && name.len() > 2 && rest.len() < 3;
        is_venue.then_some(Self { name: name.to_lowercase(), year: year? })
    }
}

fn year(token: &str) -> Option<u32> {
    let year = token.parse().ok().filter(|year| (1950..2100).contains(year));
    year.filter(|_| token.len() == 4)
}

/// The runs of letters and of digits of a text.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| if c.is_alphabetic() { 1 } else { 2 * u8::from(c.is_ascii_digit()) };
    let (mut tokens, mut start, mut last) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if kind(c) != last {
            if last > 0 {
                tokens.push(&text[start..at]);
            }
            (start, last) = (at, kind(c));
        }
    }
    tokens
}

/// An address that holds a year.
#[derive(Clone, Copy, Debug)]
pub struct DatedAddress<'d> {
    /// Its host.
    pub host: &'d str,
    path: &'d str,
}

/// A name beside a year in an address; what is as short as `cc` does not part them.
#[derive(Clone, Copy, Debug)]
pub struct NameAndYear<'d> {
    /// Which part of the path, between slashes, holds the name, and how many parts there are.
    pub place: (usize, usize),
    name: &'d str,
    /// The year.
    pub year: u32,
}

impl NameAndYear<'_> {
    /// Whether the name is that of a venue.
    pub fn is_of(&self, venue: &str) -> bool {
        is_name(self.name, venue)
    }

    /// Both, as an address says them.
    pub fn said(&self) -> String {
        format!("{} {}", self.name, self.year)
    }
}

impl<'d> DatedAddress<'d> {
    /// Reads an address; none that holds no year.
    pub fn read(url: &'d str) -> Option<Self> {
        let (host, path) = url.split_once("://")?.1.split_once('/')?;
        let digits = path.as_bytes().windows(4).filter(|digits| digits.iter().all(u8::is_ascii_digit));
        let mut years = digits.filter(|year| year.starts_with(b"19") || year.starts_with(b"20"));
        years.next().map(|_| Self { host, path: path.split('#').next().unwrap_or_default() })
    }

    /// The names beside years in its path.
    pub fn pairs(&self) -> Vec<NameAndYear<'d>> {
        let count = self.path.split('/').count();
        let parts = self.path.split('/').enumerate();
        let tokens =
            parts.flat_map(|(index, part)| tokens(part).into_iter().map(move |token| (index, token)));
        let tokens: Vec<(usize, &str)> = tokens.filter(|(_, token)| token.len() > 2).collect();
        let of_two = |two: &[(usize, &'d str)]| {
            let [one, other] = two else { return None };
            let later = year(other.1).map(|year| (one, year));
            let ((index, name), year) = later.or_else(|| year(one.1).map(|year| (other, year)))?;
            let is_name = name.chars().all(|c| c.is_ascii_alphabetic());
            is_name.then_some(NameAndYear { place: (*index, count), name, year })
        };
        tokens.windows(2).filter_map(of_two).collect()
    }

    /// The year in an address of the venue's own site, if it is one.
    pub fn of_site(&self, venue: &Venue) -> Option<NameAndYear<'d>> {
        let name = tokens(self.host).into_iter().find(|label| label.eq_ignore_ascii_case(&venue.name))?;
        let mut years = self.path.split('/').filter_map(year);
        let (first, second) = (years.next()?, years.next());
        second.is_none().then_some(NameAndYear { place: (0, 0), name, year: first })
    }

    /// Whether the venue and its year stand anywhere in it.
    pub fn names(&self, venue: &Venue) -> bool {
        let path = tokens(self.path);
        let is_named = self.of_site(venue).is_some() || path.iter().any(|token| is_name(token, &venue.name));
        is_named && path.iter().any(|token| year(token) == Some(venue.year))
    }
}

/// Whether a piece of an address is the name of a venue, perhaps with or without the mark of its workshops.
fn is_name(token: &str, venue: &str) -> bool {
    let token = token.to_lowercase();
    token.len() > 2 && (token.starts_with(venue) || venue.starts_with(&token))
}
