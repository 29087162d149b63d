import type { CommandInput } from "#lib/contract/commands.ts";
import type { OrderCommandResults } from "#lib/contract/group/order.ts";

type Subject = { conversationId: number; personId: number };

/** What somebody would ask for to keep order in a group, towards one person, with a number to choose by. */
export const orderAttempts: {
  [N in keyof OrderCommandResults]: (subject: Subject, pick: number) => CommandInput<N>;
} = {
  "group:silence": ({ conversationId, personId }, pick) => ({
    conversationId,
    personIds: [personId],
    seconds: 60 + pick,
  }),
  "group:unsilence": ({ conversationId, personId }) => ({ conversationId, personIds: [personId] }),
};
