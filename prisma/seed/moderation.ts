import type { Tx } from "#lib/server/ports/database.ts";
import type { Ids } from "./write-conversation.ts";

type World = { tx: Tx; idOf: Ids; now: Date };

const GROUP_NAME = "云梯 2.0 项目组";
const MINUTE_MS = 60_000;

const filters = [
  {
    name: "对外保密",
    action: "hold",
    matchesHomophones: true,
    words: ["报价", "底价", "客户名单", "源代码"],
  },
  { name: "文明用语", action: "mask", matchesHomophones: false, words: ["垃圾", "傻瓜", "废物"] },
];

const caught = [
  { by: "刘子轩", filter: 0, word: "报价", body: "这版报价单我先发群里，大家看一眼？", minutesAgo: 26 },
  { by: "赵敏", filter: 0, word: "底价", body: "客户又在问 底 价 了，谁有数", minutesAgo: 12 },
  { by: "赵敏", filter: 1, word: "垃圾", body: "这个垃圾测试环境又挂了", minutesAgo: 95 },
];

/** Filters of the project team, what they have caught, and a report: something to see on the pages for it. */
export async function writeModeration({ tx, idOf, now }: World): Promise<void> {
  const { conversationId: groupId } = await tx.qQGroup.findFirstOrThrow({ where: { name: GROUP_NAME } });
  const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * MINUTE_MS);
  const names = filters.map(({ name }) => name);
  await tx.groupFilter.createMany({
    data: filters.map(({ words, ...filter }) => ({
      ...filter,
      groupId,
      silenceSeconds: 600,
      words: JSON.stringify(words),
      createdAt: at(24 * 60),
    })),
  });
  await tx.qQGroup.update({ where: { conversationId: groupId }, data: { filterRev: filters.length } });
  for (const { by, filter, word, body, minutesAgo } of caught) {
    const start = body.indexOf(word.slice(0, 1));
    const places = JSON.stringify([{ start, length: body.indexOf(word.slice(-1)) + 1 - start }]);
    const row = { groupId, userId: idOf(by), clientMessageId: `demo-caught-${minutesAgo}`, body, places };
    const more = { filterName: names[filter] ?? "", createdAt: at(minutesAgo) };
    await tx.filterHit.create({
      data: { ...row, ...more, word, action: filters[filter]?.action ?? "mask" },
    });
    if (filter === 0) await tx.heldMessage.create({ data: { ...row, ...more, mentions: "[]" } });
  }
  await writeReport({ tx, idOf, now }, groupId);
}

async function writeReport({ tx, idOf, now }: World, groupId: number): Promise<void> {
  const personId = idOf("刘子轩");
  const message = await tx.message.findFirstOrThrow({
    where: { conversationId: groupId, senderId: personId },
    orderBy: { seq: "desc" },
  });
  const { seq, body } = message;
  const createdAt = new Date(Math.min(now.getTime(), message.createdAt.getTime() + 3 * MINUTE_MS));
  const { id: reportId } = await tx.groupReport.create({
    data: { groupId, personId, seq, body, createdAt },
  });
  await tx.complaint.createMany({
    data: [
      { reportId, userId: idOf("赵敏"), reason: "other", note: "和项目无关，刷了好几次了", createdAt },
      { reportId, userId: idOf("王浩然"), reason: "spam", createdAt },
    ],
  });
}
