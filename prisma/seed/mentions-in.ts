import type { WireMention } from "#lib/contract/wire.ts";
import type { Ids } from "./write-conversation.ts";

/** Where a message calls some of these people by `@name`, in the order of the text. */
export function mentionsIn(body: string, names: readonly string[], idOf: Ids): WireMention[] {
  return names
    .flatMap((name) => {
      const start = body.indexOf(`@${name}`);
      return start === -1 ? [] : [{ userId: idOf(name), start, length: name.length + 1 }];
    })
    .sort((a, b) => a.start - b.start);
}
