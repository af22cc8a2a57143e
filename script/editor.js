// The start of the page of the editor: loads its program.

load("@EDITOR@", "@EDITOR_INTEGRITY@", "@EDITOR_WASM@", "@EDITOR_WASM_INTEGRITY@").then((editor) => {
  editor.start(document.getElementById("editor"));
});
