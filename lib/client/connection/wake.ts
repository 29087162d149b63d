type Wakes = {
  /** What the browser says of the network; at once when there is none. */
  onNetwork: (isThere: boolean) => void;
  /** Somebody looks at the page again; it may have slept. */
  onVisible: () => void;
  /** Nobody looks at the page; it may be gone in a moment. */
  onHide: () => void;
};

/** Listens to what the browser tells of network, sleep and sight. Returns what ends it; does nothing outside a browser. */
export function listenToWaking({ onNetwork, onVisible, onHide }: Wakes): () => void {
  if (typeof window === "undefined" || typeof document === "undefined") return () => {};
  const ended = new AbortController();
  const { signal } = ended;
  const look = () => (document.visibilityState === "visible" ? onVisible() : onHide());
  window.addEventListener("online", () => onNetwork(true), { signal });
  window.addEventListener("offline", () => onNetwork(false), { signal });
  window.addEventListener("focus", onVisible, { signal });
  window.addEventListener("pageshow", (event) => event.persisted && onVisible(), { signal });
  window.addEventListener("pagehide", onHide, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  document.addEventListener("resume", look, { signal });
  if (document.visibilityState === "hidden") onHide();
  if (!navigator.onLine) onNetwork(false);
  return () => ended.abort();
}
