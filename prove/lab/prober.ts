import type { CommandResult } from "#lib/contract/commands.ts";
import type { Answer, RefusalCode } from "#lib/contract/refusals.ts";
import type { Ground } from "./ground.ts";

/** Somebody who asks plain questions by HTTP, to hear in so many words what the program answers. */
export type Prober = {
  /** Sends a message; null: it is stored. */
  send: () => Promise<RefusalCode | null>;
  /** Reads a page of history; null: there it was. */
  read: () => Promise<RefusalCode | null>;
  /** What the health endpoint says: "ok" or the reason. */
  health: () => Promise<string>;
  /** clientMessageIds of what it was told is stored. */
  acked: Set<string>;
};

/** A probe of the program at this address by somebody who is not in the crowd. */
export function openProber(ground: Ground, url: string): Prober {
  const { cookie, id } = ground.prober;
  const conversationId = ground.conversationIds[0] ?? 0;
  const acked = new Set<string>();
  let sent = 0;

  async function call<T>(path: string, input: object): Promise<Answer<T>> {
    const headers = { cookie, "content-type": "application/json" };
    const response = await fetch(`${url}/api/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(input),
    });
    return (await response.json()) as Answer<T>;
  }

  return {
    acked,
    async send() {
      const clientMessageId = `probe-${id}-${++sent}`;
      const input = { conversationId, clientMessageId, body: `${id}/${conversationId}/${sent}` };
      const answer = await call<CommandResult<"message:send">>("commands/message:send", input);
      if (answer.ok) acked.add(clientMessageId);
      return answer.ok ? null : answer.refusal.code;
    },
    async read() {
      const answer = await call("queries/history:page", { conversationId });
      return answer.ok ? null : answer.refusal.code;
    },
    async health() {
      const body = (await (await fetch(`${url}/api/health`)).json()) as { status: string; reason?: string };
      return body.reason ?? body.status;
    },
  };
}
