/** Gives a message the focus, so that keys and screen readers go on from it. Does not scroll. */
export function focusRow(list: HTMLElement, key: string): void {
  list
    .querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [data-message]`)
    ?.focus({ preventScroll: true });
}
