//! Money: its names in both languages, its sign and its code.

/// A currency.
#[derive(Debug, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217.
    pub code: &'static str,
    /// One of it in English.
    pub one: &'static str,
    /// Many of it in English.
    pub other: &'static str,
    /// Its name in Chinese.
    pub zh_cn: &'static str,
    /// How else it is written, in lower case, signs among them.
    pub(in crate::data) written: &'static [&'static str],
}

const CURRENCIES: [Currency; 12] = [
    Currency {
        code: "CNY",
        one: "yuan",
        other: "yuan",
        zh_cn: "元",
        written: &["元人民币", "人民币元", "人民币", "renminbi", "rmb", "cny", "¥"],
    },
    Currency {
        code: "USD",
        one: "US dollar",
        other: "US dollars",
        zh_cn: "美元",
        written: &["u.s. dollars", "u.s. dollar", "dollars", "us$", "usd", "$"],
    },
    Currency { code: "EUR", one: "euro", other: "euros", zh_cn: "欧元", written: &["euros", "eur", "€"] },
    Currency {
        code: "GBP",
        one: "pound sterling",
        other: "pounds sterling",
        zh_cn: "英镑",
        written: &["british pounds", "pounds", "pound", "gbp", "£"],
    },
    Currency { code: "JPY", one: "yen", other: "yen", zh_cn: "日元", written: &["japanese yen", "jpy", "¥"] },
    Currency {
        code: "HKD",
        one: "Hong Kong dollar",
        other: "Hong Kong dollars",
        zh_cn: "港元",
        written: &["港币", "hk$", "hkd"],
    },
    Currency { code: "MOP", one: "pataca", other: "patacas", zh_cn: "澳门元", written: &["mop$", "mop"] },
    Currency { code: "KRW", one: "won", other: "won", zh_cn: "韩元", written: &["krw", "₩"] },
    Currency { code: "AUD", one: "Australian dollar", other: "Australian dollars", zh_cn: "澳元", written: &["a$", "aud"] },
    Currency { code: "CAD", one: "Canadian dollar", other: "Canadian dollars", zh_cn: "加元", written: &["c$", "cad"] },
    Currency { code: "SGD", one: "Singapore dollar", other: "Singapore dollars", zh_cn: "新加坡元", written: &["s$", "sgd"] },
    Currency { code: "CHF", one: "Swiss franc", other: "Swiss francs", zh_cn: "瑞士法郎", written: &["chf"] },
];

impl Currency {
    /// The currency that a unit is, by its name in either language, its sign or its code.
    pub fn named(unit: &str) -> Option<&'static Self> {
        let unit = unit.trim().to_ascii_lowercase();
        CURRENCIES.iter().find(|currency| currency.names().any(|name| name.eq_ignore_ascii_case(&unit)))
    }

    /// Every way to write it; English in lower and upper case.
    pub(in crate::data) fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.zh_cn, self.other, self.one].into_iter().chain(self.written.iter().copied())
    }

    /// Whether a unit is a sign that stands in front of its number: £, US$.
    pub fn is_sign(unit: &str) -> bool {
        matches!(unit.chars().last(), Some('$' | '£' | '€' | '¥' | '₩'))
    }
}
