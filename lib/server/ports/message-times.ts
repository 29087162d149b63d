type Raw = { createdAt: Date | string; recalledAt: Date | string | null };

/** The times of a message's row as dates; a raw statement may bring them as text. */
export function messageTimes({ createdAt, recalledAt }: Raw): { createdAt: Date; recalledAt: Date | null } {
  return { createdAt: new Date(createdAt), recalledAt: recalledAt === null ? null : new Date(recalledAt) };
}
