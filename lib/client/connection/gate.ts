/** Something to wait for that can come and go. */
export function createGate() {
  const waiting = new Set<(isOpen: boolean) => void>();
  let isOpen = false;

  function tell(answer: boolean): void {
    const all = [...waiting];
    waiting.clear();
    for (const resolve of all) resolve(answer);
  }

  return {
    isOpen: () => isOpen,
    open(): void {
      isOpen = true;
      tell(true);
    },
    /** Who waits goes on waiting. */
    close(): void {
      isOpen = false;
    },
    /** Who waits is told that it will not open. */
    giveUp(): void {
      isOpen = false;
      tell(false);
    },
    /** Resolves true when open, false when that takes longer than the limit or was given up. */
    wait(limitMs: number): Promise<boolean> {
      if (isOpen) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(settle, limitMs, false);
        function settle(answer: boolean): void {
          clearTimeout(timer);
          waiting.delete(settle);
          resolve(answer);
        }
        waiting.add(settle);
      });
    },
  };
}

export type Gate = ReturnType<typeof createGate>;
