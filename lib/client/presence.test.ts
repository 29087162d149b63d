import { expect, test } from "vitest";
import { sampleConversation, samplePerson, samplePersonal } from "#test/wire-samples.ts";
import { createPresence } from "./presence.ts";
import { createClientStore } from "./store.ts";

const GROUP = 5;
const FRIEND = 2;
const MEMBER = 3;

function open() {
  const friend = {
    person: samplePerson(FRIEND, "友"),
    remark: "",
    categoryId: null,
    conversationId: 6,
    readSeq: null,
  };
  const personal = samplePersonal({ friends: [friend], conversations: [sampleConversation({ id: GROUP })] });
  const store = createClientStore({ protocol: 1, serverTime: "", personal, presences: {} });
  return { presence: createPresence(store), seen: () => store.getState().presences };
}

test("what was told of a group's members before its list came is forgotten with it, of friends it is kept", () => {
  const { presence, seen } = open();
  presence.changed({ presences: { [FRIEND]: "online", [MEMBER]: "online" } });
  presence.listed({ conversationId: GROUP, presences: {} });
  expect(seen()).toEqual({ [FRIEND]: "online" });
  presence.listed({ conversationId: GROUP, presences: { [MEMBER]: "away" } });
  expect(seen()).toEqual({ [FRIEND]: "online", [MEMBER]: "away" });
});
