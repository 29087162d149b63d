"use client";

import { type DragEvent, type ReactNode, useEffect, useState } from "react";
import { cn } from "#components/ui/cn.ts";

type DropAreaProps = { onFiles: (files: File[]) => void; className?: string; children: ReactNode };

const hasFiles = ({ dataTransfer }: Pick<DragEvent, "dataTransfer">) => dataTransfer.types.includes("Files");

/** What is dropped beside the area would be opened instead of this page, and all that was written would be gone. */
function keepPage(event: globalThis.DragEvent): void {
  const { dataTransfer } = event;
  if (dataTransfer && hasFiles({ dataTransfer })) event.preventDefault();
}

/** Takes files that are dropped on it; whoever does not drag chooses or pastes them. */
export function DropArea({ onFiles, className, children }: DropAreaProps) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    for (const name of ["dragover", "drop"] as const) document.addEventListener(name, keepPage);
    return () => {
      for (const name of ["dragover", "drop"] as const) document.removeEventListener(name, keepPage);
    };
  }, []);
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way to what the button inside does
    <div
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
      className={cn("rounded-xl", isOver && "outline-2 outline-accent outline-dashed", className)}
    >
      {children}
    </div>
  );
}
