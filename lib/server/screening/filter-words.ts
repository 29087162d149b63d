import type { WirePlace } from "#lib/contract/group/filter-queries.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { WireMention } from "#lib/contract/wire.ts";
import type { FilterMatch, FilterSpec } from "#lib/domain/filter/compile-filter.ts";
import { maskText } from "#lib/domain/filter/mask-text.ts";
import { mergePlaces } from "#lib/domain/filter/merge-places.ts";
import { severest } from "#lib/domain/filter/severest.ts";
import type { CachedStanding } from "../ports/standings.ts";
import { loadFilter } from "./load-filter.ts";
import type { Asked, Screened, Words } from "./screening.ts";

/** What a filter found in a message. */
export type Caught = {
  filter: FilterSpec;
  /** The word as the filter has it. */
  word: string;
  /** Where in the body as it was written. */
  places: WirePlace[];
};

export type Filtered = Omit<Screened, "takeBack">;

/** Whether what this person says passes filters at all; the owner and admins are free of them. */
export function isFiltered({ filterRev, standing }: CachedStanding): boolean {
  return filterRev > 0 && standing.role === "member";
}

/** Looks for the words that a group does not want to read. Nothing is stored or told by it. */
export async function filterWords(asked: Asked): Promise<Filtered> {
  const { conversationId, known, body, mentions, card, now } = asked;
  const { find } = await loadFilter(conversationId, known.filterRev);
  const matches = find(body);
  const decisive = severest(matches);
  if (!decisive) return { body, mentions, refusal: null, caught: null };
  const { filter, word } = decisive;
  const caught = { filter, word, places: mergePlaces(matches) };
  // Nothing can be blotted out of a card: it shows what it is about.
  if (filter.action === "mask" && !card)
    return { ...masked({ body, mentions }, caught), refusal: null, caught };
  return { body, mentions, refusal: refusalOf(decisive, body, now), caught };
}

/** The words blotted out; whoever is named in what is blotted out is not named any more. */
function masked({ body, mentions }: Words, { places }: Caught): Words {
  const isHidden = (mention: WireMention) =>
    places.some(
      ({ start, length }) => start < mention.start + mention.length && mention.start < start + length,
    );
  return { body: maskText(body, places), mentions: mentions.filter((mention) => !isHidden(mention)) };
}

/** Names what the sender wrote, and not the filter's word for it, which may be another. */
function refusalOf({ filter, start, length }: FilterMatch, body: string, now: number): Refusal {
  const word = body.slice(start, start + length);
  if (filter.action === "hold") return { code: "in_review" };
  if (filter.action === "refuse" || filter.action === "mask")
    return { code: "word_refused", params: { word } };
  const until = new Date(now + filter.silenceSeconds * 1_000).toISOString();
  return { code: "word_silenced", params: { word, until } };
}
