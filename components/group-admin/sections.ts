import { Gavel, type LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Action } from "#lib/domain/policy.ts";
import { OrderPage } from "./order/order-page.tsx";
import type { SectionKey } from "./section-keys.ts";

/** One page of a group's administration. */
export type Section = {
  key: SectionKey;
  icon: LucideIcon;
  /** Who may do this sees the page. */
  action: Action;
  Page: ComponentType<{ conversationId: number }>;
};

/** Every page, in the order of the menu. */
export const sections: readonly Section[] = [
  { key: "order", icon: Gavel, action: "group.set-rules", Page: OrderPage },
];
