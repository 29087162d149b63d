/** True with a mouse: on a touch screen the focus brings up the keyboard, which nobody asked for. */
export function isFocusWelcome(): boolean {
  return window.matchMedia("(pointer: fine)").matches;
}

/**
 * Puts a text in place of the selection, as if typed: React hears an input event, and undo takes it back
 * where the browser offers that. The caret stands behind it afterwards.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  if (isFocusWelcome()) field.focus();
  const hasFocus = document.activeElement === field;
  // The only way that keeps the browser's undo history.
  if (hasFocus && document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
