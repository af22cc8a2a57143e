//! What changes in a view, in one type each: Leptos compiles its machinery anew for every closure that a view has in it, and for every
//! element around one. That was a fifth of the program.

use std::sync::Arc;

use leptos::prelude::*;

/// A view that changes.
pub(super) type Dynamic = Box<dyn FnMut() -> AnyView + Send>;

pub(super) fn dynamic<V: IntoAny>(mut view: impl FnMut() -> V + Send + 'static) -> Dynamic {
    Box::new(move || view().into_any())
}

/// A text that changes.
pub(super) fn text(value: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(value)
}

/// Something that is or is not so.
pub(super) fn flag(value: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(value)
}

/// An attribute that is not always there.
pub(super) fn maybe(value: impl Fn() -> Option<&'static str> + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    Signal::derive(value)
}

/// What happens when something is pressed.
pub(super) type Pressed = Box<dyn FnMut(web_sys::MouseEvent)>;

/// A button.
pub(super) fn button(name: &'static str, press: impl FnMut(web_sys::MouseEvent) + 'static) -> AnyView {
    button_if(name, flag(|| true), press)
}

/// A button that can be pressed at times.
pub(super) fn button_if(
    name: &'static str,
    can_press: Signal<bool>,
    press: impl FnMut(web_sys::MouseEvent) + 'static,
) -> AnyView {
    any_button(name, "", can_press, Box::new(press))
}

/// The button of what one has come for.
pub(super) fn main_button(
    name: &'static str,
    can_press: Signal<bool>,
    press: impl FnMut(web_sys::MouseEvent) + 'static,
) -> AnyView {
    any_button(name, "ed-main", can_press, Box::new(press))
}

fn any_button(name: &'static str, class: &'static str, can_press: Signal<bool>, press: Pressed) -> AnyView {
    let disabled = flag(move || !can_press.get());
    view! { <button type="button" class=class disabled=disabled on:click=press>{name}</button> }.into_any()
}

/// A button whose name is no message.
pub(super) fn plain_button(name: String, press: Pressed) -> AnyView {
    view! { <button type="button" on:click=press>{name}</button> }.into_any()
}

/// What is chosen on a screen: of each of its choices, the how manieth. One type for all screens.
pub(super) type Picks = RwSignal<[u8; 8]>;

/// Which of the choice with this number is chosen.
pub(super) fn picked(picks: Picks, choice: usize) -> u8 {
    picks.with(|all| all.get(choice).copied().unwrap_or_default())
}

fn pick(picks: Picks, choice: usize, value: u8) {
    picks.update(|all| {
        if let Some(own) = all.get_mut(choice) {
            *own = value;
        }
    });
}

/// Radio buttons under a name.
pub(super) fn choices(picks: Picks, choice: usize, group: &'static str, legend: String, names: Vec<String>) -> AnyView {
    let inputs = (0_u8..).zip(names).map(|(value, name)| {
        let is_on = flag(move || picked(picks, choice) == value);
        let choose = handler(move |_| pick(picks, choice, value));
        view! { <label><input type="radio" name=group prop:checked=is_on on:change=choose />{name}</label> }.into_any()
    });
    grouped(legend, inputs.collect())
}

/// A box that is ticked or not: 1 or 0.
pub(super) fn tick_choice(picks: Picks, choice: usize, name: String) -> AnyView {
    let change = handler(move |event| pick(picks, choice, u8::from(event_target_checked(&event))));
    tick_if(name, flag(move || picked(picks, choice) != 0), flag(|| true), change)
}

/// A box that can be changed at times.
pub(super) fn tick_if(
    name: String,
    is_on: Signal<bool>,
    can_change: Signal<bool>,
    change: Box<dyn FnMut(web_sys::Event)>,
) -> AnyView {
    let disabled = flag(move || !can_change.get());
    view! { <label class="ed-check"><input type="checkbox" prop:checked=is_on disabled=disabled on:change=change />{name}</label> }.into_any()
}

/// Choices under a name.
pub(super) fn grouped(name: String, choices: Vec<AnyView>) -> AnyView {
    view! { <fieldset class="ed-choices"><legend>{name}</legend>{choices}</fieldset> }.into_any()
}

/// A part of a screen, which is hidden at times.
pub(super) fn part(class: &'static str, is_hidden: Signal<bool>, inside: Vec<AnyView>) -> AnyView {
    view! { <div class=class hidden=is_hidden>{inside}</div> }.into_any()
}

/// What happens when something is typed or chosen.
pub(super) fn handler(handle: impl FnMut(web_sys::Event) + 'static) -> Box<dyn FnMut(web_sys::Event)> {
    Box::new(handle)
}

/// A view for each key, which stays while its key does.
pub(super) fn keyed(keys: Signal<Vec<u32>>, view: impl Fn(u32) -> AnyView + Send + Sync + 'static) -> AnyView {
    let view: Arc<dyn Fn(u32) -> AnyView + Send + Sync> = Arc::new(view);
    let view = move |key: u32| view(key);
    view! { <For each=move || keys.get() key=|key: &u32| *key children=view /> }.into_any()
}

/// The options of a choice: the value and the name of each.
pub(super) fn options(all: Vec<(String, String)>, own: &str) -> Vec<AnyView> {
    let option = |(value, name): (String, String)| {
        let selected = value == own;
        view! { <option value=value selected=selected>{name}</option> }.into_any()
    };
    all.into_iter().map(option).collect()
}

/// A cell of a table.
pub(super) fn cell(label: &'static str, content: AnyView) -> AnyView {
    view! { <td data-label=label>{content}</td> }.into_any()
}
