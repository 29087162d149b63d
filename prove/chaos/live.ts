import { setTimeout as pause } from "node:timers/promises";
import type { CommandInput, CommandName } from "#lib/contract/commands.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { unread } from "#lib/domain/unread.ts";
import type { Device } from "./device.ts";
import type { Scene } from "./protocol.ts";
import type { Random } from "./random.ts";

type Life = {
  device: Device;
  scene: Scene;
  random: Random;
  /** How many messages this device sends. */
  sends: number;
  /** About how long it does nothing between two things, in milliseconds. */
  pauseMs: number;
};

/** More than this waiting in the outbox is enough. */
const MOST_PENDING = 150;

/** Does what people do, until enough was sent. */
export async function live(life: Life): Promise<void> {
  const { device, random, sends, pauseMs } = life;
  while (device.counts.sends < sends) {
    await act(life);
    await pause(random.between(0, 2 * pauseMs));
  }
}

const deeds = {
  say: 65,
  name: 5,
  burst: 3,
  read: 9,
  open: 6,
  older: 2,
  move: 4,
  befriend: 2,
  recall: 3,
  unread: 2,
  failed: 3,
  reload: 1,
};
type Deed = keyof typeof deeds;
const allDeeds = (Object.keys(deeds) as Deed[]).flatMap((deed) => Array<Deed>(deeds[deed]).fill(deed));

async function act(life: Life): Promise<void> {
  const { device, random } = life;
  const conversation = random.pick(Object.values(device.client().getState().messenger.conversations));
  const deed = random.pick(allDeeds);
  if (deed === "reload") return device.reload();
  if (deed === "move") move(life);
  else if (deed === "befriend") befriend(life);
  else if (deed === "failed") decide(life);
  else if (!conversation) return;
  else if (deed === "say" || deed === "name" || deed === "burst") say(life, conversation.id, deed);
  else if (deed === "recall") recall(life, conversation);
  else if (deed) look(life, conversation, deed);
}

function say({ device, random, sends }: Life, id: number, deed: "say" | "name" | "burst"): void {
  const { messenger, pending } = device.client().getState();
  if (Object.values(pending).flat().length > MOST_PENDING) return;
  const count = deed === "burst" ? Math.min(random.between(2, 8), sends - device.counts.sends) : 1;
  const named = deed === "name" ? random.pick(Object.values(messenger.people)) : undefined;
  for (let n = 0; n < count; n++) device.say(id, named);
}

function look(
  { device, random }: Life,
  conversation: ConversationState,
  deed: "open" | "read" | "older" | "unread",
): void {
  const client = device.client();
  const { id, lastSeq } = conversation;
  if (deed === "open") client.openConversation(random.chance(0.2) ? null : id);
  if (deed === "older") void client.loadOlder(id);
  if (deed === "unread") client.markUnread(id);
  if (deed === "read" && unread(conversation) > 0)
    client.markRead(id, lastSeq - (random.chance(0.5) ? 0 : random.between(0, 5)));
}

/** What has failed is tried again or thrown away. */
function decide({ device, random }: Life): void {
  const client = device.client();
  for (const row of Object.values(client.getState().pending).flat())
    if (row.state === "failed" && random.chance(0.5)) client.retryMessage(row.clientMessageId);
    else if (row.state === "failed") device.discard(row);
}

/** Asks for something and does not care about the answer, which may be lost. */
function ask<N extends CommandName>({ device }: Life, name: N, input: CommandInput<N>): void {
  void device.client().command(name, input);
}

/** Takes back something just said. */
function recall(life: Life, { id, messages }: ConversationState): void {
  const { me } = life.device.client().getState().messenger;
  const mine = messages.filter(({ senderId, recalled }) => senderId === me.id && !recalled).slice(-5);
  const message = life.random.pick(mine);
  if (message) ask(life, "message:recall", { conversationId: id, seq: message.seq });
}

/** Somebody comes, goes, is removed or is brought in. */
function move(life: Life): void {
  const { device, scene, random } = life;
  const group = scene.groups.find(({ isOpen }) => isOpen);
  const other = random.pick(scene.people);
  if (!group || !other) return;
  const { conversationId, number, owner } = group;
  const isMember = conversationId in device.client().getState().messenger.conversations;
  if (!isMember) ask(life, "group:join", { number });
  else if (device.person !== owner) ask(life, "group:leave", { conversationId });
  else if (random.chance(0.5)) ask(life, "group:remove-member", { conversationId, personId: other.id });
  else ask(life, "group:invite", { conversationId, personIds: [other.id] });
}

/** Friends fall out and make up again. */
function befriend(life: Life): void {
  const { device, scene, random } = life;
  const { requests, me } = device.client().getState().messenger;
  const request = random.pick(Object.values(requests).filter(({ to }) => to.id === me.id));
  const other = random.pick(scene.people);
  if (request) ask(life, "friend:accept", { requestId: request.id });
  else if (other && random.chance(0.2)) ask(life, "friend:remove", { personId: other.id });
  else if (other) ask(life, "friend:request", { number: other.number });
}
