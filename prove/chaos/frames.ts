const TEXT = 1;

/** Whether a whole frame holds text, as every packet of the messenger does; others steer the connection. */
export function isText(frame: Buffer): boolean {
  return ((frame[0] ?? 0) & 0x0f) === TEXT;
}

/**
 * Cuts a stream of bytes into whole WebSocket frames (RFC 6455, section 5.2), which are passed on as they are. Answers
 * a function that takes the next bytes and gives the frames they complete.
 */
export function frameSplitter(): (bytes: Buffer) => Buffer[] {
  let rest: Buffer = Buffer.alloc(0);
  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const frames: Buffer[] = [];
    for (
      let length = frameLength(rest);
      length !== null && length <= rest.length;
      length = frameLength(rest)
    ) {
      frames.push(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
    return frames;
  };
}

/** How long the frame at the beginning is, in bytes; null while that cannot be told yet. */
function frameLength(bytes: Buffer): number | null {
  if (bytes.length < 2) return null;
  const second = bytes.readUInt8(1);
  const mask = second & 0x80 ? 4 : 0;
  const short = second & 0x7f;
  if (short < 126) return 2 + mask + short;
  if (short === 126) return bytes.length < 4 ? null : 4 + mask + bytes.readUInt16BE(2);
  return bytes.length < 10 ? null : 10 + mask + Number(bytes.readBigUInt64BE(2));
}
