import { ejabberd } from "./ejabberd.ts";
import { nchan } from "./nchan.ts";
import { sio, ws } from "./node-server.ts";
import type { Peer } from "./peer.ts";
import { prosody } from "./prosody.ts";
import { webqq } from "./webqq.ts";

const NOTHING = "nothing";
const groupCommit = (what: string) => `${what}, committed for a turn of the event loop at once`;

/** Every system that can be measured. Ports lie below those that outgoing connections take. */
const all: Peer[] = [
  webqq("sqlite", 17_300),
  webqq("postgres", 17_301),
  sio({ name: "sio", port: 17_280, durable: NOTHING }, "none"),
  sio(
    { name: "sio-sqlite", port: 17_281, durable: groupCommit("SQLite WAL, synchronous=NORMAL") },
    "sqlite-normal",
  ),
  sio(
    { name: "sio-sqlite-full", port: 17_282, durable: groupCommit("SQLite WAL, synchronous=FULL") },
    "sqlite-full",
  ),
  sio({ name: "sio-pg", port: 17_283, durable: "PostgreSQL, synchronous_commit on, grouped" }, "postgres"),
  ws({ name: "ws", port: 17_284, durable: NOTHING }),
  ws({ name: "ws-coalesce", port: 17_286, durable: NOTHING }, 5),
  ejabberd("sqlite"),
  ejabberd("postgres"),
  prosody(),
  nchan(),
];

export const peers: ReadonlyMap<string, Peer> = new Map(all.map((peer) => [peer.name, peer]));

/** The systems that are this program. */
export const ownPeers = ["webqq", "webqq-pg"];

/** @throws when there is none of this name. */
export function peerNamed(name: string): Peer {
  const peer = peers.get(name);
  if (!peer) throw new Error(`There is no peer ${name}; there are: ${[...peers.keys()].join(", ")}.`);
  return peer;
}
