/** Where a message's menu opens, in pixels of the window, and the message's element. */
export type MenuPlace = { x: number; y: number; article: HTMLElement };

export type OpenMessageMenu = (place: MenuPlace) => void;

/** Beside the bubble of a message, for whoever opens the menu without a pointer. */
export function placeBeside(article: HTMLElement): MenuPlace {
  const { left, bottom } = (article.querySelector("[data-bubble]") ?? article).getBoundingClientRect();
  return { x: left, y: Math.min(bottom, window.innerHeight), article };
}
