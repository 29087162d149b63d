"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "#components/board/use-moment.ts";
import { saveFile } from "#components/ui/save-file.ts";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { useCopied } from "../use-copied.ts";
import { useNames } from "../use-names.ts";
import { useRefused } from "../use-refused.ts";
import { activityCsv } from "./activity-csv.ts";
import { chainText } from "./chain-text.ts";
import { type Entries, readEntries } from "./read-entries.ts";

/** Not allowed in the name of a file somewhere. */
const UNFIT = /[\\/:*?"<>|]/g;

/** Saves who took part as a table, copies a 接龙 as text; both read all of it first. */
export function useSaveList(activity: WireActivity) {
  const t = useTranslations("activities.table");
  const client = useMessengerClient();
  const moment = useMoment();
  const refused = useRefused();
  const copied = useCopied();
  const nameOf = useNames(activity.conversationId);
  const { conversationId, id: activityId, kind, title } = activity;

  const namesFor = ({ people }: Entries) => {
    const known = new Map(people.map((person): [number, WirePerson] => [person.id, person]));
    const personOf = (id: number) => known.get(id);
    return { personOf, nameOf: (id: number) => nameOf(id, known.get(id)) };
  };

  const saveTable = async () => {
    const read = await refused(readEntries(client, activity));
    const left = read && (await refused(client.query("activity:missing", { conversationId, activityId })));
    if (!read || !left) return;
    const csv = activityCsv(
      { activity, entries: read.entries, missing: left.missing, ...namesFor(read) },
      {
        heads: [t("called"), t("name"), t("number"), t("state"), t(`content.${kind}`), t("time")],
        takenPart: t("takenPart"),
        missing: t("missing"),
        separator: t("separator"),
        moment,
      },
    );
    saveFile(`${t("file", { title: title.replace(UNFIT, "_") })}.csv`, "text/csv;charset=utf-8", csv);
  };

  const copyLines = async () => {
    const read = await refused(readEntries(client, activity));
    if (read) await copied(chainText(t("chainHead"), activity, read.entries, namesFor(read).nameOf));
  };
  return { saveTable, copyLines };
}
