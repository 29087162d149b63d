"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isReadable } from "#components/pictures/is-readable.ts";
import { shrinkPicture } from "#components/pictures/shrink-picture.ts";
import { uploadPicture } from "#lib/client/upload-picture.ts";
import type { WireAnnouncementPicture } from "#lib/contract/group/announcements.ts";
import { limits } from "#lib/contract/limits.ts";
import { type DraftPicture, draftOfFile, draftOfPicture, movedPicture } from "./draft-picture.ts";

export type DraftPictures = ReturnType<typeof useDraftPictures>;

const MOST = limits.picturesPerAnnouncement;

/**
 * The pictures in an editor, kept and uploaded also while it is closed: one after the other, each shown at once. What
 * could not be uploaded stays, to be tried again.
 */
export function useDraftPictures(conversationId: number) {
  const [pictures, setPictures] = useState<readonly DraftPicture[]>([]);
  /** What is being uploaded, or waits for its turn. */
  const running = useRef(new Map<string, AbortController>());
  const lastTurn = useRef<Promise<void>>(Promise.resolve());
  const lastLook = useRef<Promise<void>>(Promise.resolve());
  const addresses = useRef(new Set<string>());

  const change = (key: string, part: Partial<DraftPicture>) =>
    setPictures((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));

  const show = async ({ key, file }: DraftPicture) => {
    if (!file || !(await isReadable(file))) return;
    const address = URL.createObjectURL(file);
    addresses.current.add(address);
    change(key, { address });
  };

  const upload = async (key: string, file: File, signal: AbortSignal) => {
    if (signal.aborted) return;
    const picture = await shrinkPicture(file).catch(() => file);
    const onProgress = (progress: number) => change(key, { progress });
    const what = { picture, purpose: "announcement", conversationId } as const;
    const answer = await uploadPicture({ ...what, onProgress, signal });
    running.current.delete(key);
    if (signal.aborted) return;
    change(key, answer.ok ? { pictureId: answer.value.id } : { refusal: answer.refusal });
  };

  const enqueue = ({ key, file }: Pick<DraftPicture, "key" | "file">) => {
    if (!file) return;
    const end = new AbortController();
    running.current.set(key, end);
    lastTurn.current = lastTurn.current.then(() => upload(key, file, end.signal));
  };

  const forget = useCallback((keys?: ReadonlySet<string>) => {
    for (const [key, end] of running.current) if (!keys || keys.has(key)) end.abort();
    if (keys) return;
    for (const address of addresses.current) URL.revokeObjectURL(address);
    addresses.current.clear();
  }, []);
  useEffect(() => () => forget(), [forget]);

  return {
    pictures,
    /** Adds as many as there is room for; answers whether that was all of them. */
    add(files: readonly File[]): boolean {
      const fresh = files.slice(0, MOST - pictures.length).map(draftOfFile);
      setPictures([...pictures, ...fresh]);
      for (const picture of fresh) {
        enqueue(picture);
        // One after the other: reading a large one takes much memory.
        lastLook.current = lastLook.current.then(() => show(picture));
      }
      return fresh.length === files.length;
    },
    retry(picture: DraftPicture): void {
      change(picture.key, { refusal: null, progress: 0 });
      enqueue(picture);
    },
    remove(key: string): void {
      forget(new Set([key]));
      setPictures((all) => all.filter((one) => one.key !== key));
    },
    move: (key: string, by: number) => setPictures((all) => movedPicture(all, key, by)),
    describe: (key: string, description: string) => change(key, { description }),
    /** Begins with the pictures of an announcement, or with none. */
    begin(known: readonly WireAnnouncementPicture[]): void {
      forget();
      setPictures(known.map(draftOfPicture));
    },
  };
}
