/** Puts a text on the clipboard, also on a page without https where the modern way is closed. True: done. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const holder = document.createElement("textarea");
  holder.value = text;
  holder.readOnly = true;
  holder.style.position = "fixed";
  holder.style.opacity = "0";
  // Inside an open dialog the focus may not leave it.
  (document.querySelector("[role=dialog]") ?? document.body).append(holder);
  const previous = document.activeElement;
  holder.select();
  const done = document.execCommand("copy");
  holder.remove();
  if (previous instanceof HTMLElement) previous.focus();
  return done;
}
