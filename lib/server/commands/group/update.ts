import { readTags } from "#lib/contract/group/data.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import { defineCommand } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

type Data = { name: string; description: string; category: string; tags: string[] };

/** Changes what a group is called and tells of itself. What is so already is neither told nor logged. */
export const updateGroup = defineCommand({
  name: "group:update",
  action: "group.update",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, ...patch }, now, outbox }) {
    const where = { conversationId };
    const select = { name: true, description: true, category: true, tags: true };
    const row = await tx.qQGroup.findUniqueOrThrow({ where, select });
    const known: Data = { ...row, tags: readTags(row.tags) };
    const names = (Object.keys(known) as (keyof Data)[]).filter(
      (name) => patch[name] !== undefined && JSON.stringify(patch[name]) !== JSON.stringify(known[name]),
    );
    if (names.length === 0) return {};
    const [before, after] = [pick(known, names), pick(patch, names)];
    await tx.qQGroup.update({ where, data: columnsOf(after) });
    const details = after.name === undefined ? {} : { details: { name: after.name } };
    await announceGroup({ tx, outbox, now, conversationId, actorId, ...details });
    await recordAct({ tx, outbox, now, conversationId, actorId, kind: "group:update", before, after });
    return {};
  },
});

function pick(data: Partial<Data>, names: (keyof Data)[]): Partial<Data> {
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}

function columnsOf({ name, tags, ...rest }: Partial<Data>) {
  return {
    ...rest,
    ...(name !== undefined && { name, nameFolded: foldName(name) }),
    ...(tags && { tags: JSON.stringify(tags) }),
  };
}
