/**
 * For a dialog that appears unasked: the focus begins on the dialog, not on its buttons, which a key that was meant for
 * something else would press.
 */
export function focusItself(event: Event): void {
  event.preventDefault();
  if (event.target instanceof HTMLElement) event.target.focus();
}
