import { z } from "zod";
import { id, line, name, paragraph } from "../fields.ts";
import { limits } from "../limits.ts";
import type { WirePerson } from "../wire.ts";
import { memberInvites } from "./rules.ts";
import type { WireGroupCard } from "./wire.ts";

/** How one comes into a group by its number. */
export const joinModes = ["anyone", "approval", "question", "question_approval", "closed"] as const;
export type JoinMode = (typeof joinModes)[number];

const question = line(0, limits.joinQuestion.max);
const answers = z.array(line(1, limits.joinAnswer.max)).max(limits.joinAnswers);
/** As after the @ of an address: at least two labels. */
const emailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u);

/**
 * Who is let in, and who without being looked at. An address is not verified on a site without mail, so a domain
 * lets in whoever claims it.
 */
export const admission = z.object({
  question: question.default(""),
  /** Any one of them is right; compared by what they say, not how they are written. */
  answers: answers.default([]),
  emailDomains: z.array(emailDomain).max(limits.emailDomains).default([]),
  /** Where there is a question and approval: a right answer needs none. */
  acceptsRightAnswers: z.boolean().default(false),
  /** Where invitations by members need approval: those of an admin do not. */
  acceptsAdminInvites: z.boolean().default(true),
});
export type Admission = z.output<typeof admission>;

/** As the database keeps it (JSON), filled up with what a new group has. */
export function readAdmission(json: string): Admission {
  return admission.parse(JSON.parse(json));
}

const note = paragraph(limits.friendNote.max).default("");
const linkToken = z
  .string()
  .max(64)
  .regex(/^[\w-]+$/);
const joinQuestion = { question: question.optional(), answers: answers.optional() };

/** Asking, answering, and what is asked; a part of `groupCommandInputs`. */
export const joiningCommandInputs = {
  "group:set-admission": z.object({
    conversationId: id,
    joinMode: z.enum(joinModes).optional(),
    ...joinQuestion,
    emailDomains: z.array(emailDomain).max(limits.emailDomains).optional(),
    acceptsRightAnswers: z.boolean().optional(),
    acceptsAdminInvites: z.boolean().optional(),
    memberInvites: z.enum(memberInvites).optional(),
  }),
  "group:request-join": z.object({ number: id, note, answer: line(0, limits.joinAnswer.max).default("") }),
  "group:withdraw-request": z.object({ requestId: id }),
  "group:answer-requests": z.object({
    conversationId: id,
    requestIds: z.array(id).min(1).max(limits.joinRequestsPage),
    answer: z.enum(["accept", "decline", "ignore"]),
    reason: paragraph(limits.joinReason.max).default(""),
  }),
  "group:lift-bar": z.object({ conversationId: id, personId: id }),
  "group:create-link": z.object({
    conversationId: id,
    name: name(limits.linkName.min, limits.linkName.max),
    expiresAt: z.iso.datetime().nullable().default(null),
    maxUses: z.int().min(1).max(limits.linkUses).nullable().default(null),
    needsApproval: z.boolean().default(false),
  }),
  "group:revoke-link": z.object({ conversationId: id, linkId: id }),
  /** `isAgain`: this browser has opened it already today, and it is not counted once more. */
  "group:open-link": z.object({ token: linkToken, isAgain: z.boolean().default(false) }),
  "group:use-link": z.object({ token: linkToken, note }),
};

/** Of a group that is being made. */
export const newGroupAdmission = { joinMode: z.enum(joinModes).default("anyone"), ...joinQuestion };

/** Where the person is a member now: its conversation; null: the admins have to answer first. */
type Entry = { conversationId: number | null };

export type JoiningCommandResults = {
  "group:set-admission": Record<string, never>;
  "group:request-join": Entry;
  "group:withdraw-request": Record<string, never>;
  /** Those that were still waiting; what another admin has answered before is left out. */
  "group:answer-requests": { answeredIds: number[] };
  "group:lift-bar": Record<string, never>;
  "group:create-link": { link: WireGroupLink };
  "group:revoke-link": Record<string, never>;
  "group:open-link": { group: WireGroupCard; needsApproval: boolean };
  "group:use-link": Entry;
};

export type JoinRequestState = "pending" | "accepted" | "declined" | "withdrawn";

/** A request as the group's admins see it. */
export type WireJoinRequest = {
  id: number;
  person: WirePerson;
  state: JoinRequestState;
  note: string;
  answer: string;
  /** null: there was no answer to compare with. */
  isRight: boolean | null;
  /** The member who wants this person in. */
  invitedBy: WirePerson | null;
  /** The name of the invitation link it was asked by. */
  linkName: string | null;
  reason: string;
  answeredBy: WirePerson | null;
  answeredAt: string | null;
  createdAt: string;
};

/** A request of one's own; who is ignored sees it waiting. */
export type WireOwnJoinRequest = {
  id: number;
  group: WireGroupCard;
  state: JoinRequestState;
  note: string;
  reason: string;
  /** A member asked for this person. */
  isInvited: boolean;
  createdAt: string;
  answeredAt: string | null;
};

/** Somebody who cannot come in: ignored without knowing it, or removed for good. */
export type WireBar = { person: WirePerson; kind: "ignored" | "barred"; by: WirePerson | null; at: string };

export type WireGroupLink = {
  id: number;
  token: string;
  name: string;
  needsApproval: boolean;
  createdBy: WirePerson | null;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  maxUses: number | null;
  opened: number;
  used: number;
  joined: number;
};
