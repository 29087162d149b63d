import enActivities from "#messages/en/activities.json" with { type: "json" };
import enChat from "#messages/en/chat.json" with { type: "json" };
import enCommon from "#messages/en/common.json" with { type: "json" };
import enComposer from "#messages/en/composer.json" with { type: "json" };
import enContacts from "#messages/en/contacts.json" with { type: "json" };
import enDialogs from "#messages/en/dialogs.json" with { type: "json" };
import enDoor from "#messages/en/door.json" with { type: "json" };
import enErrors from "#messages/en/errors.json" with { type: "json" };
import enGroupAdmin from "#messages/en/groupAdmin.json" with { type: "json" };
import enRefusals from "#messages/en/refusals.json" with { type: "json" };
import enSettings from "#messages/en/settings.json" with { type: "json" };
import enShell from "#messages/en/shell.json" with { type: "json" };
import zhActivities from "#messages/zh-CN/activities.json" with { type: "json" };
import zhChat from "#messages/zh-CN/chat.json" with { type: "json" };
import zhCommon from "#messages/zh-CN/common.json" with { type: "json" };
import zhComposer from "#messages/zh-CN/composer.json" with { type: "json" };
import zhContacts from "#messages/zh-CN/contacts.json" with { type: "json" };
import zhDialogs from "#messages/zh-CN/dialogs.json" with { type: "json" };
import zhDoor from "#messages/zh-CN/door.json" with { type: "json" };
import zhErrors from "#messages/zh-CN/errors.json" with { type: "json" };
import zhGroupAdmin from "#messages/zh-CN/groupAdmin.json" with { type: "json" };
import zhRefusals from "#messages/zh-CN/refusals.json" with { type: "json" };
import zhSettings from "#messages/zh-CN/settings.json" with { type: "json" };
import zhShell from "#messages/zh-CN/shell.json" with { type: "json" };
import type { AppLocale } from "./locales.ts";

const zh = {
  common: zhCommon,
  door: zhDoor,
  refusals: zhRefusals,
  settings: zhSettings,
  errors: zhErrors,
  shell: zhShell,
  contacts: zhContacts,
  dialogs: zhDialogs,
  chat: zhChat,
  composer: zhComposer,
  groupAdmin: zhGroupAdmin,
  activities: zhActivities,
};

const en = {
  common: enCommon,
  door: enDoor,
  refusals: enRefusals,
  settings: enSettings,
  errors: enErrors,
  shell: enShell,
  contacts: enContacts,
  dialogs: enDialogs,
  chat: enChat,
  composer: enComposer,
  groupAdmin: enGroupAdmin,
  activities: enActivities,
};

/** All words by namespace, which is the file's name. The Chinese ones are the measure of what there must be. */
export type Messages = typeof zh;

export const messages: Record<AppLocale, Messages> = { "zh-CN": zh, en };
