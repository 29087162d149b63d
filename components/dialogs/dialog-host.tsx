"use client";

import { ChainLineDialog } from "#components/activities/chain/chain-line-dialog.tsx";
import { CreateActivityDialog } from "#components/activities/create/create-activity-dialog.tsx";
import { ActivityDialog } from "#components/activities/detail/activity-dialog.tsx";
import { ActivitiesDialog } from "#components/activities/list/activities-dialog.tsx";
import { AnnouncementsDialog } from "#components/board/announcements-dialog.tsx";
import { EssenceDialog } from "#components/board/essence-dialog.tsx";
import { SettingsDialog } from "#components/settings/settings-dialog.tsx";
import { CategoryDialog, GroupCategoryDialog } from "./category-dialogs.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { type DialogProps, type DialogSpec, useCurrentDialog, useDialogs } from "./dialogs-provider.tsx";
import { FindDialog } from "./find-dialog.tsx";
import { GroupAvatarDialog } from "./group/avatar/group-avatar-dialog.tsx";
import { CreateGroupDialog } from "./group/create-group-dialog.tsx";
import { DisbandDialog } from "./group/disband-dialog.tsx";
import { GroupDialog } from "./group/group-dialog.tsx";
import { InviteDialog } from "./group/invite-dialog.tsx";
import { JoinGroupDialog } from "./group/join-group-dialog.tsx";
import { PickMemberDialog } from "./group/pick-member-dialog.tsx";
import { CardDialog, GroupRemarkDialog, TitleDialog } from "./group/place-dialogs.tsx";
import { RemoveMemberDialog } from "./group/remove-member-dialog.tsx";
import { ShareGroupDialog } from "./group/share-group-dialog.tsx";
import { SharedGroupDialog } from "./group/shared-group-dialog.tsx";
import { SilenceDialog } from "./group/silence-dialog.tsx";
import { FriendRequestDialog } from "./person/friend-request-dialog.tsx";
import { PersonDialog } from "./person/person-dialog.tsx";
import { RequestsDialog } from "./person/requests-dialog.tsx";
import { MyReportsDialog } from "./reports/my-reports-dialog.tsx";
import { ReportDialog } from "./reports/report-dialog.tsx";
import { RemarkDialog, SignatureDialog } from "./small-dialogs.tsx";

/** Shows the dialog that was asked for; stands once, in the shell. */
export function DialogHost() {
  const spec = useCurrentDialog();
  const dialogs = useDialogs();
  if (!spec) return null;
  const onOpenChange = (isOpen: boolean) => {
    if (!isOpen) dialogs.close();
  };
  return <Shown key={spec.kind} spec={spec} open onOpenChange={onOpenChange} />;
}

function Shown({ spec, ...dialog }: DialogProps & { spec: DialogSpec }) {
  switch (spec.kind) {
    case "find":
      return <FindDialog {...dialog} text={spec.text} />;
    case "friend-request":
      return <FriendRequestDialog {...dialog} person={spec.person} />;
    case "requests":
      return <RequestsDialog {...dialog} />;
    case "create-group":
      return <CreateGroupDialog {...dialog} />;
    case "invite":
      return <InviteDialog {...dialog} conversationId={spec.conversationId} />;
    case "person":
      return <PersonDialog {...dialog} person={spec.person} conversationId={spec.conversationId} />;
    case "group":
      return <GroupDialog {...dialog} conversationId={spec.conversationId} />;
    case "share-group":
      return <ShareGroupDialog {...dialog} conversationId={spec.conversationId} />;
    case "shared-group":
      return <SharedGroupDialog {...dialog} number={spec.number} name={spec.name} />;
    case "silence":
      return <SilenceDialog {...dialog} spec={spec} />;
    case "report":
      return <ReportDialog {...dialog} spec={spec} />;
    case "my-reports":
      return <MyReportsDialog {...dialog} conversationId={spec.conversationId} />;
    case "join-group":
      return <JoinGroupDialog {...dialog} group={spec.group} />;
    case "remove-member": {
      const { kind: _, ...removal } = spec;
      return <RemoveMemberDialog {...dialog} {...removal} />;
    }
    case "announcements":
      return <AnnouncementsDialog {...dialog} conversationId={spec.conversationId} />;
    case "essence":
      return <EssenceDialog {...dialog} conversationId={spec.conversationId} />;
    case "activities":
      return <ActivitiesDialog {...dialog} conversationId={spec.conversationId} />;
    case "activity":
      return <ActivityDialog {...dialog} conversationId={spec.conversationId} activityId={spec.activityId} />;
    case "chain-line":
      return (
        <ChainLineDialog {...dialog} conversationId={spec.conversationId} activityId={spec.activityId} />
      );
    case "create-activity":
      return (
        <CreateActivityDialog {...dialog} conversationId={spec.conversationId} activity={spec.activity} />
      );
    case "pick-member":
      return <PickMemberDialog {...dialog} conversationId={spec.conversationId} purpose={spec.purpose} />;
    case "group-avatar":
      return <GroupAvatarDialog {...dialog} conversationId={spec.conversationId} />;
    case "disband":
      return <DisbandDialog {...dialog} conversationId={spec.conversationId} />;
    case "remark":
      return <RemarkDialog {...dialog} personId={spec.personId} />;
    case "group-remark":
      return <GroupRemarkDialog {...dialog} conversationId={spec.conversationId} />;
    case "group-category":
      return (
        <GroupCategoryDialog {...dialog} category={spec.category} conversationId={spec.conversationId} />
      );
    case "card":
      return <CardDialog {...dialog} {...spec} />;
    case "member-title":
      return <TitleDialog {...dialog} {...spec} />;
    case "category":
      return <CategoryDialog {...dialog} category={spec.category} />;
    case "signature":
      return <SignatureDialog {...dialog} />;
    case "settings":
      return <SettingsDialog {...dialog} />;
    case "confirm":
      return <ConfirmDialog {...dialog} spec={spec} />;
  }
}
