"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireMessage } from "#lib/contract/wire.ts";
import { type ReceiptMarks, receiptMarks } from "#lib/domain/receipt-marks.ts";

const ReceiptsContext = createContext<ReceiptMarks>({ readSeq: null, deliveredSeq: null });

const NONE: WireMessage[] = [];

/** Lets the rows of a conversation know beside which of my messages 已送达 and 已读 stand. */
export function Receipts({ conversationId, children }: { conversationId: number; children: ReactNode }) {
  const messages = useMessenger((state) => state.messenger.conversations[conversationId]?.messages ?? NONE);
  const meId = useMessenger((state) => state.messenger.me.id);
  const peerReadSeq = useMessenger(({ messenger: { conversations, friends } }) => {
    const peerId = conversations[conversationId]?.peerId ?? null;
    return peerId === null ? null : (friends[peerId]?.readSeq ?? null);
  });
  const { readSeq, deliveredSeq } = useMemo(
    () => receiptMarks(messages, meId, peerReadSeq),
    [messages, meId, peerReadSeq],
  );
  // Most messages leave the marks where they are, and then no row is drawn again.
  const marks = useMemo(() => ({ readSeq, deliveredSeq }), [readSeq, deliveredSeq]);
  return <ReceiptsContext value={marks}>{children}</ReceiptsContext>;
}

/** What stands beside this message: 已送达, 已读 or nothing. */
export function useReceipt(seq: number): "delivered" | "read" | null {
  const { readSeq, deliveredSeq } = useContext(ReceiptsContext);
  if (seq === readSeq) return "read";
  return seq === deliveredSeq ? "delivered" : null;
}

/** The small word itself. */
export function ReceiptWord({ id, receipt }: { id: string; receipt: "delivered" | "read" }) {
  const t = useTranslations("chat.message");
  return (
    <span id={id} data-receipt={receipt} className="whitespace-nowrap text-[11px] text-faint">
      {t(receipt)}
    </span>
  );
}
