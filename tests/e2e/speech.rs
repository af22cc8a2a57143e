//! Reading aloud. No engine here has a voice, so one is put in its place that keeps what it is told to say.

use serde_json::json;
use thirtyfour::{By, Key};

use crate::browser::{Page, with_page};

const VOICE: &str = "(() => { window.said = []; window.cancelled = 0; \
    window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } }; \
    speechSynthesis.getVoices = () => [{ lang: 'fr-FR' }, { lang: 'zh-HK' }, { lang: LANG }].filter(({ lang }) => lang.slice(0, 2) !== 'zh' || LANG.slice(0, 2) === 'zh'); \
    speechSynthesis.speak = utterance => said.push(utterance); \
    speechSynthesis.cancel = () => { window.cancelled += 1; }; \
    speechSynthesis.dispatchEvent(new Event('voiceschanged')); })()";

async fn has_engine(page: &Page) -> bool {
    page.value("'speechSynthesis' in window").await == json!(true)
}

const BUTTON: &str = "document.querySelector('[data-action=speak]').checkVisibility({ visibilityProperty: true })";

#[tokio::test]
async fn there_is_no_button_without_a_voice_for_the_language() {
    with_page(async |page| {
        page.open_live("").await;
        assert_eq!(page.value(BUTTON).await, json!(false));
        if has_engine(&page).await {
            page.value(&VOICE.replace("LANG", "'en-GB'")).await;
            assert_eq!(page.value(BUTTON).await, json!(false));
            page.value(&VOICE.replace("LANG", "'zh-TW'")).await;
            assert_eq!(page.value(BUTTON).await, json!(true));
        }
    })
    .await;
}

#[tokio::test]
async fn the_figures_are_read_in_the_language_of_the_page() {
    with_page(async |page| {
        for (language, voice, first, second) in [
            ("", "'zh-CN'", "2020年信息通信行业主要数据", "5G共建共享基站。超过36万个。2020年"),
            (
                "?lang=en",
                "'en-GB'",
                "China’s information and communications in 2020: headline figures",
                "Shared 5G base stations. Over 360,000 stations. 2020",
            ),
        ] {
            page.open_live(language).await;
            if !has_engine(&page).await {
                // This engine cannot speak: there is no button, as the test above holds.
                continue;
            }
            page.value(&VOICE.replace("LANG", voice)).await;
            page.driver.find(By::Css("[data-action=speak]")).await.unwrap().click().await.unwrap();
            page.until("said.length === 5").await;
            let said = page.strings("said.map(utterance => utterance.text)").await;
            assert_eq!((said.len(), said[0].as_str(), said[1].as_str()), (5, first, second));
            assert_eq!(page.value("said.every(u => u.voice.lang === u.lang)").await, json!(true));
            assert_eq!(page.value("said[0].lang").await, json!(voice.trim_matches('\'')), "and not in Cantonese");
            let speaks = "!document.querySelectorAll('[data-action=speak] span')[1].hidden";
            assert_eq!(page.value(speaks).await, json!(true));
            page.driver.action_chain().send_keys(Key::Escape).perform().await.unwrap();
            assert_eq!(page.value(&format!("[{speaks}, cancelled]")).await, json!([false, 1]));
            // It ends by itself too, and by the button.
            page.value("document.querySelector('[data-action=speak]').click()").await;
            page.until("said.length === 10").await;
            page.value("said.at(-1).dispatchEvent(new Event('end'))").await;
            assert_eq!(page.value(speaks).await, json!(false));
            page.value("(() => { const b = document.querySelector('[data-action=speak]'); b.click(); b.click(); })()").await;
            assert_eq!(page.value(speaks).await, json!(false));
            // Started, stopped and started again it speaks, although the engine is still ending what was cancelled.
            page.value("(b => { Object.defineProperty(speechSynthesis, 'pending', { value: true, configurable: true }); said.length = 0; b.click(); b.click(); b.click(); })(document.querySelector('[data-action=speak]'))").await;
            page.until("said.length >= 5").await;
            assert_eq!(page.value(speaks).await, json!(true));
            page.driver.action_chain().send_keys(Key::Escape).perform().await.unwrap();
        }
    })
    .await;
}
