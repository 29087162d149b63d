/** The words a group is told by. */
export function TagList({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <li
          key={tag}
          className="max-w-full truncate rounded-full bg-hover px-2.5 py-0.5 text-[12px] text-muted"
        >
          {tag}
        </li>
      ))}
    </ul>
  );
}
