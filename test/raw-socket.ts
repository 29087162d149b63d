import { PROTOCOL_VERSION, REALTIME_PATH } from "#lib/contract/version.ts";

/** A bare WebSocket that speaks whatever the test makes it speak. */
export type RawSocket = {
  send: (frame: string | Uint8Array<ArrayBuffer>) => void;
  /** The next frame that is no ping. */
  next: () => Promise<string>;
  frames: string[];
  closed: Promise<void>;
  close: () => void;
};

/** Opens one, past the transport's own greeting. */
export async function openRawSocket(url: string, headers: Record<string, string> = {}): Promise<RawSocket> {
  const target = `${url.replace("http", "ws")}${REALTIME_PATH}/?EIO=4&transport=websocket`;
  const socket = new WebSocket(target, { headers } as never);
  const frames: string[] = [];
  let arrived = Promise.withResolvers<void>();
  socket.onmessage = ({ data }) => {
    if (data === "2") return socket.send("3");
    frames.push(String(data));
    arrived.resolve();
    arrived = Promise.withResolvers();
  };
  const closed = new Promise<void>((resolve) => {
    socket.onclose = () => resolve();
  });
  socket.onerror = () => undefined;
  let read = 0;
  async function next(): Promise<string> {
    while (read >= frames.length) {
      await Promise.race([
        arrived.promise,
        closed.then(() => Promise.reject(new Error("the connection was closed"))),
      ]);
    }
    return frames[read++] ?? "";
  }
  if (!(await next()).startsWith("0{")) throw new Error("no transport greeting");
  return { send: (frame) => socket.send(frame), next, frames, closed, close: () => socket.close() };
}

/** Opens one and signs in with this cookie. */
export async function openRawSession(url: string, cookie: string): Promise<RawSocket> {
  const raw = await openRawSocket(url, { cookie });
  raw.send(`40{"protocol":${PROTOCOL_VERSION}}`);
  const answer = await raw.next();
  if (!answer.startsWith("40{")) throw new Error(`refused: ${answer}`);
  return raw;
}
