"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { copyText } from "./copy-text.ts";
import { IconButton } from "./icon-button.tsx";
import { toast } from "./toast.tsx";

const CONFIRMED_MS = 1_600;

type CopyButtonProps = {
  text: string;
  label?: string;
  /** Says what was copied, where the sign alone would be too little. */
  note?: string;
};

/** Copies a text and says that it did. */
export function CopyButton({ text, label, note }: CopyButtonProps) {
  const t = useTranslations("common");
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), CONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    const done = await copyText(text);
    if (!done) return void toast.error(t("copyFailed"));
    setIsCopied(true);
    if (note) toast.success(note);
  };
  return (
    <>
      <IconButton
        icon={isCopied ? Check : Copy}
        label={label ?? t("copy")}
        size="sm"
        onClick={copy}
        className={isCopied ? "text-success" : undefined}
      />
      <span role="status" className="sr-only">
        {isCopied && !note ? t("copied") : ""}
      </span>
    </>
  );
}
