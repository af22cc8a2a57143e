//! Where the figures are shown.

use headline_figures::data::Locale;

use super::cases::{DONE, Fault};
use super::{Seen, texts};
use crate::browser::Page;
use crate::element::{SCRIPT, policy};
use crate::server::Host;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A page of the folder.
    Page(&'static str),
    /// The page in one file, on a server.
    OneFile,
    /// The element on a page of somebody else.
    Element,
}

/// The root that the figures are in.
const PAGE: &str = "document";
const ELEMENT: &str = "(document.querySelector('headline-figures').shadowRoot || document.createElement('p'))";

impl Place {
    pub fn name(self) -> &'static str {
        match self {
            Self::Page(name) => name,
            Self::OneFile => "single.html",
            Self::Element => "element",
        }
    }

    /// Opens it and waits until it has done what it can.
    pub async fn open(self, page: &Page, locale: Locale, fault: &Fault) {
        match self {
            Self::Page(name) => {
                let folder = if locale == Locale::En { "en/" } else { "" };
                if let Some(policy) = fault.policy {
                    page.server.set_policy(policy);
                }
                page.open(&format!("{folder}{name}")).await;
            }
            Self::OneFile => page.open(&format!("static/figures.{}.single.html", locale.tag())).await,
            Self::Element => {
                let prelude = format!("<script src=\"{}prelude.js\"></script>", page.server.address);
                let element = format!("<headline-figures lang=\"{}\">host's words</headline-figures>", locale.tag());
                let own = fault
                    .policy
                    .map_or_else(|| policy(page), |strict| strict.replace("'self'", page.server.address.trim_end_matches('/')));
                let body = format!("{prelude}{element}{SCRIPT}").replace("@/", &page.server.address);
                page.go(&Host::start(&body, &own).await.address).await;
            }
        }
        let root = self.root();
        // The page in one file asks for nothing.
        let settled = if self == Self::OneFile { "true" } else { fault.settled };
        page.until(&format!("document.readyState === 'complete' && ({})", settled.replace("ROOT", root))).await;
        if fault.is_late && self != Self::OneFile {
            page.server.release();
            page.until(&DONE.replace("ROOT", root)).await;
        }
    }

    const fn root(self) -> &'static str {
        if matches!(self, Self::Element) { ELEMENT } else { PAGE }
    }

    pub async fn seen(self, page: &Page) -> Seen {
        let root = self.root();
        let texts_of = |selector: &str| {
            format!("[...{root}.querySelectorAll('{selector}')].map(own => own.textContent.trim()).filter(Boolean)")
        };
        let numbers = texts(&page.value(&texts_of(".hf-number")).await);
        let said = texts(&page.value(&texts_of(".hf-notice [role=status]")).await);
        let titles = texts(&page.value(&texts_of(".hf-title")).await);
        Seen { title: titles.into_iter().next().unwrap_or_default(), numbers: numbers.into_iter().take(4).collect(), said }
    }

    /// Whether its first numbers are those of the headline figures. Where no script of ours can run, an element has its host's words.
    pub fn shows_headline(self, fault: &Fault) -> bool {
        match self {
            Self::Page(name) => name != "all.html",
            Self::OneFile => true,
            Self::Element => fault.element_has_figures,
        }
    }
}
