import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

/** A bad network between a client and the server: a TCP proxy that can lose, cut and block. */
export type Network = {
  url: string;
  /** Ends every connection, as a dropped network does. New ones are still possible. */
  cut: () => void;
  /** No connection is possible until `up`. */
  down: () => void;
  up: () => void;
  /** What the server says is lost from now on, until the next `cut`; what the client says still arrives. */
  loseAnswers: () => void;
  /** Nothing arrives any more, either way; connections stay open, and new ones are taken, as by a machine that hangs. */
  hush: () => void;
  /** What was held back since `hush` arrives, and everything after it. */
  speak: () => void;
  /** Nothing arrives over the connections there are, for ever, and nobody is told; new ones work. */
  strand: () => void;
  /** How many connections were made so far. */
  made: () => number;
  close: () => Promise<void>;
};

type Faults = { refuseWebSocket?: boolean; swallowWebSocket?: boolean };

/** Opens a network in front of a server on this machine. */
export async function openNetwork(portOf: () => number, faults: Faults = {}): Promise<Network> {
  const sockets = new Set<Socket>();
  let isDown = false;
  let isLosing = false;
  let isHushed = false;
  let made = 0;

  const proxy = createServer((client) => {
    if (isDown) return void client.destroy();
    made += 1;
    if (isHushed) client.pause();
    client.once("data", (first: Buffer) => {
      const isUpgrade = /^upgrade: websocket/im.test(first.toString("latin1"));
      if (isUpgrade && faults.swallowWebSocket) return;
      if (isUpgrade && faults.refuseWebSocket) {
        client.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
      }
      join(client, first);
    });
    keep(client);
  });

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => sockets.delete(socket));
  }

  function join(client: Socket, first: Buffer): void {
    const server = dial(portOf(), "127.0.0.1");
    keep(server);
    server.write(first);
    client.on("data", (data) => server.write(data));
    server.on("data", (data) => void (isLosing || client.write(data)));
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
  }

  function cut(): void {
    for (const socket of sockets) socket.destroy();
    isLosing = false;
  }

  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cut,
    down() {
      isDown = true;
      cut();
    },
    up() {
      isDown = false;
    },
    loseAnswers() {
      isLosing = true;
    },
    hush() {
      isHushed = true;
      for (const socket of sockets) socket.pause();
    },
    speak() {
      isHushed = false;
      for (const socket of sockets) socket.resume();
    },
    strand() {
      for (const socket of sockets) socket.removeAllListeners("data").pause();
    },
    made: () => made,
    async close() {
      cut();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
