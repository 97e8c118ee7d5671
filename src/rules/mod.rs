//! The registry: every rule, in the order of the documentation.

pub mod rule;

mod broken_link;
mod broken_table;
mod cut_off_row;
mod date_against_heading;
mod duplicate_link;
mod duplicate_title;
mod excess_cell;
mod exposed_definition;
mod future_date;
mod inconsistent_org;
mod insecure_url;
mod literal_asterisks;
mod lookalike_host;
mod malformed_date;
mod malformed_directive;
mod malformed_url;
mod malformed_wechat_url;
mod merge_conflict;
mod missing_anchor;
mod missing_cell;
mod missing_date;
mod missing_file;
mod missing_link;
mod missing_org;
mod missing_title;
mod mixed_dates;
mod mixed_layouts;
mod noncanonical_date;
mod noncanonical_orgs;
mod noncanonical_url;
mod oversized_readme;
mod parsers_disagree;
mod repeated_header;
mod script_url;
mod secret_in_url;
mod shifted_row;
mod stray_strikethrough;
mod swallowed_text;
mod swapped_cells;
mod temporary_url;
mod text_row;
mod title_against_address;
mod tracking_parameter;
mod unaligned_table;
mod unescaped_pipe;
mod unordered_table;
mod unsorted_rows;
mod unused_allowance;
mod venue_against_address;
mod wechat_url_without_chksm;
mod wrapped_url;
mod yearless_dates;

pub use rule::{Check, Context, Findings, Rule};

pub(crate) use oversized_readme::SHOWN;

/// Every rule: those of rows first, then links, the list as a whole, tables, files,
/// directives.
pub static RULES: &[&Rule] = &[
    &missing_title::RULE,
    &missing_link::RULE,
    &missing_date::RULE,
    &malformed_date::RULE,
    &yearless_dates::RULE,
    &noncanonical_date::RULE,
    &mixed_dates::RULE,
    &future_date::RULE,
    &date_against_heading::RULE,
    &missing_org::RULE,
    &noncanonical_orgs::RULE,
    &inconsistent_org::RULE,
    &malformed_url::RULE,
    &malformed_wechat_url::RULE,
    &lookalike_host::RULE,
    &script_url::RULE,
    &temporary_url::RULE,
    &secret_in_url::RULE,
    &tracking_parameter::RULE,
    &wrapped_url::RULE,
    &insecure_url::RULE,
    &noncanonical_url::RULE,
    &wechat_url_without_chksm::RULE,
    &broken_link::RULE,
    &missing_anchor::RULE,
    &missing_file::RULE,
    &swallowed_text::RULE,
    &exposed_definition::RULE,
    &literal_asterisks::RULE,
    &stray_strikethrough::RULE,
    &venue_against_address::RULE,
    &title_against_address::RULE,
    &duplicate_link::RULE,
    &duplicate_title::RULE,
    &unsorted_rows::RULE,
    &unordered_table::RULE,
    &missing_cell::RULE,
    &excess_cell::RULE,
    &shifted_row::RULE,
    &swapped_cells::RULE,
    &unescaped_pipe::RULE,
    &text_row::RULE,
    &repeated_header::RULE,
    &cut_off_row::RULE,
    &broken_table::RULE,
    &merge_conflict::RULE,
    &unaligned_table::RULE,
    &mixed_layouts::RULE,
    &oversized_readme::RULE,
    &parsers_disagree::RULE,
    &malformed_directive::RULE,
    &unused_allowance::RULE,
];

/// The names of all rules.
pub fn names() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.name)
}
