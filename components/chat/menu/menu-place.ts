/** What a message's menu opens at, in pixels of the window (a line that it does not cover), and the message's element. */
export type MenuPlace = { x: number; top: number; height: number; article: HTMLElement };

export type OpenMessageMenu = (place: MenuPlace) => void;

/** Above or below the bubble of a message: what the menu is about stays in sight. `x` where the reader points. */
export function placeBeside(article: HTMLElement, x?: number): MenuPlace {
  const bubble = (article.querySelector("[data-bubble]") ?? article).getBoundingClientRect();
  const top = Math.max(0, bubble.top);
  const height = Math.max(0, Math.min(window.innerHeight, bubble.bottom) - top);
  return { x: x ?? bubble.left, top, height, article };
}

/** Where the mouse is. */
export function placeAt(article: HTMLElement, x: number, y: number): MenuPlace {
  return { x, top: y, height: 0, article };
}
