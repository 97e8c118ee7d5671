//! Units of measure: `元/吨`, `mmol/L`, `10^9/L`, `米&卷`.

use super::is_placeholder;
use crate::document::{Document, Row};

/// Whether a header may be one of units of measure as well as of organisations.
pub(super) fn may_head(words: &str) -> bool {
    matches!(
        words,
        "单位" | "單位" | "单位名称" | "計量單位" | "计量单位" | "単位" | "단위" | "unit" | "units"
    )
}

/// Whether most cells of a column are units of measure.
pub(super) fn are_in(document: &Document<'_>, rows: &[&Row], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.cells.get(column));
    let shown: Vec<String> = cells.map(|cell| document.visible_text(*cell)).collect();
    let filled = shown.iter().filter(|shown| !is_placeholder(shown)).count();
    shown.iter().filter(|shown| is_measure(shown)).count() * 2 > filled
}

/// Whether a text is made of units and numbers only.
fn is_measure(shown: &str) -> bool {
    let is_mark = |c: char| c.is_whitespace() || "/、&,，;；·⋅*×()（）[]^+-－⁻".contains(c);
    let mut pieces = shown.split(is_mark).filter(|piece| !piece.is_empty());
    let is_number = |piece: &str| piece.chars().all(|c| c.is_numeric() || c == '.');
    // `m²`, `万元`, `立方米`.
    let is_unit = |piece: &str| {
        let bare = piece.trim_matches(|c: char| c.is_numeric());
        let scaled = ["百", "千", "万", "億", "亿", "每", "平方", "立方", "公"]
            .iter()
            .find_map(|scale| bare.strip_prefix(scale));
        UNITS.contains(&bare) || scaled.is_some_and(|unit| UNITS.contains(&unit))
    };
    pieces.clone().any(is_unit) && pieces.all(|piece| is_unit(piece) || is_number(piece))
}

/// Units, and classifiers of what is counted.
// source: BIPM, "The International System of Units"; UCUM; 量词, 现代汉语八百词; for prices, ISO 4217
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "m", "cm", "mm", "km", "nm", "μm", "µm", "um", "g", "kg", "mg", "μg", "µg", "ug", "ng", "pg", "t", "L", "l", "mL", "ml", "dL", "dl", "fL", "fl", "μL", "µL",
    "mol", "mmol", "μmol", "µmol", "umol", "nmol", "pmol", "U", "IU", "mIU", "kU", "s", "ms", "min", "h", "d", "Hz", "kHz", "MHz", "GHz", "Pa", "kPa", "MPa",
    "mmHg", "bar", "N", "J", "kJ", "kcal", "cal", "W", "kW", "MW", "kWh", "V", "mV", "A", "mA", "Ω", "℃", "°C", "°F", "K", "%", "‰", "ppm", "ppb", "dB", "B", "KB",
    "MB", "GB", "TB", "bps", "Mbps", "Gbps", "FLOPS", "TFLOPS", "px", "pcs", "pc", "ea", "set", "box", "lb", "oz", "ft", "in", "inch", "gal", "cup", "tsp", "tbsp",
    "USD", "EUR", "CNY", "RMB", "JPY", "元", "角", "分", "円", "米", "厘米", "毫米", "千米", "公里", "里", "尺", "寸", "克", "千克", "公斤", "斤", "两", "毫克", "微克", "吨",
    "噸", "升", "毫升", "平方米", "立方米", "平米", "平", "亩", "公顷", "秒", "毫秒", "分钟", "小时", "天", "日", "周", "月", "年", "度", "瓦", "千瓦", "伏", "安", "个", "個",
    "只", "隻", "件", "张", "張", "条", "條", "根", "支", "枝", "把", "台", "臺", "套", "组", "盒", "箱", "包", "袋", "瓶", "罐", "桶", "卷", "捆", "块", "塊", "片", "粒", "颗",
    "顆", "头", "匹", "棵", "株", "朵", "本", "册", "份", "杯", "碗", "勺", "匙", "辆", "艘", "架", "次", "人", "人次", "户", "项", "批", "对", "双", "雙", "打", "页", "行",
    "少许", "适量", "개", "원", "명", "병", "잔",
];

#[cfg(test)]
mod tests {
    use super::is_measure;

    #[test]
    fn units_are_no_names() {
        for shown in [
            "元/吨",
            "mmol/L",
            "10^9/L",
            "g/L",
            "μmol/L、mg/dL",
            "元/张、件",
            "米&卷",
            "元/平方米",
            "克/千克",
            "万元",
            "m²",
            "人次",
        ] {
            assert!(is_measure(shown), "{shown}");
        }
        for shown in ["清华", "MIT", "清华/北大", "2024", "", "-", "Lab A", "甲&乙", "国家电网"] {
            assert!(!is_measure(shown), "{shown}");
        }
    }
}
