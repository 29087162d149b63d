"use client";

import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { isComposing } from "#components/ui/is-composing.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { EVERYONE_ID } from "#lib/contract/wire.ts";
import { nameIn } from "#lib/domain/draft.ts";
import { insertText } from "../insert-text.ts";
import type { OpenDraft } from "../use-draft.ts";
import { takeMentions } from "./composer-mentions.ts";
import { type Candidate, mentionName } from "./mention-candidates.ts";
import { mentionQuery } from "./mention-query.ts";
import { useCandidates } from "./use-candidates.ts";
import { useEveryone } from "./use-everyone.ts";

export type MentionList = {
  id: string;
  isOpen: boolean;
  /** null while the members are loading. */
  candidates: Candidate[] | null;
  /** How often I may still name everybody today; null: not known. */
  everyoneLeft: number | null;
  /** Which of them Enter would take. */
  active: number;
  setActive: (index: number) => void;
  pick: (candidate: Candidate) => void;
  /** Answers whether the key was meant for the list. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  /** The caret has moved; null: the field has lost the focus. */
  onCaret: (caret: number | null) => void;
  /** An input method has begun to compose, or has ended. */
  onComposition: (isComposing: boolean) => void;
};

/** Which line the person has pointed at, while this was typed. */
type Marked = { typed: string | null; index: number };
const NOTHING_MARKED: Marked = { typed: null, index: 0 };

/** Offers a group's members behind an @, and names the one that is picked. */
export function useMentionList(
  conversationId: number,
  { draft, current, change }: OpenDraft,
  field: RefObject<HTMLTextAreaElement | null>,
): MentionList {
  const id = useId();
  const isGroup = useMessenger((state) => state.messenger.conversations[conversationId]?.kind === "group");
  const [caret, onCaret] = useState<number | null>(null);
  const composes = useRef(false);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [marked, setMarked] = useState(NOTHING_MARKED);
  const query = isGroup && caret !== null ? mentionQuery(draft, caret) : null;
  const isClosed = query !== null && query.start === closedAt;
  const asked = isClosed ? null : query;
  const members = useCandidates(conversationId, asked);
  const { candidate: everyone, left: everyoneLeft } = useEveryone(conversationId, asked?.typed ?? null);
  const candidates = members && everyone ? [everyone, ...members] : members;
  const isOpen = query !== null && !isClosed && candidates?.length !== 0;
  const length = candidates?.length ?? 0;
  // Everybody is called only on purpose.
  const first = everyone && length > 1 ? 1 : 0;
  const active = query?.typed === marked.typed ? Math.min(marked.index, Math.max(0, length - 1)) : first;
  const setActive = (index: number) => setMarked({ typed: query?.typed ?? "", index });

  // Left and begun anew, an @ is offered again.
  if (query === null && closedAt !== null) setClosedAt(null);
  if (query === null && marked !== NOTHING_MARKED) setMarked(NOTHING_MARKED);

  const name = (member: WireMember, from: number, to: number) => {
    const input = field.current;
    if (!input || input.readOnly) return;
    const called = `@${mentionName(member)}`;
    if (composes.current) endComposition(input);
    input.setSelectionRange(from, to);
    insertText(input, `${called} `);
    change(nameIn(current(), { userId: member.person.id, start: from, length: called.length }));
  };
  const pick = ({ member }: Candidate) => {
    if (member.person.id === EVERYONE_ID && everyoneLeft === 0) return;
    if (query && caret !== null) name(member, query.start, caret);
  };
  useTakenMentions(conversationId, (member) => {
    const input = field.current;
    if (input) name(member, input.selectionStart, input.selectionEnd);
  });

  const onKeyDown = (event: KeyboardEvent): boolean => {
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isOpen || !isPlain || isComposing(event)) return false;
    const picked = candidates?.[active];
    if (event.key === "ArrowDown" && length > 0) setActive((active + 1) % length);
    else if (event.key === "ArrowUp" && length > 0) setActive((active + length - 1) % length);
    else if ((event.key === "Enter" || event.key === "Tab") && picked) pick(picked);
    else if (event.key === "Escape") setClosedAt(query.start);
    else return false;
    event.preventDefault();
    return true;
  };
  const onComposition = (isComposing: boolean) => {
    composes.current = isComposing;
  };
  return { id, isOpen, candidates, everyoneLeft, active, setActive, pick, onKeyDown, onCaret, onComposition };
}

/** What is half composed stays as it stands: phones compose whatever is typed. */
function endComposition(field: HTMLTextAreaElement): void {
  field.blur();
  field.focus();
}

/** Names put in from elsewhere, while the composer is open. */
function useTakenMentions(conversationId: number, take: (member: WireMember) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => takeMentions(conversationId, (member) => latest.current(member)), [conversationId]);
}
