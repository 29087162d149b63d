import { Decoder, type Packet, PacketType } from "socket.io-parser";
import { sharedJson } from "../shared-answers.ts";

/**
 * Socket.IO's encoding (socket.io-protocol, revision 5) without its search for binary parts, which nothing here
 * has: it walks every object that is sent.
 */
class TextEncoder {
  encode({ type, nsp, id, data }: Packet): string[] {
    const namespace = nsp === "/" ? "" : `${nsp},`;
    return [`${type}${namespace}${id ?? ""}${data === undefined ? "" : jsonOf(type, data)}`];
  }
}

function jsonOf(type: PacketType, data: unknown): string {
  if (type === PacketType.ACK && Array.isArray(data)) {
    const [answer] = data as [{ value?: unknown }?];
    const json = sharedJson(answer?.value);
    if (json !== undefined) return `[{"ok":true,"value":${json}}]`;
  }
  return JSON.stringify(data);
}

/** The parser for Socket.IO (`parser`). */
export const textParser = { Encoder: TextEncoder, Decoder };
