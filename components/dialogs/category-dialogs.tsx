"use client";

import { useTranslations } from "next-intl";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroupCategory } from "#lib/contract/group/wire.ts";
import { limits } from "#lib/contract/limits.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import type { WireFriendCategory } from "#lib/contract/wire.ts";
import type { DialogProps } from "./dialogs-provider.tsx";
import { TextDialog } from "./text-dialog.tsx";

/** A new category for friends, or another name for one. */
export function CategoryDialog({
  category,
  ...dialog
}: DialogProps & { category: WireFriendCategory | null }) {
  const client = useMessengerClient();
  return (
    <CategoryNameDialog
      {...dialog}
      name={category?.name ?? null}
      save={(name) =>
        category
          ? client.command("category:rename", { categoryId: category.id, name })
          : client.command("category:create", { name })
      }
    />
  );
}

type GroupCategoryProps = DialogProps & {
  category: WireGroupCategory | null;
  /** A group that is put under the new category at once. */
  conversationId?: number | undefined;
};

/** A new category for groups, or another name for one. */
export function GroupCategoryDialog({ category, conversationId, ...dialog }: GroupCategoryProps) {
  const client = useMessengerClient();
  const create = async (name: string) => {
    const made = await client.command("group-category:create", { name });
    if (!made.ok || conversationId === undefined) return made;
    const categoryId = made.value.category.id;
    return client.command("conversation:set-category", { conversationId, categoryId });
  };
  return (
    <CategoryNameDialog
      {...dialog}
      name={category?.name ?? null}
      save={(name) =>
        category ? client.command("group-category:rename", { categoryId: category.id, name }) : create(name)
      }
    />
  );
}

type CategoryNameProps = DialogProps & {
  /** What it is called now; null: there is none yet. */
  name: string | null;
  save: (name: string) => Promise<Answer<unknown>>;
};

function CategoryNameDialog({ name, ...dialog }: CategoryNameProps) {
  const t = useTranslations("dialogs.category");
  return (
    <TextDialog
      {...dialog}
      title={t(name === null ? "new" : "rename")}
      label={t("label")}
      initial={name ?? ""}
      maxLength={limits.categoryName.max}
      isRequired
      field="name"
    />
  );
}
