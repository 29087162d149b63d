import type { ActivityKind } from "#lib/contract/group/activities.ts";
import type { Tx } from "#lib/server/ports/database.ts";
import type { ActivitySettings } from "#lib/server/presenting/activity-rows.ts";
import { postMessage } from "#lib/server/steps/post-message.ts";
import type { Ids } from "./write-conversation.ts";

type World = { tx: Tx; idOf: Ids; now: Date };

/** What somebody did, in the order of doing it. */
type SeedEntry = { by: string; choices?: number[]; text?: string };

type SeedActivity<K extends ActivityKind = ActivityKind> = {
  group: string;
  by: string;
  kind: K;
  title: string;
  detail: string;
  settings: ActivitySettings[K];
  minutesAgo: number;
  /** From now. */
  closesInMinutes?: number;
  entries: SeedEntry[];
};

const MINUTE_MS = 60_000;

const celebration: SeedActivity<"poll"> = {
  group: "云梯 2.0 项目组",
  by: "林晓雯",
  kind: "poll",
  title: "今晚庆功去哪家？",
  detail: "七点，走路十分钟以内的都行。",
  settings: {
    options: ["潮汕牛肉火锅", "云南菌子锅", "楼下烧烤", "粤式点心"],
    maxChoices: 2,
    isAnonymous: false,
    results: "always",
  },
  minutesAgo: 5,
  closesInMinutes: 95,
  entries: [
    { by: "赵敏", choices: [1, 4] },
    { by: "王浩然", choices: [1] },
    { by: "刘子轩", choices: [1, 2] },
    { by: "Emma Li", choices: [4] },
  ],
};

const study: SeedActivity<"chain"> = {
  group: "软件工程在职硕士 2 班",
  by: "孙悦",
  kind: "chain",
  title: "明晚八点过第四章，来的接龙",
  detail: "三教 306，我带投影线。线上参加的请注明。",
  settings: { example: "到场 / 线上", maxEntries: null },
  minutesAgo: 6,
  entries: [
    { by: "孙悦", text: "到场，负责占座" },
    { by: "郑雨桐", text: "到场" },
    { by: "吴俊杰", text: "八点能到（应该）" },
  ],
};

/** Something that goes on in two groups: a vote on where to eat, and who comes to learn together. */
export async function writeActivities(world: World): Promise<void> {
  for (const activity of [study, celebration]) await writeActivity(world, activity);
}

async function writeActivity({ tx, idOf, now }: World, activity: SeedActivity): Promise<void> {
  const { kind, title, detail, settings, minutesAgo, closesInMinutes, entries } = activity;
  const group = await tx.qQGroup.findFirstOrThrow({ where: { name: activity.group } });
  const { conversationId: groupId } = group;
  const creatorId = idOf(activity.by);
  const clientMessageId = `demo-activity-${kind}`;
  const begunAt = now.getTime() - minutesAgo * MINUTE_MS;
  const closesAt = closesInMinutes ? new Date(now.getTime() + closesInMinutes * MINUTE_MS) : null;
  const { id: activityId } = await tx.groupActivity.create({
    data: {
      ...{ groupId, creatorId, clientMessageId, kind, title, detail, closesAt, seq: 0 },
      settings: JSON.stringify(settings),
      createdAt: new Date(begunAt),
      participants: entries.length,
      changes: entries.length,
    },
  });
  const card = { type: "activity", activityId, activity: kind, title } as const;
  const said = { conversationId: groupId, senderId: creatorId, clientMessageId, body: title, card };
  const { seq } = await postMessage(tx, { ...said, mentions: [], now: begunAt });
  await tx.groupActivity.update({ where: { id: activityId }, data: { seq } });
  // One after the other, the last one before now.
  const step = (minutesAgo * MINUTE_MS) / (entries.length + 1);
  await tx.activityEntry.createMany({
    data: entries.map(({ by, choices = [], text = "" }, at) => {
      const done = new Date(begunAt + step * (at + 1));
      const row = { activityId, userId: idOf(by), position: at + 1, text };
      return { ...row, choices: JSON.stringify(choices), createdAt: done, updatedAt: done };
    }),
  });
  if ("options" in settings) await writeBallots(tx, activityId, settings.options.length, entries);
}

async function writeBallots(tx: Tx, activityId: number, count: number, entries: SeedEntry[]): Promise<void> {
  const chosen = entries.flatMap(({ choices = [] }) => choices);
  await tx.activityBallot.createMany({
    data: Array.from({ length: count }, (_, at) => ({
      activityId,
      optionId: at + 1,
      votes: chosen.filter((optionId) => optionId === at + 1).length,
    })),
  });
}
