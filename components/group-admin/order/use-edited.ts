"use client";

import { useState } from "react";

/** Something stored while it is edited: it follows what is stored until it is changed here, and again when let go of. */
export function useEdited<T>(stored: T) {
  const [edited, setEdited] = useState<T | null>(null);
  return {
    value: edited ?? stored,
    isChanged: edited !== null && JSON.stringify(edited) !== JSON.stringify(stored),
    change: (value: T) => setEdited(value),
    letGo: () => setEdited(null),
  };
}
