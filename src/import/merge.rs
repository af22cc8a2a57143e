//! The figures of a table into a file that there is: those that it has are renewed, the others are added.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Imported, Object};
use crate::draft::{Renewed, add_point, measures_the_same, period_of, renew};
use crate::format::{ImportFault, MergeNote};

/// What a table changes in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Figures of the file, by their places, as they are now.
    pub renewed: Vec<(usize, Object)>,
    /// Figures that the file does not have.
    pub added: Vec<Object>,
    /// Sections of theirs that the file does not have.
    pub sections: Vec<Object>,
    /// What there is to tell.
    pub notes: Vec<MergeNote>,
}

/// Puts the figures of the table into `file`. The same id is the same figure, and where the table has no ids, exactly the same name.
pub fn merge(file: &Object, imported: &Imported) -> Merged {
    let figures = objects(file, "figures");
    let mut own = Own { figures: &figures, ids: ids(&figures), used: BTreeSet::new(), derived: kinds_are_derived(imported) };
    let mut merged = Merged::default();
    let (mut renewed, mut added, mut earlier, mut same, mut empty) = (Vec::new(), Vec::new(), Vec::new(), 0, Vec::new());
    let mut notes = Vec::new();
    for (index, figure) in objects(&imported.file, "figures").into_iter().enumerate() {
        let label = label(&figure);
        if !figure.contains_key("value") && !figure.contains_key("stated") {
            empty.push(label);
            continue;
        }
        let found = own.find(&figure, !imported.made_ids.contains(&index));
        let found = found.filter(|(_, old, new)| {
            let fits = measures_the_same(old, new);
            if !fits {
                notes.push(MergeNote::OtherUnit { label: label.clone() });
            }
            fits
        });
        let Some((at, old, new)) = found else {
            added.push(label);
            merged.added.push(own.new_figure(file, figure));
            continue;
        };
        own.used.insert(at);
        let is_earlier =
            period_of(&new).zip(period_of(old)).is_some_and(|(new, old)| new.has_shape_of(old) && new.ordinal() < old.ordinal());
        let Renewed { mut fields, notes: told } = if is_earlier {
            let mut fields = old.clone();
            add_point(&mut fields, &new);
            Renewed { fields, notes: Vec::new() }
        } else {
            renew(old, &new)
        };
        for point in objects(&new, "series") {
            add_point(&mut fields, &point);
        }
        notes.extend(told.into_iter().map(|note| MergeNote::Renewal { label: label.clone(), note }));
        if fields == *old {
            same += 1;
            continue;
        }
        if is_earlier { &mut earlier } else { &mut renewed }.push(label);
        merged.renewed.push((at, fields));
    }
    let known: BTreeSet<String> = ids(&objects(file, "sections"));
    let wanted: BTreeSet<String> = merged.added.iter().filter_map(|figure| text(figure, "section")).collect();
    let is_new = |section: &Object| text(section, "id").is_some_and(|id| wanted.contains(&id) && !known.contains(&id));
    merged.sections = objects(&imported.file, "sections").into_iter().filter(is_new).collect();
    merged.notes = [
        MergeNote::Renewed { labels: renewed },
        MergeNote::Added { labels: added },
        MergeNote::Earlier { labels: earlier },
        MergeNote::NoValue { labels: empty },
    ]
    .into_iter()
    .filter(|note| !note.is_empty())
    .collect();
    merged.notes.extend((same > 0).then_some(MergeNote::Same { count: same }));
    merged.notes.append(&mut notes);
    merged
}

/// The figures of the file.
struct Own<'f> {
    figures: &'f [Object],
    ids: BTreeSet<String>,
    /// Those that a row of the table was about.
    used: BTreeSet<usize>,
    /// Whether the table does not say what kinds its figures have.
    derived: bool,
}

impl<'f> Own<'f> {
    /// The figure that is meant, and the new one with what the table leaves to it. Of several with this name none is.
    fn find(&self, figure: &Object, has_id: bool) -> Option<(usize, &'f Object, Object)> {
        let all = || self.figures.iter().enumerate().filter(|(at, _)| !self.used.contains(at));
        let by_id = || all().find(|(_, own)| has_id && text(own, "id") == text(figure, "id"));
        let name = label(figure);
        let by_name = || {
            let mut named = all().filter(|(_, own)| !name.is_empty() && label(own) == name);
            let first = named.next();
            first.filter(|_| named.next().is_none())
        };
        let (at, old) = by_id().or_else(by_name)?;
        Some((at, old, self.completed(old, figure)))
    }

    /// What a table does not say is as it was: the unit, the kind, what a change is from. Not the time: that would be a guess.
    fn completed(&self, old: &Object, figure: &Object) -> Object {
        let mut new = figure.clone();
        let unit = |fields: &Object| fields.get("unit").and_then(|unit| unit.get("zh-CN")).cloned();
        // The table has the words in one language, mostly.
        if unit(&new).is_none() || unit(&new) == unit(old) {
            match old.get("unit") {
                Some(unit) => new.insert("unit".into(), unit.clone()),
                None => new.shift_remove("unit"),
            };
        }
        for name in ["kind", "basis"] {
            let is_said = new.contains_key(name) && !(name == "kind" && self.derived && unit(&new) == unit(old));
            if let Some(value) = old.get(name).filter(|_| !is_said) {
                new.insert(name.into(), value.clone());
            }
        }
        new
    }

    /// A figure that the file does not have, with an id of its own, in a section.
    fn new_figure(&mut self, file: &Object, mut figure: Object) -> Object {
        let wish = text(&figure, "id").unwrap_or_else(|| "figure".to_owned());
        let id = super::rows::unused(&wish, |id| self.ids.contains(id));
        self.ids.insert(id.clone());
        figure.insert("id".into(), id.into());
        if !figure.contains_key("section")
            && let Some(first) = objects(file, "sections").first().and_then(|section| section.get("id"))
        {
            figure.insert("section".into(), first.clone());
        }
        figure
    }
}

fn kinds_are_derived(imported: &Imported) -> bool {
    imported.faults.iter().any(|fault| fault.fault == ImportFault::KindsDerived)
}

fn objects(fields: &Object, name: &str) -> Vec<Object> {
    let all = fields.get(name).and_then(Value::as_array).into_iter().flatten();
    all.filter_map(Value::as_object).cloned().collect()
}

fn ids(all: &[Object]) -> BTreeSet<String> {
    all.iter().filter_map(|own| text(own, "id")).collect()
}

fn text(fields: &Object, name: &str) -> Option<String> {
    fields.get(name).and_then(Value::as_str).map(str::to_owned)
}

/// The name, in Chinese where there is one.
fn label(figure: &Object) -> String {
    let label = figure.get("label");
    let own = |tag: &str| label.and_then(|label| label.get(tag)).and_then(Value::as_str).map(str::trim);
    own("zh-CN").or_else(|| own("en")).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::data::{Dataset, Locale};
    use crate::import::read_workbook;

    fn file() -> Object {
        let Value::Object(file) = json!({
            "schema": 2, "title": {"zh-CN": "t"}, "publisher": {"zh-CN": "p"}, "source": {"title": {"zh-CN": "s"}}, "updated": "2021-01-01",
            "sections": [{"id": "a", "title": {"zh-CN": "一"}}],
            "figures": [
                {"id": "stations", "section": "a", "headline": true, "kind": "count", "value": 360_000, "qualifier": "over", "stated": "超过36万个",
                 "period": "2020", "unit": {"zh-CN": "个", "en": "stations"}, "label": {"zh-CN": "基站"}},
                {"id": "income", "section": "a", "headline": false, "kind": "change", "value": 3, "qualifier": "exact", "period": "2020",
                 "basis": "year-on-year", "label": {"zh-CN": "收入增速"}},
            ],
        }) else {
            panic!()
        };
        file
    }

    fn merged(table: &str) -> Merged {
        merge(&file(), &read_workbook(table.as_bytes()).unwrap())
    }

    /// The file with what the table changes, which must be one.
    fn applied(merged: &Merged) -> Value {
        let mut file = Value::Object(file());
        for (at, figure) in &merged.renewed {
            file["figures"][at] = figure.clone().into();
        }
        for (name, new) in [("figures", &merged.added), ("sections", &merged.sections)] {
            file[name].as_array_mut().unwrap().extend(new.iter().cloned().map(Value::Object));
        }
        Dataset::parse(&file.to_string()).unwrap_or_else(|faults| panic!("{faults:#?}\n{file:#}"));
        file
    }

    #[test]
    fn figures_of_the_same_name_are_renewed_and_others_added() {
        let merged = merged(
            "指标,数值,单位,时间,部分,同比增长（%）\n基站,40,万个,2021年,,11.1\n用户,5,万户,2021年,二,\n收入增速,4.5,%,2021年,,\n",
        );
        let file = applied(&merged);
        let stations = &file["figures"][0];
        assert_eq!(
            [&stations["value"], &stations["unit"]["en"], &stations["headline"]],
            [&json!(400_000), &json!("stations"), &json!(true)]
        );
        assert!(stations.get("stated").is_none(), "words of last year");
        assert_eq!(
            stations["series"],
            json!([{"period": "2020", "value": 360_000, "qualifier": "over", "stated": "超过36万个"}])
        );
        assert_eq!(stations["changes"][0]["value"].to_string(), "11.1");
        assert_eq!([&file["figures"][1]["kind"], &file["figures"][1]["basis"]], [&json!("change"), &json!("year-on-year")]);
        assert_eq!(
            [&file["figures"][2]["label"]["zh-CN"], &file["sections"][1]["title"]["zh-CN"]],
            [&json!("用户"), &json!("二")]
        );
        let told: String = merged.notes.iter().map(|note| note.in_locale(Locale::ZhCn)).collect();
        assert!(["已更新2项", "已添加1项", "用户", "超过36万个"].iter().all(|words| told.contains(words)), "{told}");
    }

    /// An id that was made for a table without ids is nobody's.
    #[test]
    fn only_an_id_of_the_table_is_an_id() {
        let mut file = file();
        file["figures"][0]["id"] = json!("figure-1");
        let imported = read_workbook("指标,数值,单位,时间\n别的,5,个,2021\n".as_bytes()).unwrap();
        let own = merge(&file, &imported);
        assert_eq!((own.renewed.len(), own.added[0]["id"].clone()), (0, json!("figure-1-2")));
        let by_id = merged("id,指标,数值,单位,时间\nstations,基站总数,5,个,2021\n");
        assert_eq!(by_id.renewed.len(), 1);
        assert_eq!(applied(&by_id)["figures"][0]["label"]["zh-CN"], "基站", "a name stays");
    }

    #[test]
    fn an_earlier_time_is_one_and_the_same_is_none() {
        let earlier = merged("指标,数值,单位,时间\n基站,30,万个,2019\n");
        let file = applied(&earlier);
        assert_eq!([&file["figures"][0]["value"], &file["figures"][0]["series"][0]["value"]], [&json!(360_000), &json!(300_000)]);
        let years = applied(&merged("指标,单位,2018年,2021年\n基站,万个,20,40\n"));
        let points: Vec<_> =
            years["figures"][0]["series"].as_array().unwrap().iter().map(|point| point["period"].clone()).collect();
        assert_eq!(points, ["2018", "2020"]);
        let same = merged("指标,数值,限定,单位,原文,时间\n基站,36,超过,万个,超过36万个,2020\n");
        assert_eq!((same.renewed.len(), same.notes.clone()), (0, vec![MergeNote::Same { count: 1 }]));
    }

    #[test]
    fn what_is_counted_in_another_unit_is_another_figure() {
        let other = merged("指标,数值,单位,时间\n基站,5,亿元,2021\n");
        assert_eq!((other.renewed.len(), other.added.len()), (0, 1));
        assert!(other.notes.contains(&MergeNote::OtherUnit { label: "基站".into() }));
        let nameless = merged("指标,数值,单位,时间\n,40,万个,2021\n").notes[0].in_locale(Locale::ZhCn);
        assert!(nameless.contains("已添加1项：（未命名）"), "{nameless}");
        // Without a time nobody knows of when the number is: the form asks.
        let timeless = merged("指标,数值,单位\n基站,40,万个\n");
        assert!(!timeless.renewed[0].1.contains_key("period"));
    }
}
