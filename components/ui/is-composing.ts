import type { KeyboardEvent } from "react";

/** The key code browsers give to keys that an input method consumes, also after its composition has ended. */
const PROCESSED_BY_INPUT_METHOD = 229;

/** Whether a key belongs to an input method, so that Enter means "this word", not "go". */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === PROCESSED_BY_INPUT_METHOD;
}
