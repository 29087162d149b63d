import { LoaderCircle } from "lucide-react";
import { cn } from "./cn.ts";

/** A turning circle, hidden from screen readers: the place that waits says so in words. */
export function Spinner({ size = 16, className }: { size?: number; className?: string }) {
  return <LoaderCircle aria-hidden size={size} className={cn("animate-spin", className)} />;
}
