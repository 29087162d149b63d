/** What became of something that was said, as far as its sender's device could see. */
export type Fate =
  | "pending"
  /** Its row became the message. */
  | "acked"
  /** It came back with a reason. */
  | "refused";

/** One thing a device said. */
export type Said = {
  /** Its clientMessageId; its body holds it, too. */
  id: string;
  body: string;
  device: number;
  conversationId: number;
  /** When, in milliseconds since 1970. */
  at: number;
  fate: Fate;
  /** It was refused at least once, so it may have lost its place. */
  wasRefused: boolean;
  /** Why, the last time. */
  reason: string | null;
};

export type Ledger = {
  /** Writes down what is about to be said. */
  say: (device: number, conversationId: number) => Said;
  settle: (id: string, fate: Fate, reason?: string) => void;
  /** In the order in which it was said. */
  all: () => readonly Said[];
  of: (device: number, fate: Fate) => Said[];
};

/** Remembers everything that is said, outside of the clients, so that they can be compared with it. */
export function openLedger(): Ledger {
  const said = new Map<string, Said>();
  const all = () => [...said.values()];
  return {
    say(device, conversationId) {
      const id = `d${device}-${String(said.size).padStart(6, "0")}`;
      const one: Said = {
        id,
        body: `第${said.size}句，设备${device} ${id}`,
        device,
        conversationId,
        at: Date.now(),
        fate: "pending",
        wasRefused: false,
        reason: null,
      };
      said.set(id, one);
      return one;
    },
    settle(id, fate, reason) {
      const one = said.get(id);
      if (!one) return;
      one.fate = fate;
      if (fate !== "refused") return;
      one.wasRefused = true;
      one.reason = reason ?? null;
    },
    all,
    of: (device, fate) => all().filter((one) => one.device === device && one.fate === fate),
  };
}
