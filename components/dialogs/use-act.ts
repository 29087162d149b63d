"use client";

import { useCallback } from "react";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";

type Act = <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<CommandResult<N> | null>;

/** Carries out a command asked for by a button or a menu: a refusal appears as a passing notice and answers null. */
export function useAct(): Act {
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  return useCallback(
    async (name, input) => {
      const answer = await client.command(name, input);
      if (answer.ok) return answer.value;
      toast.error(refusalText(answer.refusal));
      return null;
    },
    [client, refusalText],
  );
}
