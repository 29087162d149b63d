import { createServer } from "node:http";
import { Server } from "socket.io";
import { postgresStore } from "./stores/postgres.ts";
import { sqliteStore } from "./stores/sqlite.ts";
import { noStore, type Store } from "./stores/store.ts";

type Answer = (value?: unknown) => void;

const BACKLOG = 4_096;

/** Bare Socket.IO rooms, nothing judged: messages are emitted and acknowledged when STORE has committed them. */
const store = await openStore(process.env.STORE ?? "none");
const http = createServer();
const io = new Server(http, {
  transports: ["websocket"],
  serveClient: false,
  pingInterval: 25_000,
  pingTimeout: 60_000,
  perMessageDeflate: false,
  httpCompression: false,
});

io.on("connection", (socket) => {
  const user = String(socket.handshake.auth.user);
  socket.join(`u:${user}`);
  socket.on("join", ({ g }: { g: string }, answer: Answer) => {
    socket.join(g);
    answer();
  });
  socket.on("msg", ({ g, b }: { g: string; b: string }, answer?: Answer) => {
    store.save(g, user, b, (id) => {
      io.to(g).emit("m", { id, g, from: user, b });
      answer?.({ id });
    });
  });
  socket.on("dm", ({ to, b }: { to: string; b: string }, answer?: Answer) => {
    const pair = `d:${[user, to].sort().join(":")}`;
    store.save(pair, user, b, (id) => {
      io.to(`u:${to}`).emit("m", { id, from: user, b });
      answer?.({ id });
    });
  });
  socket.on(
    "history",
    async ({ g, before, limit }: { g: string; before: number | null; limit: number }, answer: Answer) =>
      answer(await store.page(g, before, limit)),
  );
});

http.listen(Number(process.env.PORT), "127.0.0.1", BACKLOG);

async function openStore(kind: string): Promise<Store> {
  const place = process.env.STORE_AT ?? "";
  if (kind === "sqlite-normal") return sqliteStore(place, "NORMAL");
  if (kind === "sqlite-full") return sqliteStore(place, "FULL");
  if (kind === "postgres") return postgresStore(place);
  return noStore;
}
