"use client";

import { useNavigation } from "#components/shell/navigation.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { useDialogs } from "../dialogs-provider.tsx";
import type { useSubmit } from "../use-submit.ts";

/** Joins a group by its number and shows it; a refusal stays with the submission. */
export function useJoinGroup(submission: ReturnType<typeof useSubmit>) {
  const client = useMessengerClient();
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const open = (conversationId: number) => {
    dialogs.close();
    navigation.open(conversationId);
  };
  const join = async (number: number) => {
    const joined = await submission.submit(() => client.command("group:join", { number }));
    if (joined) open(joined.conversationId);
  };
  return { open, join };
}
