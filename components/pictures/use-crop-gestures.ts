"use client";

import { type PointerEvent, useCallback, useEffect, useRef } from "react";
import { type Crop, type PictureSize, pulled, zoomed } from "./crop-square.ts";

type Point = { x: number; y: number };

const WHEEL_ZOOM = 1.0015;

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** How far the first two fingers are from each other; 0 for one. */
const spread = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** What pulling with one finger or the mouse, pinching with two, and the wheel do to a crop: handlers for its square. */
export function useCropGestures(crop: Crop, size: PictureSize, onChange: (crop: Crop) => void) {
  const points = useRef(new Map<number, Point>());
  const latest = useRef({ crop, size, onChange });
  useEffect(() => {
    latest.current = { crop, size, onChange };
  });

  const tell = (next: Crop) => {
    // The next movement may come before this one is shown.
    latest.current.crop = next;
    latest.current.onChange(next);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!points.current.has(event.pointerId)) return;
    const before = [...points.current.values()];
    points.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = [...points.current.values()];
    const { width } = event.currentTarget.getBoundingClientRect();
    const [from, to] = [middle(before), middle(after)];
    const { crop: now } = latest.current;
    const near = spread(before) > 0 ? zoomed(now, size, spread(after) / spread(before)) : now;
    tell(pulled(near, size, (to.x - from.x) / width, (to.y - from.y) / width));
  };
  const release = ({ pointerId }: PointerEvent) => void points.current.delete(pointerId);

  return {
    /** React listens to the wheel in a way that does not keep the page from scrolling. */
    ref: useCallback((square: HTMLElement | null) => {
      const turn = (event: WheelEvent) => {
        event.preventDefault();
        const { crop: now, size: of, onChange: change } = latest.current;
        latest.current.crop = zoomed(now, of, WHEEL_ZOOM ** -event.deltaY);
        change(latest.current.crop);
      };
      square?.addEventListener("wheel", turn, { passive: false });
      return () => square?.removeEventListener("wheel", turn);
    }, []),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      points.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: release,
  };
}
