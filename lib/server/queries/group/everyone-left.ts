import { judge } from "#lib/domain/policy.ts";
import { loadStanding } from "../../facts.ts";
import { refuseIf } from "../../guard.ts";
import { defineDirectQuery } from "../../query.ts";
import { loadEveryone } from "../../screening/recent.ts";

/** How often the asker may still name everybody (@全体成员) today. */
export const everyoneLeft = defineDirectQuery({
  name: "group:everyone-left",
  action: "group.name-everyone",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  async answer({ db, personId, input: { conversationId }, now }) {
    const standing = await loadStanding(db, personId, conversationId, now);
    refuseIf(judge("group.name-everyone", standing));
    const { rules } = standing;
    if (!rules) return { left: 0, most: 0 };
    const { perAdmin, perGroup } = rules.everyoneQuota;
    const { talk, today } = await loadEveryone(conversationId, rules, now);
    const called = talk.all().filter(today);
    const own = called.filter((said) => said.personId === personId);
    const left = Math.min(perAdmin - own.length, perGroup - called.length);
    return { left: Math.max(0, left), most: perAdmin };
  },
});
