"use client";

import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";
import { useAdministeredGroup } from "./administered-group.tsx";
import { SectionView } from "./section-view.tsx";
import { sections } from "./sections.ts";

/** The first page the reader has a right to. */
export function FirstSection() {
  const conversationId = useAdministeredGroup();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const first = sections.find(({ action }) => can(action, standing));
  return first ? <SectionView section={first.key} /> : null;
}
