import { randomUUID } from "node:crypto";
import { type CommandInput, type CommandName, commandNames } from "#lib/contract/commands.ts";
import { type GroupRight, groupRights } from "#lib/contract/group/rights.ts";
import { queryNames } from "#lib/contract/queries.ts";
import type { Cell } from "./cast.ts";
import { commandRows, type Outcome, type Row } from "./command-rows.ts";
import { inGroup } from "./common.ts";
import type { Asked } from "./open-doors.ts";
import { queryRows } from "./query-rows.ts";

type Rights = readonly GroupRight[];

/** A line of the table of rights: an admin with exactly these rights is answered as one with all of them. */
export type RightRow = {
  kind: Asked["kind"];
  name: string;
  /** What makes it ask for other rights than usually; empty: nothing. */
  when: string;
  rights: Rights;
  input: Row<unknown>["input"];
  /** What an admin with every right is answered. */
  expected: Outcome;
};

/** An admin with some rights, and the answer. */
export type Deputy = { rights: Rights; expected: Outcome };

/** Admins to try a line with: for each right it asks for one who lacks just that one; and one who has no other. */
export function deputiesFor({ rights, expected }: RightRow): Deputy[] {
  const lacking = rights.map((right): Deputy => {
    const others = groupRights.filter((one) => one !== right);
    return { rights: others, expected: "not_allowed" };
  });
  return [...lacking, { rights, expected }];
}

function usual(kind: Asked["kind"], name: string, row: Row<unknown>): RightRow {
  const { rights = [], input, expected } = row;
  return { kind, name, when: "", rights, input, expected: expected.admin };
}

function further<N extends CommandName>(
  name: N,
  when: string,
  rights: Rights,
  input: (cell: Cell) => Promise<CommandInput<N>>,
): RightRow {
  return { kind: "commands", name, when, rights, input, expected: "ok" };
}

const onTarget =
  (act: CommandInput<"group:start-bulk">["act"]) =>
  async (cell: Cell): Promise<CommandInput<"group:start-bulk">> => ({
    ...(await inGroup(cell)),
    act,
    personIds: [cell.cast.target.id],
  });

async function said(cell: Cell) {
  const { conversationId } = await inGroup(cell);
  const { seq } = await cell.world.as(cell.cast.target).send(conversationId, randomUUID());
  return { conversationId, seq };
}

async function reported(cell: Cell) {
  const { conversationId, seq } = await said(cell);
  const owner = cell.world.as(cell.cast.owner);
  await owner.run("group:report", { conversationId, seq, reason: "spam" });
  const { reports } = await owner.read("group:reports", { conversationId });
  return { conversationId, reportId: reports[0]?.id ?? 0 };
}

const furtherRows: RightRow[] = [
  further("group:invite", "members may not invite", ["invite"], async (cell) => {
    const { conversationId } = await inGroup(cell);
    const closed = { conversationId, memberInvites: "never" } as const;
    await cell.world.as(cell.cast.owner).run("group:set-admission", closed);
    return { conversationId, personIds: [cell.cast.outsider.id] };
  }),
  further("message:recall", "somebody else said it", ["silence"], said),
  further("group:set-card", "it is one's own", [], async (cell) => ({
    ...(await inGroup(cell)),
    cards: [{ personId: cell.actor.id, card: "班长" }],
  })),
  further("group:start-bulk", "it silences", ["silence"], onTarget({ kind: "silence", seconds: 600 })),
  further("group:start-bulk", "it ends silences", ["silence"], onTarget({ kind: "unsilence" })),
  further("group:start-bulk", "it sets cards", ["edit"], onTarget({ kind: "set-card", pattern: "{name}" })),
  further("group:close-report", "the message is recalled", ["silence"], async (cell) => ({
    ...(await reported(cell)),
    action: "recall",
  })),
  further("group:close-report", "the member is removed", ["silence", "remove"], async (cell) => ({
    ...(await reported(cell)),
    action: "remove",
  })),
];

/** Every command and query, and those that ask for other rights in some cases. */
export const rightRows: RightRow[] = [
  ...commandNames.map((name) => usual("commands", name, commandRows[name] as Row<unknown>)),
  ...queryNames.map((name) => usual("queries", name, queryRows[name] as Row<unknown>)),
  ...furtherRows,
];
