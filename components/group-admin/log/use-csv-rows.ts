"use client";

import { useTranslations } from "next-intl";
import type { QueryResult } from "#lib/contract/queries.ts";
import { type ActChange, useActText } from "./use-act-text.ts";

type Log = QueryResult<"group:log">;

/** Marks that keep names apart on a page and would be noise in a file. */
const MARKS = /[\u2068\u2069]/g;

const columns = ["seq", "at", "actor", "number", "act", "before", "after", "hash"] as const;

/** Answers a function that makes a table of a log, with a line of headings. */
export function useCsvRows(conversationId: number): (log: Log) => string[][] {
  const t = useTranslations("groupAdmin.log");
  const textOf = useActText(conversationId);
  return (log) => {
    const numbers = new Map(log.people.map(({ id, name, number }) => [id, { name, number }]));
    const { sentence, changes } = textOf(log.people, null);
    const told = (list: ActChange[], side: "before" | "after") =>
      list.flatMap((change) => (change[side] === null ? [] : `${change.name}: ${change[side]}`)).join("; ");
    return [
      columns.map((column) => t(`csv.${column}`)),
      ...log.acts.map((act) => [
        String(act.seq),
        act.at,
        numbers.get(act.actorId)?.name ?? "",
        String(numbers.get(act.actorId)?.number ?? ""),
        sentence(act).replace(MARKS, ""),
        told(changes(act), "before").replace(MARKS, ""),
        told(changes(act), "after").replace(MARKS, ""),
        act.hash,
      ]),
    ];
  };
}
