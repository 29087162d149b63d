"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { isChain, isCheckin, isPoll } from "../kinds.ts";
import { useIsOpen } from "../use-is-open.ts";
import { ScreenAside } from "./screen-aside.tsx";
import { ScreenChain } from "./screen-chain.tsx";
import { ScreenCheckin } from "./screen-checkin.tsx";
import { ScreenControls } from "./screen-controls.tsx";
import { ScreenPoll } from "./screen-poll.tsx";

/** What a room sees: what is asked, how it stands, and the way to take part. Sizes grow with the screen. */
export function ScreenView({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities");
  const { conversationId, kind, title, detail } = activity;
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  const isOpen = useIsOpen(activity);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const mayShow = activity.poll?.options.every(({ votes }) => votes !== null) ?? false;
  const isShown = mayShow && (chosen ?? (!isOpen || activity.poll?.results === "always"));
  return (
    <div className="flex flex-col md:min-h-0 md:flex-1">
      <div className="grid gap-[3vw] p-[2.5vw] md:min-h-0 md:flex-1 md:grid-cols-[minmax(0,1fr)_clamp(13rem,22vw,28rem)]">
        <div className="flex min-h-0 min-w-0 flex-col gap-[2vh]">
          <p className="truncate text-muted [font-size:clamp(1rem,1.5vw,2rem)]">
            {t(`kind.${kind}`)} · <bdi>{group}</bdi>
          </p>
          <h1 className="line-clamp-3 shrink-0 font-semibold leading-tight [font-size:clamp(1.75rem,3.6vw,4.5rem)] [overflow-wrap:anywhere]">
            <bdi>{title}</bdi>
          </h1>
          {detail && (
            <p
              dir="auto"
              className="line-clamp-2 shrink-0 text-muted [font-size:clamp(1rem,1.5vw,2rem)] [overflow-wrap:anywhere]"
            >
              {detail}
            </p>
          )}
          {isPoll(activity) && <ScreenPoll activity={activity} isShown={isShown} />}
          {isChain(activity) && <ScreenChain activity={activity} />}
          {isCheckin(activity) && <ScreenCheckin activity={activity} />}
        </div>
        <ScreenAside activity={activity} />
      </div>
      <ScreenControls results={mayShow ? { isShown, toggle: () => setChosen(!isShown) } : null} />
    </div>
  );
}
