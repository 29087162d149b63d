"use client";

import { ActivityPopup } from "#components/activities/activity-popup.tsx";
import { AnnouncementPopup } from "./announcement-popup.tsx";
import { useNextDue } from "./use-next-due.ts";

const popups = { announcement: AnnouncementPopup, activity: ActivityPopup } as const;

/** Puts before the reader what is to appear; stands once, in the shell. */
export function DuePopup() {
  const { due, putOff } = useNextDue();
  if (!due) return null;
  const Popup = popups[due.kind];
  return <Popup key={due.key} due={due} onPutOff={() => putOff(due)} />;
}
