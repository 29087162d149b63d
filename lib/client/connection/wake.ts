type Wakes = {
  /** The network is back. */
  onOnline: () => void;
  /** Somebody looks at the page again; it may have slept. */
  onVisible: () => void;
  /** The page may be gone in a moment. */
  onHide: () => void;
};

/** Listens to what the browser tells of network, sleep and sight. Returns what ends it; does nothing outside a browser. */
export function listenToWaking({ onOnline, onVisible, onHide }: Wakes): () => void {
  if (typeof window === "undefined" || typeof document === "undefined") return () => {};
  const ended = new AbortController();
  const { signal } = ended;
  const look = () => (document.visibilityState === "visible" ? onVisible() : onHide());
  window.addEventListener("online", onOnline, { signal });
  window.addEventListener("focus", onVisible, { signal });
  window.addEventListener("pageshow", (event) => event.persisted && onVisible(), { signal });
  window.addEventListener("pagehide", onHide, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  return () => ended.abort();
}
