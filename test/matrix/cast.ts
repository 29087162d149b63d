import { type GroupRight, groupRights } from "#lib/contract/group/rights.ts";
import type { Person, World } from "../world.ts";

/** Where the caller stands towards what is asked for. */
export const roles = ["anonymous", "stranger", "member", "admin", "owner"] as const;
export type Role = (typeof roles)[number];

/** The people of the matrix. All but the stranger are friends of one another. */
export type Cast = Record<"stranger" | "member" | "admin" | "owner" | "target" | "outsider", Person>;

/** One cell of the matrix, and the means to prepare what is asked for. Each subject is new: cells do not meet. */
export type Cell = {
  cast: Cast;
  role: Role;
  /** Who calls; for somebody anonymous the member stands in, so that there is something to ask for. */
  actor: Person;
  world: World;
  /** A new group of the cast, the stranger and the outsider left out. */
  group: () => Promise<{ conversationId: number; number: number }>;
  /** Somebody nobody knows yet. */
  newcomer: () => Promise<Person>;
  /** The actor, or somebody else when the actor is a stranger to what is asked for. */
  holder: Person;
};

export async function openCast(world: World): Promise<Cast> {
  const [stranger, member, admin, owner, target, outsider] = await world.people(
    "stranger",
    "member",
    "admin",
    "owner",
    "target",
    "outsider",
  );
  const friends = [member!, admin!, owner!, target!, outsider!];
  for (const [index, one] of friends.entries()) {
    for (const other of friends.slice(index + 1)) await world.befriend(one, other);
  }
  return {
    stranger: stranger!,
    member: member!,
    admin: admin!,
    owner: owner!,
    target: target!,
    outsider: outsider!,
  };
}

let newcomers = 0;

/** `rights`: those that the admin of every group has. */
export function openCell(
  world: World,
  cast: Cast,
  role: Role,
  rights: readonly GroupRight[] = groupRights,
): Cell {
  const { stranger, member, admin, owner, target } = cast;
  const actor = { anonymous: member, stranger, member, admin, owner }[role];
  return {
    cast,
    role,
    actor,
    world,
    holder: role === "stranger" ? member : actor,
    newcomer: () => world.person(`newcomer-${++newcomers}`),
    async group() {
      // One person may own only so many groups, and nobody comes back to those of earlier cells.
      const handedOn = { ownerId: cast.outsider.id };
      await world.db.qQGroup.updateMany({ where: { ownerId: owner.id }, data: handedOn });
      const made = await world.as(owner).run("group:create", {
        name: "测试群",
        memberIds: [member, admin, target].map(({ id }) => id),
      });
      const { conversationId } = made;
      const deputy = { conversationId, personId: admin.id, rights: [...rights] };
      await world.as(owner).run("group:appoint-admin", deputy);
      return made;
    },
  };
}
