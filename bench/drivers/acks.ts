import type { TakeFrame } from "../load/frame-reader.ts";

const REQUEST_TIMEOUT_MS = 30_000;

/** Who waits for which acknowledgement, by its number. */
export class Acks {
  readonly #waiting = new Map<number, TakeFrame>();
  #next = 1;

  /** A number for what is about to be sent; `answered` gets the bytes of the answer, for the time of the call. */
  expect(answered: TakeFrame): number {
    const id = this.#next++;
    this.#waiting.set(id, answered);
    return id;
  }

  /** Resolves with the text that answers what `send` sends under the number it is given. */
  request(name: string, send: (id: number) => void): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        if (this.#waiting.delete(id)) reject(new Error(`${name} timed out`));
      }, REQUEST_TIMEOUT_MS);
      timer.unref();
      const id = this.expect((buffer, start, end) => {
        clearTimeout(timer);
        resolve(buffer.toString("utf8", start, end));
      });
      send(id);
    });
  }

  /** Hands an answer to whoever waits for this number. */
  answer(id: number, buffer: Buffer, start: number, end: number): void {
    const answered = this.#waiting.get(id);
    this.#waiting.delete(id);
    answered?.(buffer, start, end);
  }
}
