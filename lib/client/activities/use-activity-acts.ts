"use client";

import { useMemo } from "react";
import type { CommandInput, CommandName, CommandResult } from "../../contract/commands.ts";
import type { WireActivity } from "../../contract/group/activities.ts";
import type { Answer } from "../../contract/refusals.ts";
import { useMessengerClient } from "../hooks.tsx";
import type { MessengerClient } from "../types.ts";

/** Commands that answer the activity as it is now. */
type Entering = Extract<CommandName, `activity:${"vote" | "join" | "withdraw" | "check-in"}`>;

/** What one can do in an activity. Every answer is shown at once; nothing throws. */
export function useActivityActs(conversationId: number, activityId: number) {
  const client = useMessengerClient();
  return useMemo(() => {
    const one = { conversationId, activityId };
    return {
      vote: (optionIds: number[]) => enter(client, "activity:vote", { ...one, optionIds }),
      join: (text: string) => enter(client, "activity:join", { ...one, text }),
      withdraw: () => enter(client, "activity:withdraw", one),
      checkIn: (code?: string) => enter(client, "activity:check-in", { ...one, ...(code && { code }) }),
      close: () => client.command("activity:close", one),
      remove: () => client.command("activity:remove", one),
      remind: () => client.command("activity:remind", one),
    };
  }, [client, conversationId, activityId]);
}

async function enter<N extends Entering>(
  client: MessengerClient,
  name: N,
  input: CommandInput<N> & { conversationId: number; activityId: number },
): Promise<Answer<CommandResult<N>>> {
  const answer = await client.command(name, input);
  if (answer.ok) client.activities.take([(answer.value as { activity: WireActivity }).activity], []);
  // It stands otherwise than is shown here: it has ended, or another device of mine has voted.
  else client.activities.reload(input.conversationId, input.activityId);
  return answer;
}
