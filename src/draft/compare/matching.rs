//! Which figure is which, and which of them were moved.

use crate::data::{Figure, Locale};

/// What a figure was before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// Its place among the published figures.
    pub position: usize,
    /// Whether its id was another.
    pub is_renamed: bool,
}

/// For each edited figure the published one: with the same id or, of those that have none, the first with the same name and unit.
pub(super) fn figures(published: &[Figure], edited: &[Figure]) -> Vec<Option<Match>> {
    let of_same_id = |figure: &Figure| published.iter().position(|other| other.id == figure.id);
    let mut matches: Vec<_> =
        edited.iter().map(|figure| of_same_id(figure).map(|position| Match { position, is_renamed: false })).collect();
    let is_gone = |other: &Figure| edited.iter().all(|figure| figure.id != other.id);
    let mut gone: Vec<usize> =
        published.iter().enumerate().filter(|(_, figure)| is_gone(figure)).map(|(position, _)| position).collect();
    for (figure, matched) in edited.iter().zip(&mut matches).filter(|(_, matched)| matched.is_none()) {
        let is_it = |position: &usize| published.get(*position).is_some_and(|other| is_same_thing(other, figure));
        if let Some(found) = gone.iter().position(is_it) {
            *matched = Some(Match { position: gone.remove(found), is_renamed: true });
        }
    }
    matches
}

/// Whether both have one name and one unit, in Chinese: a translation may be corrected with the id.
fn is_same_thing(one: &Figure, other: &Figure) -> bool {
    let said =
        |figure: &Figure| (figure.label.in_locale(Locale::ZhCn).0.to_owned(), figure.unit.in_locale(Locale::ZhCn).0.to_owned());
    said(one) == said(other)
}

/// Which of several things are elsewhere among the others than before, as few of them as explain the new order. For each its place before
/// is given, if it was there.
pub(super) fn moved(places: &[Option<usize>]) -> Vec<usize> {
    let before: Vec<(usize, usize)> = places.iter().enumerate().filter_map(|(now, place)| Some((now, (*place)?))).collect();
    // The longest run that is still in order: for each, how long one is that ends there, and what stands before it there.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(before.len());
    for (index, (_, position)) in before.iter().enumerate() {
        let earlier = before.iter().zip(&runs).enumerate().take(index).filter(|(_, ((_, other), _))| other < position);
        let longest =
            earlier.map(|(index, (_, (length, _)))| (*length, index)).max_by_key(|(length, index)| (*length, usize::MAX - index));
        runs.push(longest.map_or((1, None), |(length, index)| (length + 1, Some(index))));
    }
    let longest = runs.iter().enumerate().max_by_key(|(index, (length, _))| (*length, usize::MAX - index));
    let mut next = longest.map(|(index, _)| index);
    let mut stays = Vec::new();
    while let Some(index) = next {
        stays.push(index);
        next = runs.get(index).and_then(|(_, before)| *before);
    }
    before.iter().enumerate().filter(|(index, _)| !stays.contains(index)).map(|(_, (now, _))| *now).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_said_to_have_moved() {
        for (positions, expected) in [
            (vec![Some(0), Some(1), Some(2)], vec![]),
            (vec![Some(0), None, Some(1), Some(3)], vec![]),
            (vec![Some(3), Some(0), Some(1), Some(2)], vec![0]),
            (vec![Some(1), Some(2), Some(3), Some(0)], vec![3]),
            (vec![Some(0), Some(2), None, Some(1), Some(3)], vec![3]),
            (vec![], vec![]),
        ] {
            assert_eq!(moved(&positions), expected, "{positions:?}");
        }
    }
}
