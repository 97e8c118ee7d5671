//! Names of parameters whose values are secrets.
//!
//! A name is cut into words at `_`, `-`, `.` and capitals. Whether a value of such a name is left out of what is printed is
//! asked generously, whether it is reported with care: a value that anybody may know is often called a key as well.

/// So many characters are the code of a shared folder, which is given to all readers.
const CODE: usize = 4;
/// So many letters and digits are no word and no number of something.
const RANDOM: usize = 16;
/// How many digits a code has that is used once.
const ONCE: std::ops::RangeInclusive<usize> = 4..=8;

/// Names of parameters that hold a secret, whatever stands before them. They are compared without `_`, `-` and `.`, in
/// any case.
const CERTAIN: &[&str] = &[
    "access_token",
    "refresh_token",
    "id_token",
    "auth_token",
    "private_token",
    "api_token",
    "api_key",
    "client_secret",
    "app_secret",
    "secret_key",
    "password",
    "passwd",
    "jwt",
    "passwort",
    "contraseña",
    "contrasena",
    "senha",
    "mot_de_passe",
    "motdepasse",
    "пароль",
    "密码",
    "密碼",
    "パスワード",
    "비밀번호",
];

/// Names that hold a secret for certain where the value is random.
#[rustfmt::skip]
const OF_RANDOM: &[&str] = &[
    "session_token", "security_token", "bearer", "cookie", "credential", "credentials", "secret", "private_key", "access_key",
    "auth_key", "signing_key", "encryption_key", "subscription_key", "license_key", "licence_key", "passphrase",
    "saml_response", "saml_request", "sess_data", "bili_jct", "bduss", "stoken", "p_skey", "pt_key", "castgc", "zak",
];

/// Names that may be of something else, too.
#[rustfmt::skip]
const LIKELY: &[&str] = &[
    "secret", "pwd", "pass", "passphrase", "passcode", "access_key", "private_key", "auth_key", "passkey", "saml_response", "saml_request", "sess_data", "bili_jct", "bduss",
];

/// Names whose value may be the number of something, such as of a talk or a job.
#[rustfmt::skip]
const NUMBERS: &[&str] =
    &["token", "auth", "authorization", "verifier", "ticket", "session", "session_id", "sessid", "sig", "signature"];

/// Words of a name that tell of a secret wherever they stand in it, where the value is random.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "token", "secret", "password", "passwd", "passphrase", "passcode", "pass", "pwd", "pw", "bearer", "cookie", "cookies", "cred",
    "creds", "credential", "credentials", "session", "sess", "sessid", "sessionid", "sid", "auth", "oauth", "authorization", "sso", "saml",
    "jwt", "otp", "totp", "hotp", "pin", "hmac", "sig", "signature", "signed", "key", "apikey", "code", "license", "licence", "csrf",
    "xsrf", "nonce", "verifier", "ticket", "sessdata", "bili_jct", "jct", "bduss", "skey", "castgc", "tgc", "zak", "samlresponse", "samlrequest",
    "passkey", "authkey",
];

/// Words whose value may be a number that is used once.
const USED_ONCE: &[&str] = &["otp", "totp", "hotp", "pin"];

/// Ends of names that are written in one word: `authcookie`.
const ENDS: &[&str] =
    &["token", "secret", "password", "cookie", "credential", "credentials", "bearer", "key"];

/// Names of keys that are made to be passed on, or tell nothing of whoever has them.
// source: Google Drive, "resource keys"; Dropbox, "shared link parameters"; reCAPTCHA, "site key"; Stripe, "publishable key"
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "resource_key", "rlkey", "share_key", "site_key", "public_key", "pub_key", "publishable_key", "cache_key", "sort_key", "primary_key",
    "foreign_key", "product_key", "country_code", "promo_code", "coupon_code", "source_code", "share_code", "invite_code",
];

/// Whether the name of a parameter tells for certain that such a value is a secret.
pub(super) fn certain(key: &str, value: &str) -> Option<&'static str> {
    let (key, value) = (key.as_bytes(), value.as_bytes());
    let plain = || CERTAIN.iter().find(|name| letters(key).eq(letters(name.as_bytes())));
    let of_random = || {
        let names = CERTAIN.iter().chain(OF_RANDOM);
        names.filter(|_| is_random(value) && !is_public(key)).find(|name| ends_with(key, name))
    };
    is_value(value).then(|| plain().or_else(of_random).copied())?
}

/// Whether the value of a parameter of such a name may be a secret, if it is one.
pub(super) fn is_secret_name(key: &[u8]) -> bool {
    [CERTAIN, LIKELY, NUMBERS].into_iter().any(|names| ends_with_any(key, names)) || tells(key)
}

/// Whether this value of a parameter with the name of a secret is one: no number, and longer than the code of a shared
/// folder.
pub(super) fn is_secret(key: &[u8], value: &[u8]) -> bool {
    let is_number = value.iter().all(u8::is_ascii_digit);
    let is_password = ends_with_any(key, CERTAIN) || ends_with_any(key, LIKELY);
    let is_once = || is_number && ONCE.contains(&value.len()) && has_word(key, USED_ONCE);
    is_once()
        || (is_value(value) && (is_password || (!is_number && ends_with_any(key, NUMBERS))))
        || (is_random(value) && tells(key))
}

/// Whether a word of a name tells of a secret.
pub(super) fn tells(key: &[u8]) -> bool {
    (has_word(key, WORDS) || ends_with_any(key, ENDS)) && !is_public(key)
}

fn is_public(key: &[u8]) -> bool {
    ends_with_any(key, PUBLIC)
}

fn ends_with_any(key: &[u8], names: &[&str]) -> bool {
    names.iter().any(|name| ends_with(key, name))
}

fn ends_with(key: &[u8], name: &str) -> bool {
    let mut rest = letters(key).rev();
    letters(name.as_bytes()).rev().all(|letter| rest.next() == Some(letter))
}

fn letters(key: &[u8]) -> impl DoubleEndedIterator<Item = u8> {
    key.iter().filter(|b| !matches!(b, b'_' | b'-' | b'.')).map(u8::to_ascii_lowercase)
}

/// Whether one of the words of a name is one of these: `X-Session-Key`, `wapSid2`.
fn has_word(key: &[u8], words: &[&str]) -> bool {
    let is_mark = |b: &u8| !b.is_ascii_alphabetic();
    key.split(is_mark).any(|piece| {
        let is_whole = words.iter().any(|word| piece.eq_ignore_ascii_case(word.as_bytes()));
        let humps = || piece.chunk_by(|one, next| !(one.is_ascii_lowercase() && next.is_ascii_uppercase()));
        is_whole || humps().any(|hump| words.iter().any(|word| hump.eq_ignore_ascii_case(word.as_bytes())))
    })
}

/// Whether a value is longer than the code of a shared folder.
fn is_value(value: &[u8]) -> bool {
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || !b.is_ascii();
    value.iter().rposition(is_part).is_some_and(|last| last >= CODE)
}

/// Whether a value is drawn at random: long, with letters and digits in one piece. What is percent-encoded tells nothing.
fn is_random(value: &[u8]) -> bool {
    let is_mixed = |piece: &[u8]| {
        piece.len() * 2 >= RANDOM
            && piece.iter().any(u8::is_ascii_digit)
            && piece.iter().any(u8::is_ascii_alphabetic)
    };
    let texts = value.split(|b| *b == b'%').enumerate();
    let texts = texts.map(|(n, text)| if n == 0 { text } else { text.get(2..).unwrap_or_default() });
    let pieces = texts.flat_map(|text| text.split(|b| !b.is_ascii_alphanumeric()));
    let (length, has_mixed) =
        pieces.fold((0, false), |(length, has), piece| (length + piece.len(), has || is_mixed(piece)));
    length >= RANDOM && has_mixed
}

#[cfg(test)]
mod tests {
    use super::{certain, is_secret};

    #[test]
    fn a_word_of_a_name_tells_of_a_secret() {
        let value = b"kQ7xZp00Vb93LmTn4cRw8sYd";
        for key in [
            "sid",
            "sessionid",
            "PHPSESSID",
            "bearer",
            "cookie",
            "authcookie",
            "credential",
            "subscription-key",
            "license_key",
            "otp",
            "hmac",
            "code",
            "key",
            "X-Amz-Security-Token",
            "wapSid2",
            "userSessionKey",
            "csrf.nonce",
            "Ocp-Apim-Subscription-Key",
            "SAMLResponse",
            "SESSDATA",
            "BDUSS",
        ] {
            assert!(is_secret(key.as_bytes(), value), "{key}");
        }
        for key in
            ["id", "v", "resourcekey", "rlkey", "siteKey", "author", "keyword", "monk", "spinner", "aside"]
        {
            assert!(!is_secret(key.as_bytes(), value), "{key}");
        }
    }

    #[test]
    fn a_number_and_words_are_no_secret() {
        for (key, value) in [
            ("key", "12"),
            ("sid", "20240512"),
            ("sid", "1685622214"),
            ("pin", "48.85"),
            ("otp", "27.1.2"),
            ("code", "hello-world-again-2024"),
            ("token", "6865687002"),
            ("jobCode", "CSS-0012293"),
            ("cookie", "chocolate-chip-and-more"),
            ("selectedKey", "%F0%9F%92%BB%20Software%20Engineering"),
            ("pin", "1234567890123"),
        ] {
            assert!(!is_secret(key.as_bytes(), value.as_bytes()), "{key}={value}");
        }
        assert!(is_secret(b"otp", b"123456") && is_secret(b"pin", b"4711"));
    }

    #[test]
    fn what_is_reported_is_certain() {
        let value = "kQ7xZp00Vb93LmTn4cRw8sYd";
        for key in [
            "access_token",
            "userAccessToken",
            "bearer",
            "subscription-key",
            "license_key",
            "credential",
            "session_token",
        ] {
            assert!(certain(key, value).is_some(), "{key}");
        }
        for key in
            ["sid", "sessionid", "token", "key", "code", "otp", "pin", "hmac", "page_token", "resourcekey"]
        {
            assert!(certain(key, value).is_none(), "{key}");
        }
        for (key, value) in
            [("cookie", "chocolate"), ("secret", "garden-of-roses"), ("license_key", "gpl-3.0")]
        {
            assert!(certain(key, value).is_none(), "{key}={value}");
        }
    }
}
