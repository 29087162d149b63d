import { beforeEach, describe, expect, test } from "vitest";
import { type GroupRight, groupRights } from "#lib/contract/group/rights.ts";
import { limits } from "#lib/contract/limits.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member] = await world.people("alice", "bob", "carol");
let conversationId: number;

beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, member]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
});

const here = () => ({ conversationId });
const lead = () => world.db.qQGroup.findUniqueOrThrow({ where: here(), include: { admins: true } });
const placeOf = async (person: Person) =>
  (await world.as(person).read("personal:load", {})).conversations.find(({ id }) => id === conversationId)
    ?.membership;
const giveRights = (rights: GroupRight[], personId = admin.id) =>
  world.as(owner).execute("group:set-rights", { conversationId, personId, rights });
const offerTo = (person: Person) =>
  world.as(owner).execute("group:offer-ownership", { conversationId, personId: person.id });

describe("rights of an admin", () => {
  test("one that is taken away ends at once, and comes back", async () => {
    const converged = await watchConvergence(world, owner, admin, member);
    const silence = () =>
      world.as(admin).execute("group:set-rules", { conversationId, rules: { isSilenced: true } });
    expect((await giveRights(["announce", "log"])).ok).toBe(true);
    const [set] = payloadsOf(await converged(), "group:rights-set");
    expect(set?.members).toMatchObject([{ person: { id: admin.id }, rights: ["announce", "log"] }]);
    expect((await placeOf(admin))?.rights).toEqual(["announce", "log"]);
    expect(codeOf(await silence())).toBe("not_allowed");
    await giveRights([...groupRights]);
    expect((await silence()).ok).toBe(true);
    await converged();
  });

  test("their order and repetition make no difference; what is so already is neither told nor logged", async () => {
    await giveRights(["log", "announce", "log"]);
    world.takePublished();
    const { lastActSeq } = await lead();
    await giveRights(["announce", "log"]);
    expect(world.takePublished().events).toEqual([]);
    expect((await lead()).lastActSeq).toBe(lastActSeq);
  });

  test("only an admin has them", async () => {
    expect(codeOf(await giveRights(["log"], member.id))).toBe("not_available");
    expect(codeOf(await giveRights(["log"], owner.id))).toBe("not_available");
    expect(codeOf(await giveRights(["fly" as GroupRight]))).toBe("invalid_input");
  });

  test("an admin can be appointed with some of them", async () => {
    const rights: GroupRight[] = ["announce"];
    await world.as(owner).run("group:appoint-admin", { conversationId, personId: member.id, rights });
    expect(await placeOf(member)).toMatchObject({ role: "admin", rights });
  });
});

test("a group has room for an admin in ten members, and for three at least", async () => {
  const { conversationId: small, number } = await world.group(owner);
  const people = await world.people(...Array.from({ length: 6 }, (_, at) => `助手${at}`));
  for (const person of people) await world.as(person).run("group:join", { number });
  await world.as(owner).run("group:resize", { conversationId: small, maxMemberNums: 10 });
  const appointAll = () =>
    Promise.all(
      people.map(({ id: personId }) =>
        world.as(owner).execute("group:appoint-admin", { conversationId: small, personId }),
      ),
    );
  const answers = await appointAll();
  expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(answer).toEqual({ ok: false, refusal: { code: "admin_limit", params: { max: 3 } } });
  await world.as(owner).run("group:resize", { conversationId: small, maxMemberNums: 50 });
  expect((await appointAll()).filter(({ ok }) => ok)).toHaveLength(2);
});

describe("handing a group over", () => {
  test("who is asked and says yes is the owner, and the former owner an admin with every right", async () => {
    const converged = await watchConvergence(world, owner, admin, member);
    expect((await offerTo(admin)).ok).toBe(true);
    const [offered] = payloadsOf(await converged(), "group:updated");
    expect(offered?.group?.offeredToId).toBe(admin.id);
    expect(offered?.notice.details).toBeUndefined();
    await giveRights(["log"]);
    await world.as(admin).run("group:take-ownership", here());
    const [changed] = payloadsOf(await converged(), "group:owner-changed");
    expect(changed).toMatchObject({
      notice: { actorId: admin.id, userIds: [admin.id, owner.id] },
      group: { ownerId: admin.id, offeredToId: null },
    });
    expect(await placeOf(admin)).toMatchObject({ role: "owner", rights: groupRights });
    expect(await placeOf(owner)).toMatchObject({ role: "admin", rights: groupRights });
    expect((await lead()).admins.map(({ userId }) => userId)).toEqual([owner.id]);
    expect((await world.as(owner).execute("group:leave", here())).ok).toBe(true);
  });

  test("who stayed away finds the new owner in the changes", async () => {
    const { rev } = await world.as(member).read("history:page", here());
    await offerTo(member);
    await world.as(member).run("group:take-ownership", here());
    const cursors = [{ conversationId, sinceRev: rev }];
    const { changes } = await world.as(admin).read("changes:since", { cursors });
    expect(changes[0]?.group).toMatchObject({ ownerId: member.id, offeredToId: null });
    expect(changes[0]?.members.map(({ person, role }) => [person.id, role])).toEqual([
      [owner.id, "admin"],
      [member.id, "owner"],
    ]);
  });

  test("one is asked at a time, and only who is asked can answer", async () => {
    await offerTo(admin);
    expect(codeOf(await offerTo(member))).toBe("already_offered");
    for (const name of ["group:take-ownership", "group:decline-ownership"] as const) {
      expect(codeOf(await world.as(member).execute(name, here()))).toBe("not_available");
      expect(codeOf(await world.as(owner).execute(name, here()))).toBe("not_available");
    }
    expect(codeOf(await offerTo(owner))).toBe("not_available");
  });

  test.each(["group:decline-ownership", "group:withdraw-ownership"] as const)(
    "%s ends the offer, and another can follow",
    async (name) => {
      const converged = await watchConvergence(world, owner, admin, member);
      await offerTo(admin);
      const answerer = name === "group:decline-ownership" ? admin : owner;
      await world.as(answerer).run(name, here());
      expect((await lead()).offeredToId).toBeNull();
      await converged();
      expect(codeOf(await world.as(admin).execute("group:take-ownership", here()))).toBe("not_available");
      expect((await offerTo(member)).ok).toBe(true);
      await converged();
    },
  );

  test("an offer ends when whom it was made to is gone", async () => {
    const converged = await watchConvergence(world, owner, admin, member);
    await offerTo(member);
    await world.as(admin).run("group:remove-member", { conversationId, personId: member.id });
    expect((await lead()).offeredToId).toBeNull();
    await converged();
  });

  test("nobody comes to own more groups than one may", async () => {
    const rich = await world.person(`富人${conversationId}`);
    const { number } = await lead();
    await world.as(rich).run("group:join", { number });
    await offerTo(rich);
    const rows = Array.from({ length: limits.groupsOwnedPerPerson }, (_, at) => ({
      id: conversationId * 1_000 + at,
      kind: "group",
    }));
    await world.db.conversation.createMany({ data: rows });
    await world.db.qQGroup.createMany({
      data: rows.map(({ id }) => ({
        conversationId: id,
        number: 5_000_000 + id,
        name: "群",
        nameFolded: "群",
        ownerId: rich.id,
      })),
    });
    expect(codeOf(await world.as(rich).execute("group:take-ownership", here()))).toBe("too_many");
    expect((await lead()).ownerId).toBe(owner.id);
  });
});
