use super::super::tests::{SHIPPED, compared, said};

#[test]
fn what_is_another_of_the_file_is_told() {
    for (edits, expected) in [
        (
            vec![("2020年信息通信行业主要数据", "2021年信息通信行业主要数据")],
            [
                "标题：2020年信息通信行业主要数据 → 2021年信息通信行业主要数据",
                "Title (Chinese): 2020年信息通信行业主要数据 → 2021年信息通信行业主要数据",
            ],
        ),
        (
            vec![("Bureau of Information", "The Bureau of Information")],
            [
                "发布单位（英文）：Bureau of Information and Communication Administration, MIIT → The Bureau of Information and Communication Administration, MIIT",
                "Publisher: Bureau of Information and Communication Administration, MIIT → The Bureau of Information and Communication Administration, MIIT",
            ],
        ),
        (
            vec![("(in Chinese)\"}}", "(in Chinese)\"}, \"url\": \"https://example.org/\"}")],
            ["来源网址：（无） → https://example.org/", "Address of the source: (none) → https://example.org/"],
        ),
        (
            vec![("(in Chinese)\"}}", "(in Chinese)\"}, \"published\": \"2021-01-05\"}")],
            ["来源日期：（无） → 2021年1月5日", "Day of the source: (none) → 5 January 2021"],
        ),
        (
            vec![("2026-11-24", "2026-11-25")],
            ["更新日期：2026年11月24日 → 2026年11月25日", "Updated: 24 November 2026 → 25 November 2026"],
        ),
        (
            vec![(
                "\"sections\": [",
                "\"sections\": [{\"id\": \"new\", \"title\": {\"zh-CN\": \"新章\", \"en\": \"New part\"}},",
            )],
            ["报告章节：（无） → 新章", "Part of the report: (none) → New part"],
        ),
        (vec![("疫情防控", "公共卫生")], ["报告章节：疫情防控 → 公共卫生", "Part of the report (Chinese): 疫情防控 → 公共卫生"]),
        (
            vec![("工业和信息化部国际合作司", "国际合作司")],
            [
                "国际合作的发布单位：工业和信息化部国际合作司 → 国际合作司",
                "Publisher of International cooperation (Chinese): 工业和信息化部国际合作司 → 国际合作司",
            ],
        ),
    ] {
        let comparison = compared(SHIPPED, &edits);
        assert_eq!(said(&comparison.file), [expected]);
        assert!(!comparison.is_empty());
    }
    let emergency = "    {\"id\": \"emergency\", \"title\": {\"zh-CN\": \"应急通信\", \"en\": \"Emergency communications\"}},\n";
    let moved = compared(SHIPPED, &[(emergency, ""), ("\"sections\": [\n", &format!("\"sections\": [\n{emergency}"))]);
    let words = ["应急通信的顺序：移到最前", "Order of Emergency communications: moved to the front"];
    assert_eq!(said(&moved.file), [words]);
}
