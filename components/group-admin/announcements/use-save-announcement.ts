"use client";

import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { CommandInput } from "#lib/contract/commands.ts";
import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import type { AnnouncementDraft } from "./announcement-draft.ts";
import { momentOf } from "./local-time.ts";

type Pictures = CommandInput<"group:create-announcement">["pictures"];

/** Answers a function that carries out what stands in the editor. */
export function useSaveAnnouncement(
  conversationId: number,
  announcement: WireAnnouncement | null,
): (draft: AnnouncementDraft, pictures: Pictures) => Promise<Answer<unknown>> {
  const client = useMessengerClient();
  return async (draft, pictures) => {
    const { isScheduled, publishAt: at, asksAgain, ...said } = draft;
    const content = { ...said, pictures };
    const publishAt = isScheduled ? momentOf(at) : null;
    if (!announcement)
      return client.command("group:create-announcement", { conversationId, ...content, publishAt });
    const one = { conversationId, announcementId: announcement.id };
    // A time that stays as it is may be over by now.
    const isMoved = announcement.publishedAt === null && publishAt !== announcement.publishAt;
    const changed = await client.command("group:update-announcement", {
      ...one,
      ...content,
      publishAt: isMoved ? publishAt : null,
      asksAgain,
    });
    const isNow = announcement.publishedAt === null && !isScheduled;
    return changed.ok && isNow ? client.command("group:publish-announcement", one) : changed;
  };
}
