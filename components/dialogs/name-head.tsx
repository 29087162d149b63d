import { Avatar } from "#components/ui/avatar.tsx";

type NameHeadProps = { kind: "person" | "group"; name: string; number: number };

/** Whom or what a dialog is about. */
export function NameHead({ kind, name, number }: NameHeadProps) {
  return (
    <div className="flex items-center gap-3">
      <Avatar size="lg" kind={kind} name={name} seed={number} />
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className="text-[13px] text-muted tabular-nums">{number}</p>
      </div>
    </div>
  );
}
