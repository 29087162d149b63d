import { Refused } from "../command.ts";
import type { Screened } from "./screening.ts";
import { type CaughtMessage, settleCaught } from "./settle-caught.ts";

type Said = Omit<CaughtMessage, "caught" | "mentions">;

/**
 * Refuses what was screened and is no message, where it was caught or its author says too much: it cannot wait for an
 * admin, so what would be held is refused. Does what else the filter asks for.
 * @throws Refused with the reason
 */
export async function refuseCaught(
  said: Said,
  { refusal, caught }: Omit<Screened, "takeBack">,
): Promise<void> {
  if (!refusal) return;
  if (!caught) throw Refused.of(refusal);
  const isHeld = caught.filter.action === "hold";
  const filter = isHeld ? { ...caught.filter, action: "refuse" as const } : caught.filter;
  const told = await settleCaught({ ...said, mentions: [], caught: { ...caught, filter } });
  const [place = { start: 0, length: 0 }] = caught.places;
  const word = said.body.slice(place.start, place.start + place.length);
  throw Refused.of(told ?? (isHeld ? { code: "word_refused", params: { word } } : refusal));
}
