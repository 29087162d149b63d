"use client";

import { ThemeProvider as Themes } from "next-themes";
import type { ReactNode } from "react";

// React warns about a script it renders in a browser, though this one has run by then; data is no script to it.
const scriptProps = typeof window === "undefined" ? {} : { type: "application/json" };

/** Light or dark from the first paint on, as chosen or as the device has it. */
export function ThemeProvider({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <Themes
      attribute="class"
      defaultTheme="system"
      storageKey="webqq:theme"
      disableTransitionOnChange
      scriptProps={scriptProps}
      {...(nonce ? { nonce } : {})}
    >
      {children}
    </Themes>
  );
}
