"use client";

import { Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { cn } from "#components/ui/cn.ts";
import { Spinner } from "#components/ui/spinner.tsx";
import { EVERYONE_ID } from "#lib/contract/wire.ts";
import type { Candidate } from "./mention-candidates.ts";
import type { MentionList } from "./use-mention-list.ts";

/** The id of one line of the list, for `aria-activedescendant`. */
export function optionId(listId: string, { member }: Candidate): string {
  return `${listId}-${member.person.id}`;
}

/** Above the text: whom one may mean. The focus stays in the text. */
export function MentionPopover({ list }: { list: MentionList }) {
  const t = useTranslations("composer.mention");
  const { id, isOpen, candidates, active } = list;
  return (
    <>
      {isOpen && (
        <div className="absolute inset-x-2 bottom-full z-20 mb-1 overflow-hidden rounded-xl border border-line bg-panel-raised shadow-panel animate-appear sm:end-auto sm:start-3 sm:w-80">
          {candidates ? (
            <div
              id={id}
              role="listbox"
              aria-label={t("label")}
              className="max-h-[min(280px,40dvh)] overflow-y-auto overscroll-contain p-1 [scrollbar-width:thin]"
            >
              {candidates.map((candidate, index) => (
                <Option
                  key={candidate.member.person.id}
                  id={optionId(id, candidate)}
                  candidate={candidate}
                  everyoneLeft={list.everyoneLeft}
                  isActive={index === active}
                  onPoint={() => list.setActive(index)}
                  onPick={() => list.pick(candidate)}
                />
              ))}
            </div>
          ) : (
            <p className="flex items-center gap-2 p-3 text-[13px] text-muted">
              <Spinner />
              {t("loading")}
            </p>
          )}
        </div>
      )}
      <p role="status" className="sr-only">
        {isOpen && candidates ? t("count", { count: candidates.length }) : ""}
      </p>
    </>
  );
}

type OptionProps = {
  id: string;
  candidate: Candidate;
  everyoneLeft: number | null;
  isActive: boolean;
  onPoint: () => void;
  onPick: () => void;
};

function Option({ id, candidate, everyoneLeft, isActive, onPoint, onPick }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  const { member, name, remark } = candidate;
  const { person } = member;
  const isEveryone = person.id === EVERYONE_ID;
  const isUsedUp = isEveryone && everyoneLeft === 0;
  const also = [remark, person.name].filter((other) => other !== "" && other !== name);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={isUsedUp || undefined}
      onPointerMove={onPoint}
      // The field keeps the focus, and a phone its keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={cn(
        "flex h-10 cursor-pointer select-none items-center gap-2.5 rounded-lg px-2 pointer-coarse:h-12",
        isActive && "bg-hover",
        isUsedUp && "cursor-default opacity-60",
      )}
    >
      {isEveryone ? <EveryoneSign /> : <Avatar size="sm" name={person.name} seed={person.number} />}
      <span className="min-w-0 flex-1 truncate">
        <bdi>{name}</bdi>
        {also.length > 0 && <bdi className="ms-1.5 text-[12px] text-faint">{also.join(" · ")}</bdi>}
      </span>
      <span className="text-[12px] text-faint tabular-nums">
        {isEveryone ? <UsesLeft left={everyoneLeft} /> : person.number}
      </span>
    </div>
  );
}

function EveryoneSign() {
  return (
    <span className="inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-text">
      <Megaphone aria-hidden size={16} />
    </span>
  );
}

function UsesLeft({ left }: { left: number | null }) {
  const t = useTranslations("composer.mention");
  return left === null ? null : t("everyoneLeft", { left });
}
