/**
 * Loaded into a server's process before the server itself (`node --import`), by a test that needs to say what time it is.
 * The server knows nothing of it. The address of this file says how far the clock is ahead in the beginning; a message
 * changes it.
 */
const RealDate = Date;
let aheadMs = Number(new URL(import.meta.url).searchParams.get("aheadMs"));
const now = () => RealDate.now() + aheadMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});

process.on("message", (message: { aheadMs: number }) => {
  aheadMs = message.aheadMs;
  process.send?.(message);
});
// Listening must not keep the process alive.
process.channel?.unref();
