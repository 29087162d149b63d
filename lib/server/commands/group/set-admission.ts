import { type Admission, type JoinMode, readAdmission } from "#lib/contract/group/joining.ts";
import { type MemberInvites, readRules } from "#lib/contract/group/rules.ts";
import { defineCommand } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { refuseUnasked } from "../../steps/joining/refuse-unasked.ts";
import { tellRequests } from "../../steps/joining/tell-requests.ts";
import { recordAct } from "../../steps/record-act.ts";

type Settings = Admission & { joinMode: JoinMode; memberInvites: MemberInvites };

/** Changes who may come into a group and how. What is so already is neither told nor logged. */
export const setAdmission = defineCommand({
  name: "group:set-admission",
  action: "group.approve",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId: actorId, input: { conversationId, ...patch }, now, outbox }) {
    const where = { conversationId };
    const group = await tx.qQGroup.findUniqueOrThrow({ where });
    const rules = readRules(group.rules);
    const joinMode = group.joinMode as JoinMode;
    const known: Settings = {
      joinMode,
      memberInvites: rules.memberInvites,
      ...readAdmission(group.admission),
    };
    const names = (Object.keys(known) as (keyof Settings)[]).filter(
      (name) => patch[name] !== undefined && JSON.stringify(patch[name]) !== JSON.stringify(known[name]),
    );
    if (names.length === 0) return {};
    const next = { ...known, ...Object.fromEntries(names.map((name) => [name, patch[name]])) };
    const { joinMode: nextMode, memberInvites, ...admission } = next;
    refuseUnasked(nextMode, admission);
    await tx.qQGroup.update({
      where,
      data: {
        joinMode: nextMode,
        admission: JSON.stringify(admission),
        rules: JSON.stringify({ ...rules, memberInvites }),
      },
    });
    const within = { tx, outbox, now, conversationId, actorId };
    if (nextMode !== joinMode || memberInvites !== rules.memberInvites) await announceGroup(within);
    await tellRequests({ ...within, personIds: [] });
    const [before, after] = [logged(known, names), logged(next, names)];
    await recordAct({ ...within, kind: "group:set-admission", before, after });
    return {};
  },
});

/** The log is for more eyes than the answers are: of them it says how many there are. */
function logged(settings: Settings, names: (keyof Settings)[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => [name, name === "answers" ? settings.answers.length : settings[name]]),
  );
}
