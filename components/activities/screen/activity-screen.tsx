"use client";

import { MessengerProvider } from "#lib/client/hooks.tsx";
import type { WireSnapshot } from "#lib/contract/wire.ts";
import { ScreenShell } from "./screen-shell.tsx";

type Props = { snapshot: WireSnapshot; conversationId: number; activityId: number };

/** One activity for a whole room, live: it has a messenger of its own, which hears what changes. */
export function ActivityScreen({ snapshot, ...ids }: Props) {
  return (
    <MessengerProvider snapshot={snapshot}>
      <ScreenShell {...ids} />
    </MessengerProvider>
  );
}
