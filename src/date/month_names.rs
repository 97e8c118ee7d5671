//! The names of the months in other languages than English.

/// The English name of a month of another language, in lower case.
pub(super) fn month(word: &str) -> Option<&'static str> {
    let is_it = |names: &str| names.split(' ').any(|name| name == word);
    let number = MONTHS.iter().copied().position(is_it)?;
    super::calendar::MONTHS.get(number).copied()
}

/// In German, French, Spanish, Portuguese, Italian, Dutch, Danish, Swedish, Polish, Czech, Turkish, Indonesian, Hungarian, Russian,
/// Ukrainian and Arabic, and such short forms as are no other words.
#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "januar jänner janvier janv enero ene janeiro gennaio januari stycznia styczeń ledna ocak január январь января янв січень січня يناير",
    "februar février févr febrero fevereiro fev febbraio februari lutego luty února şubat február февраль февраля фев лютий лютого فبراير",
    "märz mrz mars marzo março maart mrt marca marzec března mart maret március март марта березень березня مارس",
    "avril avr abril abr aprile kwietnia kwiecień dubna nisan április апрель апреля апр квітень квітня أبريل",
    "mai mayo maio maggio mei maj maja května mayıs május май мая травень травня مايو",
    "juni juin junio junho giugno czerwca czerwiec června haziran június июнь июня июн червень червня يونيو",
    "juli juillet juil julio julho luglio lipca lipiec července temmuz július июль июля июл липень липня يوليو",
    "août agosto augustus augusti agustus sierpnia sierpień srpna ağustos augusztus август августа авг серпень серпня أغسطس",
    "septembre septiembre setiembre setembro settembre września wrzesień září eylül szeptember сентябрь сентября сен сент вересень вересня سبتمبر",
    "oktober octobre octubre outubro ottobre okt października październik října ekim október октябрь октября окт жовтень жовтня أكتوبر",
    "novembre noviembre novembro listopada kasım ноябрь ноября ноя листопада نوفمبر",
    "dezember décembre déc diciembre dic dezembro dez dicembre desember grudnia grudzień prosince aralık декабрь декабря дек грудень грудня ديسمبر",
];
