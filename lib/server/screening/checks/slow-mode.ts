import { judge } from "#lib/domain/policy.ts";
import type { Check } from "../screening.ts";

/** 慢速模式: the rule of the messenger, by when the sender really spoke last. */
export const slowMode: Check = ({ standing, said }) =>
  judge("message.send", { ...standing, spokeAt: said.at(-1)?.at ?? null });
