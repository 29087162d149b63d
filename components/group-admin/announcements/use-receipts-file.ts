"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "#components/board/use-moment.ts";
import type { WireReceipt } from "#lib/contract/group/board-queries.ts";
import { receiptsCsv } from "./receipts-csv.ts";

/** Not allowed in the name of a file somewhere. */
const UNFIT = /[\\/:*?"<>|]/g;

/** Answers a function that gives the browser the list of who has confirmed an announcement as a file. */
export function useReceiptsFile(title: string): (receipts: readonly WireReceipt[]) => void {
  const t = useTranslations("groupAdmin.announcements.receipts");
  const moment = useMoment();
  return (receipts) => {
    const text = receiptsCsv(receipts, {
      heads: [t("name"), t("card"), t("number"), t("state"), t("confirmedAt")],
      confirmed: t("confirmed"),
      unconfirmed: t("unconfirmed"),
      moment,
    });
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${t("file", { title: title.replace(UNFIT, "_") })}.csv`;
    link.click();
    URL.revokeObjectURL(url);
  };
}
