"use client";

import { DialogHost } from "#components/dialogs/dialog-host.tsx";
import { DialogsProvider } from "#components/dialogs/dialogs-provider.tsx";
import { NavigationProvider } from "#components/shell/navigation.tsx";
import { MessengerProvider } from "#lib/client/hooks.tsx";
import type { WireSnapshot } from "#lib/contract/wire.ts";
import { MemberPage } from "./member-page.tsx";

type Props = { snapshot: WireSnapshot; conversationId: number; activityId: number };

/** One activity on a page of its own, live: it has a messenger of its own, which hears what changes. */
export function ActivityPage({ snapshot, ...ids }: Props) {
  return (
    <MessengerProvider snapshot={snapshot}>
      <NavigationProvider>
        <DialogsProvider>
          <MemberPage {...ids} />
          <DialogHost />
        </DialogsProvider>
      </NavigationProvider>
    </MessengerProvider>
  );
}
