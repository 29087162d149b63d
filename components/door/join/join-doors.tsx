import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { doorPath } from "#lib/contract/door-goal.ts";
import { joinPath } from "#lib/contract/join-token.ts";

/** For who is not signed in: both doors lead back to the invitation. */
export function JoinDoors({ token }: { token: string }) {
  const t = useTranslations("door.join");
  return (
    <div className="flex flex-col gap-2">
      <Button asChild variant="primary" size="lg" className="w-full">
        <a href={doorPath("/register", joinPath(token))}>{t("register")}</a>
      </Button>
      <Button asChild size="lg" className="w-full">
        <a href={doorPath("/sign-in", joinPath(token))}>{t("signIn")}</a>
      </Button>
    </div>
  );
}
