"use client";

import { useMemo } from "react";
import { encode } from "uqr";

/** Empty modules around the code, without which cameras do not find it. */
const QUIET_MODULES = 4;

type QrCodeProps = { text: string; label: string; className?: string };

/** A text as a code for cameras: always dark on white, which is what they read, whatever the theme. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawn(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_MODULES });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { path: squares.join(""), size };
}
