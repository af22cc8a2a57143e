//! The sample of the editor's tour (`script/tour-sample.json`).

use super::super::*;
use crate::data::{Dataset, Locale};

#[test]
fn the_slip_in_the_sample_is_what_its_report_renews() {
    let sample: Value = serde_json::from_str(include_str!("../../../../script/tour-sample.json")).unwrap();
    let text = sample["figures"].to_string();
    let figures = Dataset::parse(&text).unwrap();
    let slip = figures.figures().iter().position(|figure| figure.id == "industrial-internet-identifiers").unwrap();
    assert_eq!(figures.figures()[slip].quantity.value, crate::data::Decimal::from_whole(970_000_000));
    let known: Vec<_> =
        sample["figures"]["figures"].as_array().unwrap().iter().map(|own| own.as_object().unwrap().clone()).collect();
    for locale in Locale::ALL {
        let own = &sample["text"][locale.tag()];
        let (report, words) = (own["report"].as_str().unwrap(), own["words"].as_str().unwrap());
        let proposals = propose(report, &known);
        let proposal = proposals.iter().find(|proposal| report.get(proposal.mark.words.clone()) == Some(words)).unwrap();
        assert_eq!(proposal.figure["value"].to_string(), "9700000000", "{locale:?}");
        assert!(proposal.is_complete(), "{:?}", proposal.open);
        assert_eq!(proposal.renews.map(|(known, _)| known), Some(slip), "{locale:?}");
    }
}
