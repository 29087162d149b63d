"use client";

import { createContext, useContext } from "react";

/** The id of the conversation of the group that is administered here. */
export const AdministeredGroup = createContext<number | null>(null);

/** The group of this page. The answer never changes. */
export function useAdministeredGroup(): number {
  const conversationId = useContext(AdministeredGroup);
  if (conversationId === null) throw new Error("useAdministeredGroup needs an AdministeredGroup above it");
  return conversationId;
}
