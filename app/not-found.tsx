import { Compass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

export default function NotFoundPage() {
  const t = useTranslations("errors.notFound");
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        icon={Compass}
        title={<h1 className="text-[18px] font-semibold">{t("title")}</h1>}
        hint={t("hint")}
        action={
          <Button asChild variant="primary">
            <Link href="/">{t("action")}</Link>
          </Button>
        }
      />
    </main>
  );
}
