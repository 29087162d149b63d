/** One value of a column, as SQL takes it in quotes or as it is. */
type Value = string | number | boolean | null;

const at = "2026-11-20T08:00:00.000+00:00";
const usual = { status: "online", signature: "", rev: 4, passwordHash: "none", createdAt: at };

/** Rows for every table of the first version, parents before children: two friends, their talk, and a group. */
export const firstVersionRows: Record<string, Record<string, Value>[]> = {
  UserProfile: [
    {
      id: 1,
      number: 10_001,
      name: "小明",
      nameFolded: "小明",
      email: "ming@example.org",
      siteRole: "owner",
      ...usual,
    },
    {
      id: 2,
      number: 10_002,
      name: "小红",
      nameFolded: "小红",
      email: null,
      siteRole: "member",
      ...usual,
    },
    {
      id: 3,
      number: 10_003,
      name: "小刚",
      nameFolded: "小刚",
      email: null,
      siteRole: "member",
      ...usual,
    },
  ],
  FriendCategory: [{ id: 1, personId: 1, name: "同学", position: 1 }],
  Friendship: [
    { personId: 1, friendId: 2, remark: "班长", categoryId: 1, createdAt: at },
    { personId: 2, friendId: 1, remark: "", categoryId: null, createdAt: at },
  ],
  FriendRequest: [{ id: 1, fromId: 3, toId: 1, note: "我是小刚", createdAt: at }],
  Conversation: [
    { id: 1, kind: "direct", directKey: "1:2", lastSeq: 3, lastRev: 4, rulesRev: 1, createdAt: at },
    { id: 2, kind: "group", directKey: null, lastSeq: 2, lastRev: 4, rulesRev: 2, createdAt: at },
  ],
  QQGroup: [
    {
      conversationId: 2,
      number: 100_001,
      name: "三年二班",
      nameFolded: "三年二班",
      description: "班级群",
      ownerId: 1,
      max_member_nums: 150,
      joinMode: "closed",
      createdAt: at,
    },
  ],
  Membership: [
    { conversationId: 1, userId: 1, groupId: null, readSeq: 3, joinedSeq: 0, isPinned: true, joinedAt: at },
    { conversationId: 1, userId: 2, groupId: null, readSeq: 1, joinedSeq: 0, isPinned: false, joinedAt: at },
    { conversationId: 2, userId: 1, groupId: 2, readSeq: 0, joinedSeq: 0, isPinned: false, joinedAt: at },
    { conversationId: 2, userId: 2, groupId: 2, readSeq: 1, joinedSeq: 1, isPinned: false, joinedAt: at },
  ],
  GroupAdmin: [{ groupId: 2, userId: 2, grantedById: 1, grantedAt: at }],
  Message: [
    message(1, 1, 2, 1, "在吗？"),
    message(1, 2, 3, 2, "It's “quoted”; 😀\n第二行"),
    message(1, 3, 4, 1, "好"),
    message(2, 1, 2, 1, "大家好"),
    message(2, 2, 4, 2, "来了"),
  ],
  ConversationChange: [
    {
      conversationId: 1,
      rev: 1,
      afterSeq: 0,
      kind: "conversation:opened",
      actorId: 2,
      data: '{"userIds":[1,2]}',
      createdAt: at,
    },
    {
      conversationId: 2,
      rev: 1,
      afterSeq: 0,
      kind: "group:created",
      actorId: 1,
      data: '{"userIds":[2]}',
      createdAt: at,
    },
    {
      conversationId: 2,
      rev: 3,
      afterSeq: 1,
      kind: "group:admin-appointed",
      actorId: 1,
      data: '{"userIds":[2]}',
      createdAt: at,
    },
  ],
  Session: [{ id: "session-1", userId: 1, userAgent: "", createdAt: at, expiresAt: at }],
  Counter: [
    { name: "person", next: 10_004 },
    { name: "group", next: 100_002 },
  ],
  SiteSetting: [{ name: "setup-code", value: "used" }],
};

function message(conversationId: number, seq: number, rev: number, senderId: number, body: string) {
  const clientMessageId = `first-${conversationId}-${seq}`;
  return { conversationId, seq, rev, senderId, clientMessageId, kind: "text", body, createdAt: at };
}

/** The statement that puts one row into a table. */
export function insertSql(table: string, row: Record<string, Value>): string {
  const literal = (value: Value) =>
    typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
  const columns = Object.keys(row).map((name) => `"${name}"`);
  return `INSERT INTO "${table}" (${columns.join(", ")}) VALUES (${Object.values(row).map(literal).join(", ")})`;
}
