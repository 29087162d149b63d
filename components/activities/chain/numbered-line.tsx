import { cn } from "#components/ui/cn.ts";

type NumberedLineProps = { number: number; name: string; text: string; isOwn: boolean };

/** One line of a 接龙: 3. 小明 两份不要辣. My own stands out. */
export function NumberedLine({ number, name, text, isOwn }: NumberedLineProps) {
  return (
    <p className={cn("flex gap-2 leading-6", isOwn && "text-accent-text")}>
      <span className="min-w-6 shrink-0 text-end text-faint tabular-nums">{number}.</span>
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <bdi className="me-2 font-medium">{name}</bdi>
        <bdi>{text}</bdi>
      </span>
    </p>
  );
}
