"use client";

import type { LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";

type BusyButtonProps = { icon: LucideIcon; onClick: () => Promise<unknown>; children: ReactNode };

/** A small button that does one thing at a time. */
export function BusyButton({ icon: Icon, onClick, children }: BusyButtonProps) {
  const [isBusy, setIsBusy] = useState(false);
  const act = async () => {
    setIsBusy(true);
    await onClick();
    setIsBusy(false);
  };
  return (
    <Button size="sm" isBusy={isBusy} onClick={act}>
      <Icon aria-hidden size={16} />
      {children}
    </Button>
  );
}
