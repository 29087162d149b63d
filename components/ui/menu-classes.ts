import { cn } from "./cn.ts";

/** Looks of the parts of a menu. */
export const menuClasses = {
  content:
    "z-50 min-w-40 max-w-80 overflow-y-auto rounded-xl border border-line bg-panel-raised p-1 text-text shadow-panel outline-none animate-appear",
  item: cn(
    "flex h-8 cursor-default select-none items-center gap-2.5 rounded-lg px-2.5 outline-none pointer-coarse:h-11",
    "data-[highlighted]:bg-hover data-[disabled]:opacity-45",
  ),
  danger: "text-danger data-[highlighted]:bg-danger-soft",
  label: "px-2.5 pt-1.5 pb-1 text-[12px] text-faint",
  separator: "mx-2 my-1 h-px bg-line",
} as const;
