use super::*;

const REPORT: &str = include_str!("../../../tests/fixtures/report/ministry-report-2020.txt");

fn known() -> Vec<Map<String, Value>> {
    let file: Value = serde_json::from_str(include_str!("../../../public/figures.json")).unwrap();
    file["figures"].as_array().unwrap().iter().map(|figure| figure.as_object().unwrap().clone()).collect()
}

#[test]
fn dump() {
    let known = known();
    for p in propose(REPORT, &known) {
        let mut f = p.figure.clone();
        f.remove("quote");
        println!(
            "{} {:?} {:?} {}",
            p.mark.read.is_ok(),
            p.open,
            p.renews.map(|r| (known[r.0]["stated"].as_str().unwrap(), r.1)),
            Value::Object(f)
        );
    }
}
