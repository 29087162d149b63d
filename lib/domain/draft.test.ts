import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areMentionsOf } from "../contract/mentions.ts";
import { type Draft, editDraft, joinDrafts, nameIn } from "./draft.ts";

/** A draft from a text in which names stand in brackets: "好[@小明] 在吗". Their ids are counted from 1. */
function draft(marked: string): Draft {
  const mentions: Draft["mentions"] = [];
  let text = "";
  for (const piece of marked.split(/(\[[^\]]*\])/)) {
    const name = /^\[(.*)\]$/.exec(piece)?.[1];
    if (name !== undefined)
      mentions.push({ userId: mentions.length + 1, start: text.length, length: name.length });
    text += name ?? piece;
  }
  return { text, mentions };
}
/** The same the other way round. */
function marked({ text, mentions }: Draft): string {
  let at = 0;
  let result = "";
  for (const { start, length } of mentions) {
    result += `${text.slice(at, start)}[${text.slice(start, start + length)}]`;
    at = start + length;
  }
  return result + text.slice(at);
}

/** `|` is where the caret stands after the edit. */
function edited(before: string, after: string): string {
  return marked(editDraft(draft(before), after.replace("|", ""), after.indexOf("|")));
}

describe("editing keeps names where they are", () => {
  test.each<[string, string, string, string]>([
    ["typing behind", "[@小明] ", "@小明 好|", "[@小明] 好"],
    ["typing right behind", "[@小明]", "@小明好|", "[@小明]好"],
    ["typing before", "[@小明]", "请|@小明", "请[@小明]"],
    ["typing the same letter right before", "[@小明]", "@|@小明", "@[@小明]"],
    ["typing the same letter right behind", "[@aa]", "@aaa|", "[@aa]a"],
    ["typing between two", "[@小明][@小红]", "@小明和|@小红", "[@小明]和[@小红]"],
    ["deleting before", "你好 [@小明]", "你|@小明", "你[@小明]"],
    ["deleting the text between", "[@小明]和[@小红]", "@小明|@小红", "[@小明][@小红]"],
    ["deleting a letter of it", "[@小明] 好", "@小| 好", "@小 好"],
    ["deleting its sign", "好[@小明]", "好|小明", "好小明"],
    ["typing inside", "[@小明] [@小红]", "@小大|明 @小红", "@小大明 [@小红]"],
    ["replacing it", "a[@小明]b[@小红]", "a@小刚|b@小红", "a@小刚b[@小红]"],
    ["pasting over several", "[@小明] [@小红] [@小刚]", "新|@小刚", "新[@小刚]"],
    ["deleting everything", "[@小明]", "|", ""],
    ["deleting the first of two equal ones", "[@a][@a]", "|@a", "[@a]"],
    ["nothing", "[@小明] 好", "@小明 好|", "[@小明] 好"],
  ])("%s", (_name, before, after, expected) => {
    expect(edited(before, after)).toBe(expected);
  });

  test("of two equal names the one that was not deleted stays, by the caret", () => {
    expect(editDraft(draft("[@a][@a]"), "@a", 0).mentions).toEqual([{ userId: 2, start: 0, length: 2 }]);
    expect(editDraft(draft("[@a][@a]"), "@a", 2).mentions).toEqual([{ userId: 1, start: 0, length: 2 }]);
  });
});

test("whatever is edited, what still counts as a name says what it said", () => {
  const piece = fc.constantFrom("@", "a", "[@a]", "[@小明]", " ", "😀");
  const edit = fc.record({
    from: fc.nat(30),
    to: fc.nat(30),
    put: fc.constantFrom("", "@", "a", "@a", "小明"),
  });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), fc.array(edit, { maxLength: 8 }), (pieces, edits) => {
      let now = draft(pieces.join(""));
      const said = new Map(now.mentions.map((m) => [m.userId, now.text.slice(m.start, m.start + m.length)]));
      for (const { from, to, put } of edits) {
        const start = Math.min(from, to, now.text.length);
        const end = Math.max(start, Math.min(Math.max(from, to), now.text.length));
        now = editDraft(now, now.text.slice(0, start) + put + now.text.slice(end), start + put.length);
        expect(areMentionsOf(now.text, now.mentions)).toBe(true);
        for (const { userId, start: at, length } of now.mentions)
          expect(now.text.slice(at, at + length)).toBe(said.get(userId));
      }
    }),
  );
});

test("a new name takes the place of what stood there", () => {
  const named = nameIn(draft("[@小明] 和 [@小红]"), { userId: 9, start: 1, length: 3 });
  expect(named.mentions.map(({ userId }) => userId)).toEqual([9, 2]);
});

test("what comes back stands below what was written meanwhile", () => {
  expect(marked(joinDrafts(draft("好 [@小明]"), draft("[@小红] 在吗")))).toBe("好 [@小明]\n[@小红] 在吗");
  expect(marked(joinDrafts(draft(" \n"), draft("[@小红] 在吗")))).toBe("[@小红] 在吗");
});
