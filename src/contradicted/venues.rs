//! A row names another venue, or another year of it, than the address of its link.

use std::collections::BTreeMap;

use super::Contradiction;
use crate::document::{Document, Link, Row};
use crate::link::venue::{DatedAddress, NameAndYear, Venue};
use crate::text::Span;

/// The rows that contradict their addresses where those are to be believed.
pub(crate) fn venues<'d>(document: &'d Document<'_>) -> Vec<Contradiction<'d>> {
    let mut agreeing = Places::new();
    let (mut contrary, mut agreed) = (Vec::new(), 0);
    for row in document.tables.iter().flat_map(|table| &table.rows) {
        match judge(document, row, &mut agreeing) {
            Judged::Silent => {}
            Judged::Agrees => agreed += 1,
            Judged::Contradicts(found) => contrary.push(found),
        }
    }
    let mut against: BTreeMap<Option<Place<'_>>, usize> = BTreeMap::new();
    for (.., place) in contrary.iter().flat_map(|found| &found.readings) {
        *against.entry(*place).or_default() += 1;
    }
    let is_evident = |(.., place): &Reading<'_>| {
        let others = against.get(place).copied().unwrap_or_default();
        match place {
            Some(place) => agreeing.get(place).is_some_and(|agreeing| *agreeing >= others),
            None => others == 1 || others <= agreed,
        }
    };
    let evident = contrary.into_iter().filter_map(|Contrary { cell, named, readings }| {
        let (link, address, _) = readings.into_iter().find(is_evident)?;
        Some(Contradiction { span: cell, link, said: named, address })
    });
    evident.collect()
}

/// How many rows name the same in a place of the addresses of a site: its host, and which of
/// how many parts of the path.
type Places<'d> = BTreeMap<Place<'d>, usize>;

type Place<'d> = (&'d str, (usize, usize));

enum Judged<'d> {
    Silent,
    Agrees,
    Contradicts(Contrary<'d>),
}

/// A row that contradicts its address.
struct Contrary<'d> {
    cell: Span,
    named: String,
    /// What an address may name, and where; `None` where it is another year of the same venue, which is all
    /// then.
    readings: Vec<Reading<'d>>,
}

/// What an address may name, and where.
type Reading<'d> = (&'d Link, String, Option<Place<'d>>);

fn judge<'d>(document: &'d Document<'_>, row: &Row, agreeing: &mut Places<'d>) -> Judged<'d> {
    let links = document.links_in(row.span).iter();
    let addresses: Vec<(&Link, DatedAddress<'d>)> =
        links.filter_map(|link| Some((link, DatedAddress::read(&link.url)?))).collect();
    if addresses.is_empty() {
        return Judged::Silent;
    }
    let shown = row.cells.iter().map(|cell| (cell.span, document.visible_text(*cell)));
    let mut venues = shown.filter_map(|(span, shown)| Some((span, Venue::named(&shown)?, shown)));
    let (Some((cell, venue, named)), None) = (venues.next(), venues.next()) else { return Judged::Silent };
    if addresses.iter().any(|(_, address)| address.names(&venue)) {
        for (_, address) in &addresses {
            for pair in
                address.pairs().iter().filter(|pair| pair.is_of(&venue.name) && pair.year == venue.year)
            {
                *agreeing.entry((address.host, pair.place)).or_default() += 1;
            }
        }
        return Judged::Agrees;
    }
    let pairs = addresses.iter().flat_map(|(link, address)| {
        address
            .pairs()
            .into_iter()
            .chain(address.of_site(&venue))
            .map(move |pair| (*link, address.host, pair))
    });
    let pairs: Vec<(&Link, &str, NameAndYear<'_>)> = pairs.collect();
    let is_same = |(_, _, pair): &&(&Link, &str, NameAndYear<'_>)| pair.is_of(&venue.name);
    let same = pairs.iter().find(is_same).map(|(link, _, pair)| (*link, pair.said(), None));
    let others = pairs.iter().map(|(link, host, pair)| (*link, pair.said(), Some((*host, pair.place))));
    let readings: Vec<_> = if same.is_some() { same.into_iter().collect() } else { others.collect() };
    if readings.is_empty() {
        return Judged::Silent;
    }
    Judged::Contradicts(Contrary { cell, named: named.trim().to_owned(), readings })
}
