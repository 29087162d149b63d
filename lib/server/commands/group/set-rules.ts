import { type GroupRules, readRules } from "#lib/contract/group/rules.ts";
import { defineCommand } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { ruleDetails } from "./rule-details.ts";

/** Changes what holds for everybody in a group, such as 全员禁言. What is so already is neither told nor logged. */
export const setRules = defineCommand({
  name: "group:set-rules",
  action: "group.set-rules",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, rules: patch }, now, outbox }) {
    const where = { conversationId };
    const group = await tx.qQGroup.findUniqueOrThrow({ where, select: { rules: true } });
    const known = readRules(group.rules);
    const names = (Object.keys(patch) as (keyof typeof patch)[]).filter(
      (name) => patch[name] !== undefined && JSON.stringify(patch[name]) !== JSON.stringify(known[name]),
    );
    if (names.length === 0) return {};
    const [before, after] = [pick(known, names), pick(patch, names)];
    await tx.qQGroup.update({ where, data: { rules: JSON.stringify({ ...known, ...after }) } });
    const details = ruleDetails(after);
    await announceGroup({ tx, outbox, now, conversationId, actorId, ...(details && { details }) });
    await recordAct({ tx, outbox, now, conversationId, actorId, kind: "group:set-rules", before, after });
    return {};
  },
});

function pick(rules: Partial<GroupRules>, names: (keyof GroupRules)[]): Partial<GroupRules> {
  return Object.fromEntries(names.map((name) => [name, rules[name]]));
}
