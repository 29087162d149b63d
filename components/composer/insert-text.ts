/**
 * Puts a text in place of the selection, as if typed: React hears an input event, and undo takes it back
 * where the browser offers that. The caret stands behind it afterwards.
 */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only way that keeps the browser's undo history.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
