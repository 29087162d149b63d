import type { PlannedMessage } from "../seed/plan.ts";

const short = [
  "好的",
  "收到",
  "在吗？",
  "哈哈哈哈",
  "明天见",
  "👍",
  "我看看",
  "OK",
  "谢谢大家！",
  "几点开会？",
];
const middling = [
  "刚才老师说的第三题，谁能再讲一遍？我没有听清楚，笔记也没来得及记。",
  "下周二下午两点在三楼会议室开项目周会，请大家提前把进度填到表格里。",
  "The new build is on the staging server, could somebody on Windows try the installer?",
  "周末去爬山的同学请在今天晚上之前报名，带好水、帽子和防晒霜，早上七点校门口集合。",
  "资料放在这里了：https://example.com/docs/2026/资料?from=group 大家自己下载一下。",
];
const long = Array.from(
  { length: 12 },
  (_, at) =>
    `${at + 1}. 各位同事：根据本季度的安排，请各小组在规定时间内完成测试报告、用户反馈整理和文档更新。`,
).join("\n");

const MINUTE_MS = 60_000;
/** After so many messages, one a minute, nobody says anything for a while. */
const TALK = 10;
const PAUSE_MINUTES = 25;
/** One in so many messages is long, names somebody, or was taken back. */
const LONG_EVERY = 20;
const MENTION_EVERY = 33;
const RECALLED_EVERY = 97;
/** Some say several things in a row. */
const IN_A_ROW = 3;

/**
 * A conversation as people have it: mostly short, some of it long, in Chinese and English, with links, names and
 * messages taken back, over many days. The same each time; the last message was sent at `end`.
 */
export function talk(members: readonly number[], count: number, end: Date): PlannedMessage[] {
  return Array.from({ length: count }, (_, at) => {
    const turn = Math.floor(at / (1 + (Math.floor(at / TALK) % IN_A_ROW)));
    const sender = members[(turn * 7) % members.length] ?? 0;
    const later = count - 1 - at;
    const minutesAgo = later + Math.floor(later / TALK) * PAUSE_MINUTES;
    const said = { sender, at: new Date(end.getTime() - minutesAgo * MINUTE_MS) };
    if (at % RECALLED_EVERY === RECALLED_EVERY - 1) return { ...said, body: "", isRecalled: true };
    if (at % MENTION_EVERY === MENTION_EVERY - 1) return { ...said, ...naming(members, at) };
    return { ...said, body: bodyOf(at) };
  });
}

function bodyOf(at: number): string {
  if (at % LONG_EVERY === LONG_EVERY - 1) return `${at}\n${long}`;
  const texts = at % 3 === 0 ? middling : short;
  return `${texts[(at * 13) % texts.length]}${at % 4 === 0 ? ` (${at})` : ""}`;
}

function naming(members: readonly number[], at: number): Pick<PlannedMessage, "body" | "mentions"> {
  const user = members[at % members.length] ?? 0;
  const name = `@用户${user}`;
  return { body: `${name} 这件事你怎么看？`, mentions: [{ user, start: 0, length: name.length }] };
}
