import { describe, expect, it } from "vitest";
import { type KeyPress, keyDecision, type SendKey } from "./key-decision.ts";

const press = (change: Partial<KeyPress> = {}): KeyPress => ({
  key: "Enter",
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...change,
});

describe("keyDecision", () => {
  it.each<[string, Partial<KeyPress>, SendKey, string]>([
    ["Enter sends", {}, "enter", "send"],
    ["Shift+Enter begins a line by itself", { shiftKey: true }, "enter", "pass"],
    ["Ctrl+Enter begins a line where Enter sends", { ctrlKey: true }, "enter", "newline"],
    ["⌘+Enter begins a line where Enter sends", { metaKey: true }, "enter", "newline"],
    ["Alt+Enter begins a line where Enter sends", { altKey: true }, "enter", "newline"],
    ["Enter begins a line where Ctrl+Enter sends", {}, "ctrl-enter", "pass"],
    ["Ctrl+Enter sends", { ctrlKey: true }, "ctrl-enter", "send"],
    ["⌘+Enter sends", { metaKey: true }, "ctrl-enter", "send"],
    ["Ctrl+Shift+Enter does not send", { ctrlKey: true, shiftKey: true }, "ctrl-enter", "pass"],
    ["another key", { key: "a", keyCode: 65 }, "enter", "pass"],
    ["Chrome: Enter during composition", { isComposing: true, keyCode: 229 }, "enter", "pass"],
    ["Chrome: Enter during composition, with its own code", { isComposing: true }, "enter", "pass"],
    ["Safari: Enter right after compositionend", { keyCode: 229 }, "enter", "pass"],
    ["Ctrl+Enter during composition", { ctrlKey: true, isComposing: true }, "ctrl-enter", "pass"],
    ["Ctrl+Enter right after compositionend", { ctrlKey: true, keyCode: 229 }, "ctrl-enter", "pass"],
  ])("%s", (_name, change, sendKey, expected) => {
    expect(keyDecision(press(change), sendKey)).toBe(expected);
  });
});
