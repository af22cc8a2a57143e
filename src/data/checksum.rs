//! Whether two texts of a figures file are the same, without comparing them: a page says what it was rendered from.

/// A checksum of a text: cyrb53 (53 bits, by bryc, public domain) over UTF-16 units, in hexadecimal digits. `script/update.js` computes the
/// same in the browser, where hashes of the platform are missing on http. It does not protect against forgery.
pub fn checksum(text: &str) -> String {
    let (mut a, mut b) = (0xdead_beef_u32, 0x41c6_ce57_u32);
    for unit in text.encode_utf16() {
        a = (a ^ u32::from(unit)).wrapping_mul(2_654_435_761);
        b = (b ^ u32::from(unit)).wrapping_mul(1_597_334_677);
    }
    let mix = |one: u32, other: u32| {
        (one ^ (one >> 16)).wrapping_mul(2_246_822_507) ^ (other ^ (other >> 13)).wrapping_mul(3_266_489_909)
    };
    let (high, low) = (mix(b, a), mix(a, b));
    format!("{:x}", (u64::from(high & 0x1f_ffff) << 32) | u64::from(low))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of the script's own function.
    #[test]
    fn it_is_that_of_the_script() {
        for (text, expected) in [
            ("", "d96711aee8d83"),
            ("a", "124e8582c97901"),
            ("97亿", "18a77c1b731b35"),
            ("{\"schema\": 1}\n", "13c3c2cb26f6ff"),
            ("𝄞", "149e0fbea90f53"),
        ] {
            assert_eq!(checksum(text), expected, "{text}");
        }
    }
}
