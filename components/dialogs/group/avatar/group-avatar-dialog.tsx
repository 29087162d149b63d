"use client";

import { ImagePlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChooseButton } from "#components/pictures/choose-button.tsx";
import { type Crop, squareOf, WHOLE } from "#components/pictures/crop-square.ts";
import { Cropper } from "#components/pictures/cropper.tsx";
import { cutSquare } from "#components/pictures/cut-square.ts";
import { DropArea } from "#components/pictures/drop-area.tsx";
import { useChosenPicture } from "#components/pictures/use-chosen-picture.ts";
import { usePastedFiles } from "#components/pictures/use-pasted-files.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { uploadPicture } from "#lib/client/upload-picture.ts";
import type { DialogProps } from "../../dialogs-provider.tsx";
import { FormDialog } from "../../form-dialog.tsx";
import { useSubmit } from "../../use-submit.ts";
import { AvatarPreview } from "./avatar-preview.tsx";

/** 群头像: a square of a picture of this device becomes the group's, or it goes back to the one made of its members. */
export function GroupAvatarDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs.groupAvatar");
  const client = useMessengerClient();
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group ?? null);
  const { picture, isUnreadable, choose } = useChosenPicture();
  const [crop, setCrop] = useState<Crop>(WHOLE);
  const { isBusy, submit, clear, formError } = useSubmit();
  const take = ([file]: File[]) => {
    if (!file || isBusy) return;
    clear();
    setCrop(WHOLE);
    choose(file);
  };
  usePastedFiles(take);
  if (!group) return null;

  const finish = (word: "saved" | "removed") => {
    toast.success(t(word));
    dialog.onOpenChange(false);
  };
  const save = async () => {
    if (!picture) return;
    const square = squareOf(crop, { width: picture.naturalWidth, height: picture.naturalHeight });
    const done = await submit(async () => {
      const cut = await cutSquare(picture, square);
      if (!cut) return { ok: false, refusal: { code: "picture_unreadable" } };
      const stored = await uploadPicture({ picture: cut, purpose: "group-avatar", conversationId });
      if (!stored.ok) return stored;
      return client.command("group:set-avatar", { conversationId, pictureId: stored.value.id });
    });
    if (done) finish("saved");
  };
  const remove = async () => {
    const done = await submit(() => client.command("group:set-avatar", { conversationId, pictureId: null }));
    if (done) finish("removed");
  };
  return (
    <FormDialog
      {...dialog}
      size="sm"
      title={t("title")}
      description={group.name}
      action={t("save")}
      isBusy={isBusy}
      isReady={picture !== null}
      error={isUnreadable ? t("unreadable") : formError}
      onSubmit={save}
    >
      <DropArea onFiles={take} className="flex flex-col items-center gap-4">
        {picture && <Cropper picture={picture} crop={crop} onChange={setCrop} />}
        <AvatarPreview group={group} picture={picture} crop={crop} />
        <div className="flex flex-wrap justify-center gap-2">
          <ChooseButton onFiles={take} disabled={isBusy}>
            <ImagePlus aria-hidden size={16} />
            {t(picture ? "chooseOther" : "choose")}
          </ChooseButton>
          {group.pictureId !== null && !picture && (
            <Button variant="ghost" className="text-danger" disabled={isBusy} onClick={remove}>
              <Trash2 aria-hidden size={16} />
              {t("remove")}
            </Button>
          )}
        </div>
        {!picture && <p className="text-center text-[12px] text-faint">{t("chooseHint")}</p>}
      </DropArea>
    </FormDialog>
  );
}
