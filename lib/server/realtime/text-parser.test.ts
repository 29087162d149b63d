import fc from "fast-check";
import { Encoder, type Packet, PacketType } from "socket.io-parser";
import { expect, test } from "vitest";
import { shareEncoding } from "../shared-answers.ts";
import { textParser } from "./text-parser.ts";

const usual = new Encoder();
const own = new textParser.Encoder();

const packets = fc.oneof(
  fc.record({
    type: fc.constant(PacketType.EVENT),
    nsp: fc.constantFrom("/", "/other"),
    data: fc.tuple(fc.string(), fc.jsonValue()),
  }),
  fc.record({
    type: fc.constant(PacketType.ACK),
    nsp: fc.constant("/"),
    id: fc.nat(),
    data: fc.tuple(fc.jsonValue()),
  }),
  fc.constantFrom(
    { type: PacketType.CONNECT, nsp: "/", data: { sid: "abc" } },
    { type: PacketType.CONNECT_ERROR, nsp: "/", data: { message: "no", data: { code: "no" } } },
    { type: PacketType.DISCONNECT, nsp: "/" },
  ),
) as fc.Arbitrary<Packet>;

test("whatever is sent reads the same as in Socket.IO's own encoding", () => {
  fc.assert(
    fc.property(packets, (packet) => {
      expect(own.encode(packet)).toEqual(usual.encode(packet));
    }),
  );
});

test("an answer that many share reads the same, too", () => {
  const value = shareEncoding({ members: [{ name: "小明" }], rev: 3 });
  for (const id of [1, 2]) {
    const packet: Packet = { type: PacketType.ACK, nsp: "/", id, data: [{ ok: true, value }] };
    expect(own.encode(packet)).toEqual(usual.encode(packet));
  }
});
