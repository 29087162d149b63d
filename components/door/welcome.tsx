"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { doorPath, pathAfterDoor } from "#lib/contract/door-goal.ts";

type WelcomeProps = { number: number; isSignedIn: boolean; goal: string | null };

/** The new number, large enough to be remembered. */
export function Welcome({ number, isSignedIn, goal }: WelcomeProps) {
  const t = useTranslations("door");
  const tCommon = useTranslations("common");
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  return (
    <div data-welcome className="flex flex-col items-center gap-4 text-center">
      <h1 ref={headingRef} tabIndex={-1} className="text-[20px] font-semibold outline-none">
        {t("welcome")}
      </h1>
      <div className="flex w-full flex-col items-center rounded-xl bg-accent-soft px-4 py-5">
        <p className="text-[13px] text-muted">{t("yourNumber")}</p>
        <p className="flex items-center gap-1.5 pl-8">
          <output className="select-all text-[36px] font-semibold leading-[48px] tabular-nums text-accent-text">
            {number}
          </output>
          <CopyButton text={String(number)} label={tCommon("copyNumber")} />
        </p>
      </div>
      <p className="text-balance text-[13px] text-muted">{t("keepNumber")}</p>
      <Button asChild variant="primary" size="lg" className="w-full">
        <a href={isSignedIn ? pathAfterDoor(goal) : doorPath("/sign-in", goal)}>
          {isSignedIn ? t(goal?.startsWith("/join/") ? "join.goOn" : "enter") : t("goToSignIn")}
        </a>
      </Button>
    </div>
  );
}
