import Link from "next/link";
import type { ReactNode } from "react";

/** A way to another door page. */
export function DoorLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="rounded font-medium text-accent-text hover:underline">
      {children}
    </Link>
  );
}
