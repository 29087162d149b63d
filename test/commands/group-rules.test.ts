import { expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member] = await world.people("alice", "bob", "carol");
const { conversationId } = await world.group(owner, [admin, member]);
await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });

const silenceAll = (by: Person, isSilenced: boolean) =>
  world.as(by).execute("group:set-rules", { conversationId, rules: { isSilenced } });
const say = async (by: Person) =>
  world.as(by).execute("message:send", { conversationId, clientMessageId: crypto.randomUUID(), body: "在" });

test("全员禁言: members fall silent at once, the owner and admins do not, and it ends again", async () => {
  expect((await say(member)).ok).toBe(true);
  const converged = await watchConvergence(world, owner, admin, member);
  expect((await silenceAll(admin, true)).ok).toBe(true);
  const [told] = payloadsOf(await converged(), "group:updated");
  expect(told).toMatchObject({
    notice: { details: { isSilenced: true } },
    group: { rules: { isSilenced: true } },
  });
  expect(codeOf(await say(member))).toBe("group_silenced");
  for (const who of [admin, owner]) expect((await say(who)).ok).toBe(true);
  await silenceAll(owner, false);
  expect((await say(member)).ok).toBe(true);
  await converged();
});

test("what is so already is neither told nor logged", async () => {
  const acts = () => world.db.groupAct.count({ where: { groupId: conversationId } });
  const before = await acts();
  world.takePublished();
  await silenceAll(owner, false);
  expect(world.takePublished().events).toEqual([]);
  expect(await acts()).toBe(before);
});

test("who stayed away learns the group's rules with the changes", async () => {
  const { rev } = await world.as(member).read("history:page", { conversationId });
  await silenceAll(owner, true);
  const { changes } = await world
    .as(member)
    .read("changes:since", { cursors: [{ conversationId, sinceRev: rev }] });
  expect(changes[0]?.group?.rules).toMatchObject({ isSilenced: true });
  await silenceAll(owner, false);
});

test("an admin without the right may not", async () => {
  const where = { groupId_userId: { groupId: conversationId, userId: admin.id } };
  const { rights } = await world.db.groupAdmin.findUniqueOrThrow({ where });
  await world.db.groupAdmin.update({ where, data: { rights: "announce,log" } });
  expect(codeOf(await silenceAll(admin, true))).toBe("not_allowed");
  await world.db.groupAdmin.update({ where, data: { rights } });
});

test("the owner and admins with the right hear that the log has grown, members do not", async () => {
  world.takePublished();
  await silenceAll(owner, true);
  const published = world.takePublished();
  const news = { conversationId, topic: "log" };
  for (const { id } of [owner, admin])
    expect(payloadsOf(published, "group:news", { person: id })).toEqual([news]);
  expect(payloadsOf(published, "group:news", { person: member.id })).toEqual([]);
  await silenceAll(owner, false);
});
