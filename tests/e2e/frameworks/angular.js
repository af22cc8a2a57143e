// A component of Angular with the element in it, compiled in the browser; `render` changes its state.
import "@angular/compiler";
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";

class App {
  state = signal({ title: "A title", theme: "light" });

  constructor() {
    window.render = (changes) => this.state.update((before) => ({ ...before, ...changes }));
  }

  parts() {
    const { isSwapped, isGone } = this.state();
    const element = isGone ? [] : ["element"];
    return isSwapped ? ["text", ...element] : [...element, "text"];
  }
}

const template = `<h2>{{ state().title }}</h2>
  @for (part of parts(); track part) {
    @if (part === "text") { <p>text</p> } @else {
      <headline-figures [attr.theme]="state().theme" [attr.figures]="state().figures">own words</headline-figures>
    }
  }`;

document.getElementById("app").append(document.createElement("app-root"));
bootstrapApplication(Component({ selector: "app-root", schemas: [CUSTOM_ELEMENTS_SCHEMA], template })(App) || App, {
  providers: [provideZonelessChangeDetection()],
});
