"use client";

import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import { can } from "#lib/domain/policy.ts";

const NO_LINKS: readonly { id: number; name: string }[] = [];

/** The invitation links of a group that somebody has come by; none for who may not see links. */
export function useLinks(conversationId: number): readonly { id: number; name: string }[] {
  const maySee = useMessenger((state) => can("group.manage-links", selectStanding(state, conversationId, 0)));
  const { value } = useGroupQuery("group:links", { conversationId }, ["links"]);
  return maySee && value ? value.links : NO_LINKS;
}
