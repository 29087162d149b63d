import type { Role, WirePerson } from "../wire.ts";
import type { GroupBoard } from "./board.ts";
import type { GroupCategory } from "./data.ts";
import type { WireFace, WireMemberFace } from "./faces.ts";
import type { JoinMode } from "./joining.ts";
import type { GroupRight } from "./rights.ts";
import type { GroupRules } from "./rules.ts";

/** What travels of groups. */

export type WireGroup = {
  number: number;
  name: string;
  description: string;
  ownerId: number;
  maxMemberNums: number;
  memberCount: number;
  joinMode: JoinMode;
  rules: GroupRules;
  board: GroupBoard;
  category: GroupCategory;
  tags: string[];
  /** The mosaic that is its avatar; empty where members are not to see who else is there. */
  faces: WireMemberFace[];
  /** Its own picture; null: none was set. */
  pictureId: string | null;
  /** Who is asked to become the owner, until that person has answered. */
  offeredToId: number | null;
  /** 解散: when the group and everything in it will be deleted; null: it stands. */
  disbandsAt: string | null;
};

export type WireMember = {
  person: WirePerson;
  role: Role;
  card: string;
  title: string;
  joinedAt: string;
  silencedUntil: string | null;
  /** Absent for who is neither owner nor admin. */
  rights?: GroupRight[];
};

/** What a search finds of a group one may not be in. */
export type WireGroupCard = {
  number: number;
  name: string;
  description: string;
  memberCount: number;
  maxMemberNums: number;
  joinMode: JoinMode;
  /** What who wants to join is asked; empty where nothing is. */
  question: string;
  /** The asker has asked to join, and waits. */
  isRequested: boolean;
  category: GroupCategory;
  tags: string[];
  faces: WireFace[];
  pictureId: string | null;
  /** Set when the asker is a member. */
  conversationId: number | null;
};

/** 群分组: under what one of my groups stands in my list. */
export type WireGroupCategory = { id: number; name: string; position: number };
