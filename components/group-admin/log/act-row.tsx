"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireAct } from "#lib/contract/group/log-queries.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { undoOf } from "#lib/domain/undo-act.ts";
import { type ActChange, useActText } from "./use-act-text.ts";

type ActRowProps = { conversationId: number; act: WireAct; people: readonly WirePerson[] };

/** One entry: who did what to whom and when, what was before and after, and the way back where there is one. */
export function ActRow({ conversationId, act, people }: ActRowProps) {
  const t = useTranslations("groupAdmin.log");
  const format = useFormatter();
  const myId = useMessenger((state) => state.messenger.me.id);
  const { sentence, changes } = useActText(conversationId)(people, myId);
  const at = new Date(act.at);
  return (
    <article className="flex items-start gap-3 px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="text-[14px] [overflow-wrap:anywhere]">{sentence(act)}</p>
        <Changes changes={changes(act)} />
        <p className="mt-1 text-[12px] text-faint tabular-nums">
          {t("stamp", { seq: act.seq })}{" "}
          <time dateTime={act.at}>{format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" })}</time>
        </p>
      </div>
      <Undo conversationId={conversationId} act={act} sentence={sentence(act)} />
    </article>
  );
}

function Changes({ changes }: { changes: readonly ActChange[] }) {
  const t = useTranslations("groupAdmin.log");
  if (changes.length === 0) return null;
  return (
    <dl className="mt-1 flex flex-col gap-0.5 text-[13px] text-muted [overflow-wrap:anywhere]">
      {changes.map(({ key, name, before, after }) => (
        <div key={key} className="flex flex-wrap gap-x-2">
          <dt className="text-faint">{name}</dt>
          <dd>{before === null ? after : t("change", { before, after: after ?? t("none") })}</dd>
        </div>
      ))}
    </dl>
  );
}

type UndoProps = { conversationId: number; act: WireAct; sentence: string };

function Undo({ conversationId, act, sentence }: UndoProps) {
  const t = useTranslations("groupAdmin.log");
  const run = useAct();
  const [isBusy, setIsBusy] = useState(false);
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const undoing = undoOf(conversationId, act, standing, (id) => members?.[id]?.role ?? null);
  if (!undoing) return null;
  const undo = async () => {
    setIsBusy(true);
    const done = await run(undoing.name, undoing.input);
    setIsBusy(false);
    if (done) toast.success(t("undone"));
  };
  return (
    <Button size="sm" isBusy={isBusy} aria-label={t("undoNamed", { sentence })} onClick={undo}>
      {t("undo")}
    </Button>
  );
}
