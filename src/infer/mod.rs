//! What a document's own lists say about their style.
//!
//! A value is inferred where the lists clearly have one of their own; the shares that count as clear were chosen
//! by reading 130 real lists, and each file says why. What is inferred stays so when the exceptions are mended:
//! mending only adds rows that agree. So fixing twice is fixing once.

mod columns;
mod companions;
mod counted;
mod date_ways;
mod dates;
mod declared;
mod digits;
mod evidence;
mod families;
mod kinds;
mod layouts;
mod orders;
mod ordinary;
mod papers;
mod ranks;
mod related;
mod scales;
mod sections;
mod separators;
mod stepped;
mod steps;
mod titles;
mod together;
mod units;
mod values;
mod written;

pub(crate) use declared::tells_plans;
pub use evidence::{Evidence, Inferred};
pub(crate) use kinds::disorder_of_kinds;
pub(crate) use together::may_move;

use crate::document::Document;
use crate::entry::ListTable;
use crate::neighbours::Neighbours;
use crate::shape::Shape;
use crate::style::{Layout, RowOrder, Style, Styles, Wishes};

/// The styles of the tables of a document: what is wished for, else what its lists say, else the reference list's.
pub fn styles(document: &Document<'_>, lists: &[ListTable], wishes: &Wishes) -> Styles {
    let usual = Style::default();
    let shapes = layouts::shapes(document, lists);
    let said = evidence_of(document, lists, &shapes);
    let joined = said.org_separator.as_ref().map(Inferred::tally);
    let separator = wishes.org_separator.clone().or(said.org_separator.map(|said| said.value));
    let joins_orgs = separator.is_some();
    let org_separator = separator.unwrap_or(usual.org_separator);
    let own_layout = wishes.layout.or(said.layout.map(|said| said.value));
    let layout = own_layout.unwrap_or(Layout::aligned(said.is_wide));
    let neighbours = Neighbours::read(document);
    let mut styles = vec![None; document.tables.len()];
    let undated = orders::infer_undated(document, lists);
    let order_of = |table: usize| {
        let at = said.orders.binary_search_by_key(&table, |(table, _)| *table).ok()?;
        Some(said.orders[at].1.value)
    };
    let undated_order_of = |table: usize| {
        let at = undated.binary_search_by_key(&table, |(table, _)| *table).ok()?;
        Some(undated[at].1)
    };
    let form_of = |table: usize| {
        let at = said.forms.binary_search_by_key(&table, |(table, _)| *table).ok()?;
        Some(said.forms[at].1)
    };
    for list in lists {
        let order =
            wishes.order.or(order_of(list.table)).or(undated_order_of(list.table)).unwrap_or(usual.order);
        // Who writes years of venues has not said that they order the rows.
        let is_dated = list.columns.date().is_none() || list.columns.asks_for_date();
        let is_kept = neighbours.keeps(&document.tables[list.table]);
        let order = if (order.is_by_title() || is_dated) && !is_kept { order } else { RowOrder::ByHand };
        let dates = wishes.dates.or(form_of(list.table).unwrap_or(usual.dates));
        styles[list.table] = Some(Style { dates, order, org_separator: org_separator.clone(), layout });
    }
    let mut styles = Styles::new(styles);
    styles.neighbours = neighbours;
    styles.joins_orgs = joins_orgs;
    styles.joined = joined.filter(|_| wishes.org_separator.is_none()).unwrap_or_default();
    if wishes.org_separator.is_none() && joins_orgs {
        styles.unjoined = separators::unjoined(document, lists, &org_separator);
        styles.may_be_in_names = !separators::surely_joins(document, lists, &org_separator);
    }
    styles.orders_are_wished = wishes.order.is_some();
    styles.orders_are_told = declared::introduction_has_other_order(document);
    styles.in_order = orders::by_order(&said.orders);
    styles.long_months = date_ways::long_months(lists);
    if wishes.dates.is_none() {
        styles.date_ways = date_ways::ways(lists, &styles);
    }
    styles.has_unordered = said.orders.iter().any(|(_, order)| order.value == RowOrder::Unordered);
    styles.has_layout = own_layout.is_some();
    styles.is_wished = wishes.layout.is_some();
    let has_own = said.layout.is_some() && wishes.layout.is_none();
    let (untidy, loose, spared) = layouts::untidy(document, lists, &shapes, &styles, has_own);
    styles.mixes_layouts =
        wishes.layout.is_none() && layouts::are_mixed(said.layout, (untidy.len(), loose), lists);
    (styles.untidy, styles.spared) = (untidy, spared);
    styles
}

/// What the list tables of a document say about their style.
pub fn evidence(document: &Document<'_>, lists: &[ListTable]) -> Evidence {
    evidence_of(document, lists, &layouts::shapes(document, lists))
}

fn evidence_of(document: &Document<'_>, lists: &[ListTable], shapes: &[Shape]) -> Evidence {
    let orders = orders::infer(document, lists);
    let said = dates::infer(document, lists);
    let (layout, is_wide) = layouts::infer(document, lists, shapes);
    Evidence {
        dates: said.form,
        forms: said.tables,
        org_separator: separators::infer(document, lists),
        layout,
        is_wide,
        order: orders::commonest(&orders),
        orders,
    }
}
