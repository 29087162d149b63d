"use client";

import { useEffect, useRef, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { AddMenu } from "./add-menu.tsx";
import { ListTabs } from "./list-tabs.tsx";
import { SearchBox } from "./search/search-box.tsx";
import { SearchResults } from "./search/search-results.tsx";

/** The list on the left: a search over everything, and what it stands above when nothing is typed. */
export function ContactsPanel() {
  const [typed, setTyped] = useState("");
  const [searched, setSearched] = useState("");
  const panel = useRef<HTMLDivElement>(null);
  const openId = useMessenger((state) => state.openId);

  // What was looked for has been found.
  useEffect(() => {
    if (openId === null) return;
    setTyped("");
    setSearched("");
  }, [openId]);

  const change = (text: string, isFinal: boolean) => {
    setTyped(text);
    if (isFinal) setSearched(text.trim());
  };
  const go = (key: "Enter" | "ArrowDown") => {
    const first = panel.current?.querySelector<HTMLElement>("[data-row-main][tabindex='0']");
    const further = panel.current?.querySelector<HTMLElement>("[data-find-further]");
    const target = first ?? further;
    if (key === "Enter") target?.click();
    else target?.focus();
  };

  return (
    <div ref={panel} className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2 px-3 py-2.5">
        <SearchBox text={typed} onChange={change} onGo={go} />
        <AddMenu />
      </div>
      {searched === "" ? <ListTabs /> : <SearchResults text={searched} />}
    </div>
  );
}
