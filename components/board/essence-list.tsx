"use client";

import { Star } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMessageText } from "#components/chat/cards/use-message-text.ts";
import { MessageBody } from "#components/chat/rows/message-body.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import type { WireEssence } from "#lib/contract/group/board-queries.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { useBoardQuery } from "./use-board-query.ts";
import { useMoment } from "./use-moment.ts";
import { useNameIn } from "./use-name-in.ts";

type EssenceListProps = {
  conversationId: number;
  /** What can be done with one of them. */
  actionsOf: (essence: WireEssence) => ReactNode;
};

/** The wall of a group: each message, who said it, who put it there and when. */
export function EssenceList({ conversationId, actionsOf }: EssenceListProps) {
  const t = useTranslations("chat.board");
  const { value, refusal, reload } = useBoardQuery("essence:list", { conversationId });
  if (!value) return <Waiting refusal={refusal} onRetry={reload} />;
  if (value.essences.length === 0)
    return <EmptyState icon={Star} title={t("noEssences")} hint={t("noEssencesHint")} />;
  return (
    <ul aria-label={t("essences")} className="flex flex-col gap-3">
      {value.essences.map((essence) => (
        <li key={essence.message.seq} className="rounded-xl border border-line p-4">
          <Essence essence={essence} people={value.people} actions={actionsOf(essence)} />
        </li>
      ))}
    </ul>
  );
}

type EssenceProps = { essence: WireEssence; people: readonly WirePerson[]; actions: ReactNode };

function Essence({ essence: { message, setById, setAt }, people, actions }: EssenceProps) {
  const t = useTranslations("chat.board");
  const moment = useMoment();
  const { conversationId, seq, senderId, card, mentions, sentAt } = message;
  const textOf = useMessageText();
  const sender = useNameIn(conversationId, senderId, people);
  const setter = useNameIn(conversationId, setById, people);
  return (
    <article aria-label={t("essenceOf", { name: sender })} className="flex flex-col gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-[12px] text-muted">
        <bdi className="font-medium text-text">{sender}</bdi>
        <time dateTime={sentAt}>{moment(sentAt)}</time>
      </p>
      <div className="leading-[1.6]">
        <MessageBody id={`${conversationId}:${seq}`} body={textOf(message)} mentions={card ? [] : mentions} />
      </div>
      <footer className="flex flex-wrap items-center gap-2 text-[12px] text-faint">
        <span className="min-w-0 flex-1">{t("setBy", { name: setter, time: moment(setAt) })}</span>
        {actions}
      </footer>
    </article>
  );
}
