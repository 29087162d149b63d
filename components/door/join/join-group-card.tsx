import { useTranslations } from "next-intl";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";

/** The group somebody is invited to. */
export function JoinGroupCard({ group, token }: { group: WireGroupCard; token: string }) {
  const t = useTranslations("door.join");
  return (
    <div className="flex flex-col items-center gap-1 rounded-xl bg-accent-soft px-4 py-5 text-center">
      <GroupAvatar group={group} size="xl" link={token} />
      <p className="mt-2 max-w-full text-[18px] font-semibold leading-6 [overflow-wrap:anywhere]">
        {group.name}
      </p>
      <p className="text-[13px] text-muted tabular-nums">
        {t("facts", { number: String(group.number), count: group.memberCount })}
      </p>
      {group.description && (
        <p className="mt-2 max-h-32 overflow-y-auto whitespace-pre-wrap text-[13px] text-muted [overflow-wrap:anywhere]">
          {group.description}
        </p>
      )}
    </div>
  );
}
