"use client";

import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { QueryResult } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";

type Verdict = QueryResult<"group:verify-log">;

/** Computes the chain of the log anew on the server, and says whether anything was changed behind its back. */
export function VerifyLog({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.log");
  const client = useMessengerClient();
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer<Verdict> | null>(null);
  const verify = async () => {
    setIsBusy(true);
    setAnswer(await client.query("group:verify-log", { conversationId }));
    setIsBusy(false);
  };
  return (
    <section className="flex flex-col gap-3 rounded-xl border border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 flex-1 basis-64 text-[13px] text-muted">{t("verifyHint")}</p>
        <Button isBusy={isBusy} onClick={verify}>
          <ShieldCheck aria-hidden size={16} />
          {t("verify")}
        </Button>
      </div>
      <div role="status">{answer && <Outcome answer={answer} />}</div>
    </section>
  );
}

function Outcome({ answer }: { answer: Answer<Verdict> }) {
  const t = useTranslations("groupAdmin.log");
  const refusalText = useRefusalText();
  if (!answer.ok) return <p className="text-[13px] text-danger">{refusalText(answer.refusal)}</p>;
  const { count, fault, lastHash } = answer.value;
  const Icon = fault ? ShieldAlert : ShieldCheck;
  return (
    <div
      className={cn(
        "flex gap-2 rounded-lg px-3 py-2 text-[13px]",
        fault ? "bg-danger-soft text-danger" : "bg-accent-soft text-accent-text",
      )}
    >
      <Icon aria-hidden size={18} className="mt-px shrink-0" />
      <div className="min-w-0">
        <p>{fault ? t(`fault.${fault.kind}`, { seq: fault.seq }) : t("intact", { count })}</p>
        {!fault && (
          <p className="mt-0.5 text-[12px] [overflow-wrap:anywhere]">{t("lastHash", { hash: lastHash })}</p>
        )}
      </div>
    </div>
  );
}
