import type { Locator } from "@playwright/test";
import type { CommandInput } from "../lib/contract/commands.ts";
import type { Messenger } from "./messenger.ts";
import type { People, Person } from "./people.ts";
import { openClass } from "./scenes.ts";

export const GROUP = "高一三班";
export const TITLE = "聚餐吃什么？";

type New = CommandInput<"activity:create">["activity"];

export const begin = (person: Person, conversationId: number, activity: New) =>
  person.run("activity:create", { conversationId, clientMessageId: crypto.randomUUID(), activity });

export const poll = (more: Partial<Extract<New, { kind: "poll" }>> = {}): New => ({
  kind: "poll",
  title: TITLE,
  options: ["火锅", "烧烤", "轻食"],
  ...more,
});

/** A class: its owner, and two members. */
export const makeClass = (people: People) => openClass(people, GROUP);

export async function inGroup(people: People, person: Person, more = {}): Promise<Messenger> {
  const window = await people.open(person, more);
  await window.openConversation(GROUP);
  return window;
}

/** The message that brought an activity into the chat. */
export const cardIn = (window: Messenger, title = TITLE): Locator =>
  window.messages.filter({ hasText: title });

/** How an option stands, once one has voted. */
export const option = (place: Locator, text: string): Locator =>
  place.getByRole("listitem").filter({ hasText: text });

export async function vote(card: Locator, text: RegExp): Promise<void> {
  await card.getByRole("radio", { name: text }).check();
  await card.getByRole("button", { name: "投票", exact: true }).click();
}

export async function start(window: Messenger, what: string): Promise<Locator> {
  await window.page.getByRole("button", { name: "群活动" }).last().click();
  await window.page.getByRole("menuitem", { name: what }).click();
  return window.page.getByRole("dialog", { name: what });
}
