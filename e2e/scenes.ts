import type { People, Person } from "./people.ts";

export type Pair = { ming: Person; hong: Person; conversationId: number };
export type Class = Pair & { gang: Person; number: number };

/** 小明 and 小红 are friends; `conversationId` is theirs. */
export async function twoFriends(people: People): Promise<Pair> {
  const [ming, hong] = await people.makeAll("小明", "小红");
  return { ming, hong, conversationId: await people.befriend(ming, hong) };
}

/** 小明 owns a group; 小红, a friend, is in it. */
export async function openSmallGroup(people: People, name = "高一三班"): Promise<Omit<Class, "gang">> {
  const { ming, hong } = await twoFriends(people);
  return { ming, hong, ...(await ming.run("group:create", { name, memberIds: [hong.id] })) };
}

/** 小明 owns a group; 小红 and 小刚, friends of his, are in it. */
export async function openClass(people: People, name = "高一三班"): Promise<Class> {
  const { ming, hong } = await twoFriends(people);
  const gang = await people.make("小刚");
  await people.befriend(ming, gang);
  const made = await ming.run("group:create", { name, memberIds: [hong.id, gang.id] });
  return { ming, hong, gang, ...made };
}
