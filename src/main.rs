//! The widget in the browser. Natively it does nothing: `publish` is the native program.

fn main() {
    #[cfg(target_arch = "wasm32")]
    headline_figures::embed::start();
}
