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
  /** It is back in a composer: nothing that a tab still shows of it counts. */
  isGivenBack: boolean;
  /** Why, the last time. */
  reason: string | null;
};

export type Ledger = {
  /** Writes down what is about to be said. */
  say: (device: number, conversationId: number, beginning?: string) => Said;
  settle: (id: string, fate: Fate, reason?: string) => void;
  /** In the order in which it was said. */
  all: () => readonly Said[];
  /** A text is back in a composer with this reason, for good. */
  giveBack: (body: string, reason: string) => void;
  isOf: (device: number, id: string) => boolean;
};

/** Remembers everything that is said, outside of the clients, so that they can be compared with it. */
export function openLedger(): Ledger {
  const said = new Map<string, Said>();
  return {
    say(device, conversationId, beginning = "") {
      const id = `d${device}-${String(said.size).padStart(6, "0")}`;
      const one: Said = {
        id,
        body: `${beginning}第${said.size}句，设备${device} ${id}`,
        device,
        conversationId,
        at: Date.now(),
        fate: "pending",
        wasRefused: false,
        isGivenBack: false,
        reason: null,
      };
      said.set(id, one);
      return one;
    },
    settle(id, fate, reason) {
      const one = said.get(id);
      if (!one || one.isGivenBack) return;
      one.fate = fate;
      if (fate !== "refused") return;
      one.wasRefused = true;
      one.reason = reason ?? null;
    },
    all: () => [...said.values()],
    isOf: (device, id) => said.get(id)?.device === device,
    giveBack(body, reason) {
      const one = said.get(body.split(" ").at(-1) ?? "");
      if (!one) return;
      Object.assign(one, { fate: "refused", wasRefused: true, isGivenBack: true, reason });
    },
  };
}
