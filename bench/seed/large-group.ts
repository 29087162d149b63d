import { talk } from "../browser/talk.ts";
import type { SeedPlan } from "./plan.ts";

/** A school and the parents of its pupils, as large as a group can be. */
export const LARGE_GROUP = "全校家长群";
export const LARGE_GROUP_MEMBERS = 2_000;
/** The last ones are called 家长, so that they can be found by it: what is done to many is done to them. */
export const LARGE_GROUP_PARENTS = 1_500;

const surnames = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"];
const first = [..."子一思雨浩梓文佳"];
const second = [..."涵轩怡宇晨萱欣杰然琪"];
const SAID = 2_000;

/** A name as people have it: 1,600 of them are different. */
function nameOf(at: number): string {
  const [surname, one, other] = [surnames, first, second];
  const middle = Math.floor(at / surname.length);
  const last = Math.floor(middle / one.length);
  return `${surname[at % surname.length]}${one[middle % one.length]}${other[last % other.length]}`;
}

/** Everybody in one group that its owner, user 0, administers. */
export function largeGroupPlan(): SeedPlan {
  const members = Array.from({ length: LARGE_GROUP_MEMBERS }, (_, user) => user);
  const staff = LARGE_GROUP_MEMBERS - LARGE_GROUP_PARENTS;
  return {
    users: LARGE_GROUP_MEMBERS,
    names: members.map((user) => (user < staff ? nameOf(user) : `${nameOf(user - staff)}家长`)),
    groups: [{ name: LARGE_GROUP, members }],
    pairs: [],
    histories: { [LARGE_GROUP]: talk(members, SAID, new Date()) },
  };
}

/** Those of the large group to whom acts on many are done, by index. */
export const parents: readonly number[] = Array.from(
  { length: LARGE_GROUP_PARENTS },
  (_, at) => LARGE_GROUP_MEMBERS - LARGE_GROUP_PARENTS + at,
);
