import type { Event } from "socket.io";
import { queryInputs } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { ask } from "../ask.ts";
import type { Call } from "../call.ts";
import { execute } from "../execute.ts";
import type { RunningCalls } from "../running-calls.ts";

type Acknowledge = (answer: Answer<unknown>) => void;

/**
 * One packet from a socket: its name, its input, and the acknowledgement to answer through. Without one nothing
 * is done: nobody could be told the outcome.
 */
export async function socketDoor(call: Call, packet: Event, calls: RunningCalls): Promise<void> {
  const acknowledge: unknown = packet.at(-1);
  if (packet.length < 2 || typeof acknowledge !== "function") return;
  const answerWith = acknowledge as Acknowledge;
  if (calls.isClosing)
    return answerWith({ ok: false, refusal: { code: "server_busy", params: { seconds: 1 } } });
  const name = String(packet[0]);
  const raw: unknown = packet.length > 2 ? packet[1] : undefined;
  const behind = Object.hasOwn(queryInputs, name) ? ask : execute;
  answerWith(await calls.run(() => behind(call, name, raw)));
}
