import type { WireMessage } from "../contract/wire.ts";

/** Where it stands how far my messages have come; each is the seq of one message, or of none. */
export type ReceiptMarks = {
  /** 已读: my newest message that the other side has read. */
  readSeq: number | null;
  /** 已送达: my message that ends the conversation, while it is not read. */
  deliveredSeq: number | null;
};

/**
 * Where 已送达 and 已读 stand among these messages, ascending by seq. One mark each says it for all before; what
 * others have answered needs no 已送达, and what was recalled has no mark. `peerReadSeq` null: reading is not shared here. Pure.
 */
export function receiptMarks(
  messages: readonly WireMessage[],
  meId: number,
  peerReadSeq: number | null,
): ReceiptMarks {
  const isMine = ({ senderId, recalled }: WireMessage) => senderId === meId && !recalled;
  const last = messages.findLast(({ recalled }) => !recalled);
  const read = peerReadSeq === null ? undefined : messages.findLast((m) => isMine(m) && m.seq <= peerReadSeq);
  const isLastMine = last !== undefined && isMine(last);
  return {
    readSeq: read?.seq ?? null,
    deliveredSeq: isLastMine && last.seq !== read?.seq ? last.seq : null,
  };
}
