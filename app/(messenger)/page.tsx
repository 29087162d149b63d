import { redirect } from "next/navigation";
import { LoadFailed } from "#components/shell/load-failed.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { MessengerProvider } from "#lib/client/hooks.tsx";
import { ask } from "#lib/server/ask.ts";
import { callOfRequest } from "#lib/server/doors/action.ts";

export const dynamic = "force-dynamic";

/** The messenger: what the person may know is loaded here, the rest comes over the socket. */
export default async function MessengerPage() {
  const call = await callOfRequest();
  if (!call.actor) redirect("/sign-in");
  const answer = await ask(call, "snapshot:load", {});
  if (!answer.ok) return <LoadFailed />;
  return (
    <MessengerProvider snapshot={answer.value}>
      <Shell />
    </MessengerProvider>
  );
}
