export type SendKey = "enter" | "ctrl-enter";

/** What of a keydown event the decision needs. */
export type KeyPress = {
  key: string;
  keyCode: number;
  isComposing: boolean;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
};

/** While an input method composes, browsers report its keys with this code, Safari also after its end. */
const KEY_CODE_OF_INPUT_METHOD = 229;

/**
 * What a key pressed in the composer does: send the message, begin a new line that the browser would not
 * begin by itself, or whatever the browser does with it. Enter never sends while an input method composes.
 */
export function keyDecision(press: KeyPress, sendKey: SendKey): "send" | "newline" | "pass" {
  if (press.key !== "Enter") return "pass";
  if (press.isComposing || press.keyCode === KEY_CODE_OF_INPUT_METHOD) return "pass";
  if (press.shiftKey) return "pass";
  const isModified = press.ctrlKey || press.metaKey;
  if (sendKey === "ctrl-enter") return isModified ? "send" : "pass";
  return isModified || press.altKey ? "newline" : "send";
}
