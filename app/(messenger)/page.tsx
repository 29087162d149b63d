import { redirect } from "next/navigation";
import { LoadFailed } from "#components/shell/load-failed.tsx";
import { Shell } from "#components/shell/shell.tsx";
import { MessengerProvider } from "#lib/client/hooks.tsx";
import { ask } from "#lib/server/ask.ts";
import { actorOfRequest } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

/** The messenger: what the person may know is loaded here, the rest comes over the socket. */
export default async function MessengerPage() {
  const actor = await actorOfRequest();
  if (!actor) redirect("/sign-in");
  const answer = await ask({ actor, door: "action", address: "" }, "snapshot:load", {});
  if (!answer.ok) return <LoadFailed />;
  return (
    <MessengerProvider snapshot={answer.value}>
      <Shell />
    </MessengerProvider>
  );
}
