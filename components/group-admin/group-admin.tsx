"use client";

import type { ReactNode } from "react";
import { DialogHost } from "#components/dialogs/dialog-host.tsx";
import { DialogsProvider } from "#components/dialogs/dialogs-provider.tsx";
import { NavigationProvider } from "#components/shell/navigation.tsx";
import { MessengerProvider } from "#lib/client/hooks.tsx";
import type { WireSnapshot } from "#lib/contract/wire.ts";
import { AdminShell } from "./admin-shell.tsx";
import { AdministeredGroup } from "./administered-group.tsx";

type Props = { snapshot: WireSnapshot; conversationId: number; children: ReactNode };

/** The administration of one group, live: it has a messenger of its own, which hears what changes. */
export function GroupAdmin({ snapshot, conversationId, children }: Props) {
  return (
    <MessengerProvider snapshot={snapshot}>
      <NavigationProvider>
        <DialogsProvider>
          <AdministeredGroup value={conversationId}>
            <AdminShell conversationId={conversationId}>{children}</AdminShell>
            <DialogHost />
          </AdministeredGroup>
        </DialogsProvider>
      </NavigationProvider>
    </MessengerProvider>
  );
}
