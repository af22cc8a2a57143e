use super::*;

fn words(text: &str) -> Vec<String> {
    let name = |mark: &Mark| {
        let words = text[mark.words.clone()].to_owned();
        if mark.read.is_err() { format!("?{words}") } else { words }
    };
    scan(text).iter().map(name).collect()
}

#[test]
fn dump() {
    let text = std::fs::read_to_string("/work/shared/report/ministry-report-2020.txt").unwrap();
    for mark in scan(&text) {
        println!(
            "{} [{}] {:?}",
            &text[mark.words.clone()],
            &text[mark.unit.clone()],
            mark.read.map(|r| (r.value, r.bounds.first(), r.direction))
        );
    }
    println!("{:?}", words("x"));
}
