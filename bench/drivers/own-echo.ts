import type { Mark } from "../load/body.ts";

/** Acknowledgement by seeing one's own message come back, where the server has no other. */
export class OwnEcho {
  readonly #user: number;
  readonly #waiting = new Map<number, () => void>();

  constructor(user: number) {
    this.#user = user;
  }

  expect(seq: number, onAck: () => void): void {
    this.#waiting.set(seq, onAck);
  }

  note({ sender, seq }: Mark): void {
    if (sender !== this.#user || this.#waiting.size === 0) return;
    const onAck = this.#waiting.get(seq);
    this.#waiting.delete(seq);
    onAck?.();
  }
}
