"use client";

import { type ComponentProps, useRef } from "react";
import { Button } from "#components/ui/button.tsx";

/** What the server can read. A phone makes a JPEG of what it has in a form of its own when it is asked for these. */
const ACCEPTED = "image/jpeg,image/png,image/webp,image/gif,image/avif";

type ChooseButtonProps = Omit<ComponentProps<typeof Button>, "onClick"> & {
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
};

/** A button that lets one choose pictures of this device. */
export function ChooseButton({ isMultiple = false, onFiles, ...button }: ChooseButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        multiple={isMultiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file again is a choice, too.
          target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  );
}
