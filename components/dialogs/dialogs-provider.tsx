"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { ActivityKind } from "#lib/contract/group/activities.ts";
import type { WireGroupCard, WireGroupCategory } from "#lib/contract/group/wire.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { WireFriendCategory, WirePerson } from "#lib/contract/wire.ts";
import type { PickPurpose } from "./group/pick-member-dialog.tsx";

/** Every dialog of the messenger and what it needs. One is open at a time; opening another replaces it. */
export type DialogSpec =
  /** Search by number or exact name. */
  | { kind: "find"; text?: string }
  | { kind: "friend-request"; person: WirePerson }
  /** Friend requests, received and sent. */
  | { kind: "requests" }
  | { kind: "create-group" }
  | { kind: "invite"; conversationId: number }
  /** `conversationId`: also what the person is in this group. */
  | { kind: "person"; person: WirePerson; conversationId?: number | undefined }
  | { kind: "group"; conversationId: number }
  /** 分享群聊: one of my groups. */
  | { kind: "share-group"; conversationId: number }
  /** A group that somebody shared, as it was called then. */
  | { kind: "shared-group"; number: number; name: string }
  /** 禁言 for a time of one's own choice; `name` is who they are. */
  | { kind: "silence"; conversationId: number; personIds: number[]; name: string }
  /** 举报: a message (`seq`) or a member (`personId`); `name` is the sender's or the member's. */
  | { kind: "report"; conversationId: number; name: string; seq: number | null; personId: number | null }
  /** What I reported in a group. */
  | { kind: "my-reports"; conversationId: number }
  /** Asks to join a group that does not let everybody in. */
  | { kind: "join-group"; group: WireGroupCard }
  /** `name`: of the one, where it is one. */
  | { kind: "remove-member"; conversationId: number; personIds: readonly number[]; name: string }
  /** 群公告 */
  | { kind: "announcements"; conversationId: number }
  /** 精华消息 */
  | { kind: "essence"; conversationId: number }
  /** 群活动 */
  | { kind: "activities"; conversationId: number }
  | { kind: "activity" | "chain-line"; conversationId: number; activityId: number }
  | { kind: "create-activity"; conversationId: number; activity: ActivityKind }
  | { kind: "pick-member"; conversationId: number; purpose: PickPurpose }
  | { kind: "disband"; conversationId: number }
  /** 群头像 */
  | { kind: "group-avatar"; conversationId: number }
  | { kind: "remark"; personId: number }
  | { kind: "group-remark"; conversationId: number }
  /** `conversationId`: a group that is put under the new category at once. */
  | { kind: "group-category"; category: WireGroupCategory | null; conversationId?: number }
  /** What a member is called, or distinguished by, in a group. */
  | { kind: "card" | "member-title"; conversationId: number; personId: number; name: string; initial: string }
  | { kind: "category"; category: WireFriendCategory | null }
  | { kind: "signature" }
  | { kind: "settings" }
  | {
      kind: "confirm";
      title: string;
      text: string;
      /** The word on the button that does it. */
      action: string;
      /** Nothing is lost by it: its button does not warn. */
      isHarmless?: boolean;
      /** Answers null when done, the refusal otherwise. */
      run: () => Promise<Refusal | null>;
    };

/** What `DialogHost` gives every dialog. */
export type DialogProps = { open: boolean; onOpenChange: (open: boolean) => void };

type Dialogs = { open: (spec: DialogSpec) => void; close: () => void };

const DialogsContext = createContext<Dialogs | null>(null);
const CurrentContext = createContext<DialogSpec | null>(null);

/** Knows which dialog is open; `DialogHost` shows it. */
export function DialogsProvider({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<DialogSpec | null>(null);
  const dialogs = useMemo<Dialogs>(() => ({ open: setCurrent, close: () => setCurrent(null) }), []);
  return (
    <DialogsContext value={dialogs}>
      <CurrentContext value={current}>{children}</CurrentContext>
    </DialogsContext>
  );
}

/** Opens dialogs from anywhere in the messenger: `useDialogs().open({ kind: "person", person })`. The answer never changes. */
export function useDialogs(): Dialogs {
  const dialogs = useContext(DialogsContext);
  if (!dialogs) throw new Error("useDialogs needs a DialogsProvider above it");
  return dialogs;
}

/** The dialog to show; null: none. */
export function useCurrentDialog(): DialogSpec | null {
  return useContext(CurrentContext);
}
