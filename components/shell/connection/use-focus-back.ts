import { type FocusEvent, useLayoutEffect, useRef } from "react";

/** For a button that goes away once it has worked: the focus returns to where it came from. Spread onto the button. */
export function useFocusBack<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const before = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const button = ref.current;
    return () => {
      if (button && document.activeElement === button) before.current?.focus();
    };
  }, []);
  const onFocus = ({ relatedTarget }: FocusEvent) => {
    before.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
  };
  return { ref, onFocus };
}
