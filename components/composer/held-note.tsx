import { useTranslations } from "next-intl";
import { useLasting } from "#components/ui/use-lasting.ts";
import { useMessenger } from "#lib/client/hooks.tsx";

/** A short wait is not worth a word. */
const QUIET_MS = 3_000;

/** Says that the server lets the messages of this conversation wait, and that nothing needs to be done about it. */
export function HeldNote({ conversationId }: { conversationId: number }) {
  const t = useTranslations("composer.held");
  const code = useMessenger((state) =>
    conversationId in state.pending ? (state.heldBy[conversationId] ?? null) : null,
  );
  const isWorthAWord = useLasting(code !== null, QUIET_MS);
  return (
    <div role="status">
      {code && isWorthAWord && (
        <p className="bg-warning-soft px-4 py-2 text-[13px] text-warning sm:px-5">{t(code)}</p>
      )}
    </div>
  );
}
