//! Words that are the steps of a scale: ordinals, sizes, levels, floors, days of the week, months, planets.
//!
//! Only closed classes stand here: whoever writes one of its words in each row, in order, goes by that order.

/// The steps of each scale from the first on, each in several languages and in lower case, and whether the first follows the last. A word
/// may be in several scales.
#[rustfmt::skip]
pub(super) const SCALES: &[(bool, &[&[&str]])] = &[
    // Sizes and levels.
    (false, &[
        &["xxs", "2xs", "xxxs", "nano"], &["xs", "tiny", "mini", "微型", "超小"],
        &["s", "small", "low", "easy", "beginner", "basic", "niedrig", "klein", "leicht", "einfach", "anfänger", "bas", "faible", "petit", "facile", "débutant",
          "bajo", "baja", "pequeño", "fácil", "principiante", "baixo", "basso", "низкий", "малый", "лёгкий", "легкий", "低", "小", "小型", "初级", "初級", "入门", "简单", "하", "초급"],
        &["m", "medium", "mid", "middle", "moderate", "intermediate", "base", "mittel", "moyen", "medio", "media", "intermedio", "médio", "intermédiaire",
          "средний", "中", "中型", "中级", "中級", "中等", "중급"],
        &["l", "large", "high", "hard", "difficult", "advanced", "hoch", "groß", "schwer", "fortgeschritten", "haut", "élevé", "grand", "difficile", "avancé",
          "alto", "alta", "grande", "difícil", "avanzado", "avançado", "высокий", "большой", "сложный", "高", "大", "大型", "高级", "高級", "进阶", "困难", "상", "고급"],
        &["xl", "huge", "expert", "experte", "experto", "эксперт", "超大", "专家"], &["xxl", "2xl", "giant"], &["xxxl", "3xl"], &["xxxxl", "4xl"], &["5xl"], &["6xl"],
    ]),
    // Days of a week. Han numerals are digits here, as in what is compared.
    (true, &[
        &["mon", "monday", "mo", "montag", "lun", "lundi", "lunes", "lunedì", "segunda", "пн", "понедельник", "周1", "週1", "星期1", "礼拜1", "月曜", "月曜日", "월", "월요일"],
        &["tue", "tues", "tuesday", "di", "dienstag", "mardi", "martes", "martedì", "terça", "вт", "вторник", "周2", "週2", "星期2", "礼拜2", "火曜", "火曜日", "화", "화요일"],
        &["wed", "wednesday", "mi", "mittwoch", "mercredi", "miércoles", "mercoledì", "quarta", "ср", "среда", "周3", "週3", "星期3", "礼拜3", "水曜", "水曜日", "수", "수요일"],
        &["thu", "thur", "thurs", "thursday", "do", "donnerstag", "jeudi", "jueves", "giovedì", "quinta", "чт", "четверг", "周4", "週4", "星期4", "礼拜4", "木曜", "木曜日", "목", "목요일"],
        &["fri", "friday", "fr", "freitag", "vendredi", "viernes", "venerdì", "sexta", "пт", "пятница", "周5", "週5", "星期5", "礼拜5", "金曜", "金曜日", "금", "금요일"],
        &["sat", "saturday", "sa", "samstag", "samedi", "sábado", "sabato", "сб", "суббота", "周6", "週6", "星期6", "礼拜6", "土曜", "土曜日", "토", "토요일"],
        &["sun", "sunday", "so", "sonntag", "dimanche", "domingo", "domenica", "вс", "воскресенье", "周日", "週日", "礼拜天", "星期日", "周天", "日曜", "日曜日", "일", "일요일"],
    ]),
    // Months. source: CLDR, names of days and months
    (true, &[
        &["jan", "january", "januar", "janvier", "enero", "январь", "janeiro", "gennaio"],
        &["feb", "february", "februar", "février", "febrero", "февраль", "fevereiro", "febbraio"],
        &["mar", "march", "märz", "mars", "marzo", "март", "março"], &["apr", "april", "avril", "abril", "апрель", "aprile"],
        &["may", "mai", "mayo", "май", "maio", "maggio"], &["jun", "june", "juni", "juin", "junio", "июнь", "junho", "giugno"],
        &["jul", "july", "juli", "juillet", "julio", "июль", "julho", "luglio"], &["aug", "august", "août", "agosto", "август"],
        &["sep", "sept", "september", "septembre", "septiembre", "сентябрь", "setembro", "settembre"],
        &["oct", "october", "oktober", "octobre", "octubre", "октябрь", "outubro", "ottobre"],
        &["nov", "november", "novembre", "noviembre", "ноябрь", "novembro"],
        &["dec", "december", "dezember", "décembre", "diciembre", "декабрь", "dezembro", "dicembre"],
    ]),
    // Ordinals and numbers in words. source: grammars of these languages
    (false, &[
        &["first", "1st"], &["second", "2nd"], &["third", "3rd"], &["fourth", "4th"], &["fifth", "5th"], &["sixth", "6th"], &["seventh", "7th"],
        &["eighth", "8th"], &["ninth", "9th"], &["tenth", "10th"], &["eleventh"], &["twelfth"], &["thirteenth"], &["fourteenth"], &["fifteenth"],
        &["sixteenth"], &["seventeenth"], &["eighteenth"], &["nineteenth"], &["twentieth"],
    ]),
    (false, &[
        &["one"], &["two"], &["three"], &["four"], &["five"], &["six"], &["seven"], &["eight"], &["nine"], &["ten"], &["eleven"], &["twelve"],
        &["thirteen"], &["fourteen"], &["fifteen"], &["sixteen"], &["seventeen"], &["eighteen"], &["nineteen"], &["twenty"],
    ]),
    (false, &[
        &["erste", "erster", "erstes", "ersten", "erstens"], &["zweite", "zweiter", "zweites", "zweiten", "zweitens"],
        &["dritte", "dritter", "drittes", "dritten", "drittens"], &["vierte", "vierter", "viertes", "vierten", "viertens"],
        &["fünfte", "fünfter", "fünftes", "fünften", "fünftens"], &["sechste", "sechster", "sechstes", "sechsten", "sechstens"],
        &["siebte", "siebter", "siebtes", "siebten", "siebtens"], &["achte", "achter", "achtes", "achten", "achtens"],
        &["neunte", "neunter", "neuntes", "neunten", "neuntens"], &["zehnte", "zehnter", "zehntes", "zehnten", "zehntens"],
        &["elfte", "elfter", "elftes", "elften", "elftens"], &["zwölfte", "zwölfter", "zwölftes", "zwölften", "zwölftens"],
    ]),
    (false, &[
        &["eins", "ein"], &["zwei"], &["drei"], &["vier"], &["fünf"], &["sechs"], &["sieben"], &["acht"], &["neun"], &["zehn"], &["elf"], &["zwölf"],
    ]),
    (false, &[
        &["premier", "première"], &["deuxième", "second", "seconde"], &["troisième"], &["quatrième"], &["cinquième"], &["sixième"], &["septième"],
        &["huitième"], &["neuvième"], &["dixième"], &["onzième"], &["douzième"],
    ]),
    (false, &[
        &["un"], &["deux"], &["trois"], &["quatre"], &["cinq"], &["six"], &["sept"], &["huit"], &["neuf"], &["dix"], &["onze"], &["douze"],
    ]),
    (false, &[
        &["primero", "primera", "primer"], &["segundo", "segunda"], &["tercero", "tercera", "tercer"], &["cuarto", "cuarta"], &["quinto", "quinta"],
        &["sexto", "sexta"], &["séptimo", "séptima"], &["octavo", "octava"], &["noveno", "novena"], &["décimo", "décima"], &["undécimo", "undécima"],
        &["duodécimo", "duodécima"],
    ]),
    (false, &[
        &["uno"], &["dos"], &["tres"], &["cuatro"], &["cinco"], &["seis"], &["siete"], &["ocho"], &["nueve"], &["diez"], &["once"], &["doce"],
    ]),
    (false, &[
        &["primeiro", "primeira"], &["segundo", "segunda"], &["terceiro", "terceira"], &["quarto", "quarta"], &["quinto", "quinta"],
        &["sexto", "sexta"], &["sétimo", "sétima"], &["oitavo", "oitava"], &["nono", "nona"], &["décimo", "décima"],
    ]),
    (false, &[
        &["primo", "prima"], &["secondo", "seconda"], &["terzo", "terza"], &["quarto", "quarta"], &["quinto", "quinta"], &["sesto", "sesta"],
        &["settimo", "settima"], &["ottavo", "ottava"], &["nono", "nona"], &["decimo", "decima"],
    ]),
    (false, &[
        &["первый", "первая", "первое"], &["второй", "вторая", "второе"], &["третий", "третья", "третье"],
        &["четвёртый", "четвертый", "четвёртая", "четвертая"], &["пятый", "пятая", "пятое"], &["шестой", "шестая", "шестое"],
        &["седьмой", "седьмая", "седьмое"], &["восьмой", "восьмая", "восьмое"], &["девятый", "девятая", "девятое"],
        &["десятый", "десятая", "десятое"],
    ]),
    (false, &[
        &["один"], &["два"], &["три"], &["четыре"], &["пять"], &["шесть"], &["семь"], &["восемь"], &["девять"], &["десять"], &["одиннадцать"],
        &["двенадцать"],
    ]),
    (false, &[
        &["첫째", "첫 번째"], &["둘째", "두 번째"], &["셋째", "세 번째"], &["넷째", "네 번째"], &["다섯째"], &["여섯째"], &["일곱째"], &["여덟째"], &["아홉째"], &["열째"],
    ]),
    (false, &[
        &["प्रथम", "पहला"], &["द्वितीय", "दूसरा"], &["तृतीय", "तीसरा"], &["चतुर्थ", "चौथा"], &["पंचम", "पाँचवाँ"], &["षष्ठ", "छठा"],
        &["सप्तम", "सातवाँ"], &["अष्टम", "आठवाँ"], &["नवम", "नौवाँ"], &["दशम", "दसवाँ"],
    ]),
    // Heavenly stems, earthly branches, numerals of documents. source: GB/T 15835, "出版物上数字用法"; 天干, 地支
    (false, &[
        &["甲"], &["乙"], &["丙"], &["丁"], &["戊"], &["己"], &["庚"], &["辛"], &["壬"], &["癸"],
    ]),
    (true, &[
        &["子"], &["丑"], &["寅"], &["卯"], &["辰"], &["巳"], &["午"], &["未"], &["申"], &["酉"], &["戌"], &["亥"],
    ]),
    (false, &[
        &["壹", "壱"], &["贰", "貳", "弐"], &["叁", "參", "参"], &["肆"], &["伍"], &["陆", "陸"], &["柒"], &["捌"], &["玖"], &["拾"],
    ]),
    // Orders of kana. source: 公用文作成の考え方
    (false, &[
        &["イ"], &["ロ"], &["ハ"], &["ニ"], &["ホ"], &["ヘ"], &["ト"], &["チ"], &["リ"], &["ヌ"], &["ル"], &["ヲ"], &["ワ"], &["カ"], &["ヨ"], &["タ"], &["レ"],
        &["ソ"], &["ツ"], &["ネ"], &["ナ"], &["ラ"], &["ム"], &["ウ"], &["ヰ"], &["ノ"], &["オ"], &["ク"], &["ヤ"], &["マ"], &["ケ"], &["フ"], &["コ"], &["エ"],
        &["テ"], &["ア"], &["サ"], &["キ"], &["ユ"], &["メ"], &["ミ"], &["シ"], &["ヱ"], &["ヒ"], &["モ"], &["セ"], &["ス"],
    ]),
    (false, &[
        &["ア"], &["イ"], &["ウ"], &["エ"], &["オ"], &["カ"], &["キ"], &["ク"], &["ケ"], &["コ"], &["サ"], &["シ"], &["ス"], &["セ"], &["ソ"], &["タ"], &["チ"],
        &["ツ"], &["テ"], &["ト"], &["ナ"], &["ニ"], &["ヌ"], &["ネ"], &["ノ"], &["ハ"], &["ヒ"], &["フ"], &["ヘ"], &["ホ"], &["マ"], &["ミ"], &["ム"], &["メ"],
        &["モ"], &["ヤ"], &["ユ"], &["ヨ"], &["ラ"], &["リ"], &["ル"], &["レ"], &["ロ"], &["ワ"], &["ヲ"], &["ン"],
    ]),
    // Volumes and terms.
    (false, &[
        &["上", "上册", "上卷", "上旬"], &["中", "中册", "中卷", "中旬"], &["下", "下册", "下卷", "下旬"],
    ]),
    (false, &[
        &["初级", "小学", "小學", "小学校"], &["初中", "國中", "中学校"], &["高中", "高校", "高等学校"], &["大学", "大學", "本科"], &["硕士", "碩士", "修士", "研究生"], &["博士"],
        &["博士后", "博士後"],
    ]),
    (false, &[
        &["kindergarten", "preschool"], &["elementary school", "primary school", "elementary", "primary"],
        &["middle school", "secondary school", "secondary"], &["high school"], &["college", "undergraduate", "bachelor", "bsc"],
        &["master", "masters", "msc"], &["phd", "doctorate", "doctoral"], &["postdoc"],
    ]),
    (false, &[
        &["freshman"], &["sophomore"], &["junior"], &["senior"],
    ]),
    // Floors, from below. source: usage; a floor with a number is read as a number
    (false, &[
        &["vault", "pit", "sub-basement"], &["cellar", "basement", "garage", "keller", "sótano", "sous-sol", "地下", "地下室"],
        &["ground", "ground floor", "lobby", "erdgeschoss", "parterre", "rez-de-chaussée", "planta baja", "地上"], &["mezzanine", "entresol"],
        &["first", "first floor"], &["second", "second floor"], &["third", "third floor"], &["fourth", "fourth floor"], &["fifth", "fifth floor"],
        &["sixth", "sixth floor"], &["attic", "dachgeschoss", "ático", "屋根裏", "阁楼"], &["roof", "rooftop", "dach", "azotea", "屋上", "屋顶"],
    ]),
    // Planets, from the sun. source: IAU, resolution B5 (2006), with Pluto where lists still have it
    (false, &[
        &["mercury", "merkur", "mercure", "mercurio", "меркурий", "水星", "수성"], &["venus", "vénus", "венера", "金星", "금성"],
        &["earth", "erde", "terre", "tierra", "земля", "地球", "지구"], &["mars", "marte", "марс", "火星", "화성"],
        &["jupiter", "júpiter", "юпитер", "木星", "목성"], &["saturn", "saturne", "saturno", "сатурн", "土星", "토성"],
        &["uranus", "urano", "уран", "天王星", "천왕성"], &["neptune", "neptun", "neptuno", "нептун", "海王星", "해왕성"],
        &["pluto", "pluton", "plutón", "плутон", "冥王星"],
    ]),
    // Elements by their number. source: IUPAC, periodic table
    (false, &[
        &["hydrogen", "h", "氢", "水素"], &["helium", "he", "氦"], &["lithium", "li", "锂"], &["beryllium", "be", "铍"], &["boron", "b", "硼"],
        &["carbon", "c", "碳"], &["nitrogen", "n", "氮"], &["oxygen", "o", "氧"], &["fluorine", "f", "氟"], &["neon", "ne", "氖"], &["sodium", "na", "钠"],
        &["magnesium", "mg", "镁"], &["aluminium", "aluminum", "al", "铝"], &["silicon", "si", "硅"], &["phosphorus", "p", "磷"],
        &["sulfur", "sulphur", "s", "硫"], &["chlorine", "cl", "氯"], &["argon", "ar", "氩"], &["potassium", "k", "钾"], &["calcium", "ca", "钙"],
        &["scandium", "sc", "钪"], &["titanium", "ti", "钛"], &["vanadium", "v", "钒"], &["chromium", "cr", "铬"], &["manganese", "mn", "锰"],
        &["iron", "fe", "铁"], &["cobalt", "co", "钴"], &["nickel", "ni", "镍"], &["copper", "cu", "铜"], &["zinc", "zn", "锌"], &["gallium", "ga", "镓"],
        &["germanium", "ge", "锗"], &["arsenic", "as", "砷"], &["selenium", "se", "硒"], &["bromine", "br", "溴"], &["krypton", "kr", "氪"],
    ]),
    // Ranks. source: NATO STANAG 2116, from below
    (false, &[
        &["recruit"], &["private", "private first class"], &["corporal", "lance corporal"], &["sergeant"], &["warrant officer"],
        &["second lieutenant", "lieutenant", "first lieutenant"], &["captain"], &["major"], &["lieutenant colonel", "colonel"],
        &["brigadier", "brigadier general"], &["general", "major general", "lieutenant general"], &["marshal", "field marshal"],
    ]),
    // Dynasties. source: 中国历史年代简表
    (false, &[
        &["夏", "夏朝"], &["商", "商朝", "殷"], &["周", "周朝", "西周", "东周", "春秋", "战国"], &["秦", "秦朝"], &["汉", "漢", "汉朝", "西汉", "东汉"], &["3国", "3國"],
        &["晋", "晉", "西晋", "东晋"], &["南北朝"], &["隋", "隋朝"], &["唐", "唐朝"], &["5代", "5代10国"], &["宋", "宋朝", "北宋", "南宋", "辽", "金"], &["元", "元朝"],
        &["明", "明朝"], &["清", "清朝"], &["民国", "民國"], &["当代", "现代"],
    ]),
    // Periods of Japan. source: 国立公文書館, 年表
    (false, &[
        &["縄文", "縄文時代"], &["弥生", "弥生時代"], &["古墳", "古墳時代"], &["飛鳥", "飛鳥時代"], &["奈良", "奈良時代"], &["平安", "平安時代"], &["鎌倉", "鎌倉時代"], &["室町", "室町時代"],
        &["安土桃山", "戦国"], &["江戸", "江戸時代"], &["明治"], &["大正"], &["昭和"], &["平成"], &["令和"],
    ]),
    // Seasons.
    (true, &[
        &["spring", "frühling", "frühjahr", "printemps", "primavera", "весна", "春", "春季", "春天", "봄"],
        &["summer", "sommer", "été", "verano", "лето", "夏", "夏季", "夏天", "여름"],
        &["autumn", "fall", "herbst", "automne", "otoño", "осень", "秋", "秋季", "秋天", "가을"],
        &["winter", "hiver", "invierno", "зима", "冬", "冬季", "冬天", "겨울"],
    ]),
    // Signs of the zodiac, and of years.
    (true, &[
        &["aries", "widder", "bélier", "овен", "白羊座"], &["taurus", "stier", "taureau", "телец", "金牛座"],
        &["gemini", "zwillinge", "gémeaux", "близнецы", "双子座"], &["cancer", "krebs", "рак", "巨蟹座"], &["leo", "löwe", "lion", "лев", "狮子座"],
        &["virgo", "jungfrau", "vierge", "дева", "处女座"], &["libra", "waage", "balance", "весы", "天秤座"],
        &["scorpio", "skorpion", "scorpion", "скорпион", "天蝎座"], &["sagittarius", "schütze", "sagittaire", "стрелец", "射手座"],
        &["capricorn", "steinbock", "capricorne", "козерог", "摩羯座"], &["aquarius", "wassermann", "verseau", "водолей", "水瓶座"],
        &["pisces", "fische", "poissons", "рыбы", "双鱼座"],
    ]),
    (true, &[
        &["鼠"], &["牛"], &["虎"], &["兔", "兎"], &["龙", "龍"], &["蛇"], &["马", "馬"], &["羊"], &["猴", "猿"], &["鸡", "鶏"], &["狗", "犬"], &["猪"],
    ]),
    // Solar terms. source: GB/T 33661
    (true, &[
        &["立春"], &["雨水"], &["惊蛰", "驚蟄"], &["春分"], &["清明"], &["谷雨", "穀雨"], &["立夏"], &["小满", "小滿"], &["芒种", "芒種"], &["夏至"], &["小暑"], &["大暑"], &["立秋"],
        &["处暑", "處暑"], &["白露"], &["秋分"], &["寒露"], &["霜降"], &["立冬"], &["小雪"], &["大雪"], &["冬至"], &["小寒"], &["大寒"],
    ]),
    // Times of a day.
    (false, &[
        &["dawn", "拂晓", "凌晨"], &["morning", "morgen", "matin", "mañana", "утро", "早上", "上午", "朝"],
        &["noon", "midday", "mittag", "midi", "mediodía", "中午", "昼"], &["afternoon", "nachmittag", "après-midi", "tarde", "下午", "午後"],
        &["evening", "abend", "soir", "вечер", "傍晚", "晚上", "夕方"], &["night", "nacht", "nuit", "noche", "ночь", "夜", "夜间", "深夜"],
    ]),
];

#[cfg(test)]
mod tests {
    use super::SCALES;

    #[test]
    fn no_word_is_in_two_steps_of_a_scale() {
        for (_, steps) in SCALES {
            let mut words: Vec<&str> = steps.iter().copied().flatten().copied().collect();
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all, "{words:?}");
        }
    }

    #[test]
    fn all_are_in_lower_case_without_marks() {
        for word in SCALES.iter().flat_map(|(_, steps)| steps.iter()).copied().flatten() {
            assert_eq!(*word, word.to_lowercase());
            assert_eq!(word.trim_matches(|c: char| !c.is_alphanumeric()), *word);
        }
    }
}
