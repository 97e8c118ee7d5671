//! From text to date and back. What stands here knows texts and no document.
//!
//! A text is put plainly (`plain`), cut into tokens and held against one kind of date after the other (`grammar`). What
//! it leaves open is asked of the other dates of its document (`order`) and of what headings say (`heading`, `given`).
//! A [`DateForm`] writes a date, and reads what it wrote.

mod around_name;
mod bare;
mod beside_name;
mod calendar;
mod calendars;
mod early;
mod elsewhen;
mod eras;
mod fault;
mod form;
mod form_name;
mod given;
mod grammar;
mod heading;
mod listed;
mod month_names;
mod numbers;
mod order;
mod pairs;
mod parts;
mod plain;
mod range;
mod regular;
mod rewritten;
mod sixes;
mod tokens;
mod venue;
mod words;
mod yearless;

pub(crate) use bare::numbers_alone;
pub use calendar::{Date, Day};
pub use fault::FaultKind;
pub use form::DateForm;
pub(crate) use grammar::{Said, plain_date, read};
pub(crate) use heading::{Given, Says, Together, says, together, with_header};
pub use order::DateOrder;
pub use parts::{DayPlace, MonthName, Padded, PartOrder};
pub(crate) use plain::pattern;
pub use range::End;
pub(crate) use regular::says_how_often;
pub(crate) use rewritten::says_the_same;
pub(crate) use yearless::names_time;
