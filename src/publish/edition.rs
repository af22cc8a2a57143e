//! Editions: figures that are kept beside the newest ones for good, in a folder of their own (`editions/2020/`).

use anyhow::{Result, bail};

use crate::data::is_edition_name;

/// An edition that is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition(String);

impl Edition {
    /// The folder with all editions. `script/element.js` knows it, too.
    pub const ALL: &str = "editions/";

    /// From the folder of an edition to that of the program.
    pub(super) const TO_PROGRAM: &str = "../../";

    /// # Errors
    /// The name is none.
    pub fn new(name: &str) -> Result<Self> {
        if !is_edition_name(name) {
            bail!("“{name}” is no name of an edition: letters of English, digits and hyphens, as 2020");
        }
        Ok(Self(name.to_owned()))
    }

    /// Its folder, with a slash behind it.
    pub fn folder(&self) -> String {
        format!("{}{}/", Self::ALL, self.0)
    }
}

/// Where a file stands in the folder that it belongs to: in that of all, or in that of an edition.
pub(super) fn without_edition(path: &str) -> &str {
    path.strip_prefix(Edition::ALL).and_then(|rest| rest.split_once('/')).map_or(path, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_else() {
        for name in ["2020", "2020-H1", "Annual-2020"] {
            assert_eq!(Edition::new(name).unwrap().folder(), format!("editions/{name}/"));
        }
        for name in ["", "..", "../..", "2020/", "2020 a", "二〇二〇", "a.b", "a_b", &"1".repeat(41)] {
            assert!(Edition::new(name).unwrap_err().to_string().contains("no name of an edition"), "{name}");
        }
        assert_eq!(["editions/2020/en/all.html", "en/all.html"].map(without_edition), ["en/all.html"; 2]);
    }
}
