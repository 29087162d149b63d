/** Takes one frame; the bytes are only valid during the call. */
export type TakeFrame = (buffer: Buffer, start: number, end: number) => void;

/** What a reader of WebSocket frames hands on. */
export type FrameTakers = {
  onMessage: TakeFrame;
  onPing: (payload: Buffer) => void;
  onClose: () => void;
};

const opcodes = { close: 8, ping: 9, pong: 10 } as const;
const FINAL = 0x80;

/**
 * Cuts a stream of bytes into the frames a server sends (RFC 6455, unmasked). Nothing is copied unless a frame lies
 * across two reads or comes in fragments.
 */
export class FrameReader {
  readonly #takers: FrameTakers;
  #rest: Buffer | null = null;
  #fragments: Buffer[] = [];

  constructor(takers: FrameTakers) {
    this.#takers = takers;
  }

  /** Reads the first `length` bytes of `chunk`, together with what was left of the chunk before. */
  push(chunk: Buffer, start: number, length: number): void {
    let buffer = chunk;
    let position = start;
    let end = length;
    if (this.#rest) {
      buffer = Buffer.concat([this.#rest, chunk.subarray(start, length)]);
      position = 0;
      end = buffer.length;
      this.#rest = null;
    }
    while (end - position >= 2) {
      const first = buffer[position] ?? 0;
      let size = (buffer[position + 1] ?? 0) & 0x7f;
      let payload = position + 2;
      if (size === 126) {
        if (end - payload < 2) break;
        size = buffer.readUInt16BE(payload);
        payload += 2;
      } else if (size === 127) {
        if (end - payload < 8) break;
        size = Number(buffer.readBigUInt64BE(payload));
        payload += 8;
      }
      if (end - payload < size) break;
      this.#take(first, buffer, payload, payload + size);
      position = payload + size;
    }
    if (position < end) this.#rest = Buffer.from(buffer.subarray(position, end));
  }

  #take(first: number, buffer: Buffer, start: number, end: number): void {
    const opcode = first & 0x0f;
    if (opcode === opcodes.ping) this.#takers.onPing(buffer.subarray(start, end));
    else if (opcode === opcodes.close) this.#takers.onClose();
    else if (opcode !== opcodes.pong) this.#takePart((first & FINAL) !== 0, buffer, start, end);
  }

  #takePart(isFinal: boolean, buffer: Buffer, start: number, end: number): void {
    if (isFinal && this.#fragments.length === 0) {
      this.#takers.onMessage(buffer, start, end);
      return;
    }
    this.#fragments.push(Buffer.from(buffer.subarray(start, end)));
    if (!isFinal) return;
    const whole = Buffer.concat(this.#fragments);
    this.#fragments = [];
    this.#takers.onMessage(whole, 0, whole.length);
  }
}
