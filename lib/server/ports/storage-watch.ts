/** A client whose message cannot be stored tries again sooner than this. */
const LATELY_MS = 6_000;

/**
 * Remembers when the database last could not store what it was given: on a full disk one small row may still fit
 * where nothing else does, so that trying tells too little.
 */
export type StorageWatch = { noteFailure: () => void; hasFailedLately: () => boolean };

/** A watch in this process's memory. `now` is any clock in milliseconds that never goes back. */
export function openStorageWatch(now: () => number = () => performance.now()): StorageWatch {
  let failedAt: number | null = null;
  return {
    noteFailure() {
      failedAt = now();
    },
    hasFailedLately: () => failedAt !== null && now() - failedAt < LATELY_MS,
  };
}
