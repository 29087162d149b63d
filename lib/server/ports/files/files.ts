/**
 * Where uploaded files are kept. A file is named by the SHA-256 of what is in it, in hexadecimal: it never changes, and
 * the same content stored twice is one file. Whatever cannot be written is a FileError, and leaves nothing behind.
 */
export type Files = {
  /**
   * Takes in a file that is being uploaded, at most `maxBytes` long, and hands `work` its path; afterwards it is gone.
   * @throws FileError
   */
  receive: <T>(upload: Upload, maxBytes: number, work: (path: string) => Promise<T>) => Promise<T>;
  /** Stores the content and answers its name; when it answers, the file is on disk. @throws FileError */
  put: (content: Uint8Array) => Promise<string>;
  /** What is in a file; null when there is none of this name. */
  read: (sha: string) => Promise<Buffer<ArrayBuffer> | null>;
  /** Every file and what an upload has left behind, with the moment it was last stored (milliseconds since 1970). */
  list: () => AsyncIterable<KeptFile>;
  /** Removes a file, unless it was stored again since it was listed. */
  remove: (file: KeptFile) => Promise<void>;
};

/** `sha` null: no file, but what was left of an upload when a process died. */
export type KeptFile = { path: string; sha: string | null; storedAt: number };

/** What comes in. `declaredBytes`: how long it says it is, where it says so. */
export type Upload = { body: AsyncIterable<Uint8Array>; declaredBytes: number | null };

/**
 * What went wrong with a file. `too-large`: more was sent than may be; `broken`: it ended before it was whole; `failing`: the
 * disk is full or cannot be written.
 */
export type FileProblem = "too-large" | "broken" | "failing";

export class FileError extends Error {
  override name = "FileError";
  readonly problem: FileProblem;
  constructor(problem: FileProblem, cause?: unknown) {
    super(`the file is ${problem}`, { cause });
    this.problem = problem;
  }
}

/** What went wrong with a file; null where it was something else. */
export function fileProblem(cause: unknown): FileProblem | null {
  // By its name: the pages' bundle has a class of its own, and the error comes from the server's.
  return cause instanceof Error && cause.name === "FileError" ? (cause as FileError).problem : null;
}
