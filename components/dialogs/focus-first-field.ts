/**
 * For a dialog that is a form: the focus begins in its first field instead of on the button that closes it. On
 * touch it begins on the dialog itself, so that no keyboard covers what has just opened.
 */
export function focusFirstField(event: Event): void {
  const dialog = event.target;
  if (!(dialog instanceof HTMLElement)) return;
  event.preventDefault();
  const isTouch = window.matchMedia("(pointer: coarse)").matches;
  const field = isTouch ? null : dialog.querySelector<HTMLElement>("input:not([hidden]), textarea");
  (field ?? dialog).focus();
}
