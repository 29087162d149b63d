import type { CommandName } from "#lib/contract/commands.ts";
import type { AnyCommand } from "../command.ts";
import { checkIn } from "./activity/check-in.ts";
import { closeActivity } from "./activity/close.ts";
import { createActivity } from "./activity/create.ts";
import { joinChain } from "./activity/join.ts";
import { putOffActivity } from "./activity/put-off.ts";
import { remindActivity } from "./activity/remind.ts";
import { removeActivity } from "./activity/remove.ts";
import { vote } from "./activity/vote.ts";
import { withdrawEntry } from "./activity/withdraw.ts";
import { createCategory } from "./category/create.ts";
import { removeCategory } from "./category/remove.ts";
import { renameCategory } from "./category/rename.ts";
import { setCategory } from "./conversation/set-category.ts";
import { setNotify } from "./conversation/set-notify.ts";
import { setPinned } from "./conversation/set-pinned.ts";
import { setRemark } from "./conversation/set-remark.ts";
import { acceptFriend } from "./friend/accept.ts";
import { declineFriend } from "./friend/decline.ts";
import { removeFriend } from "./friend/remove.ts";
import { requestFriend } from "./friend/request.ts";
import { updateFriend } from "./friend/update.ts";
import { withdrawFriend } from "./friend/withdraw.ts";
import { answerRequests } from "./group/answer-requests.ts";
import { appointAdmin } from "./group/appoint-admin.ts";
import { closeReport } from "./group/close-report.ts";
import { confirmAnnouncement } from "./group/confirm-announcement.ts";
import { createGroup } from "./group/create.ts";
import { createAnnouncement } from "./group/create-announcement.ts";
import { createFilter } from "./group/create-filter.ts";
import { createLink } from "./group/create-link.ts";
import { decideHeld } from "./group/decide-held.ts";
import { declineOwnership } from "./group/decline-ownership.ts";
import { disbandGroup } from "./group/disband.ts";
import { dismissAdmin } from "./group/dismiss-admin.ts";
import { inviteToGroup } from "./group/invite.ts";
import { joinGroup } from "./group/join.ts";
import { leaveGroup } from "./group/leave.ts";
import { liftBar } from "./group/lift-bar.ts";
import { offerOwnership } from "./group/offer-ownership.ts";
import { openLink } from "./group/open-link.ts";
import { publishAnnouncement } from "./group/publish-announcement.ts";
import { putOffAnnouncement } from "./group/put-off-announcement.ts";
import { remindAnnouncement } from "./group/remind-announcement.ts";
import { removeAnnouncement } from "./group/remove-announcement.ts";
import { removeFilter } from "./group/remove-filter.ts";
import { removeMember } from "./group/remove-member.ts";
import { reportInGroup } from "./group/report.ts";
import { requestJoin } from "./group/request-join.ts";
import { resizeGroup } from "./group/resize.ts";
import { restoreGroup } from "./group/restore.ts";
import { revokeLink } from "./group/revoke-link.ts";
import { seeReports } from "./group/see-reports.ts";
import { setAdmission } from "./group/set-admission.ts";
import { setAvatar } from "./group/set-avatar.ts";
import { setCard } from "./group/set-card.ts";
import { setEssence } from "./group/set-essence.ts";
import { setRights } from "./group/set-rights.ts";
import { setRules } from "./group/set-rules.ts";
import { setTitle } from "./group/set-title.ts";
import { silence } from "./group/silence.ts";
import { startBulk } from "./group/start-bulk.ts";
import { stopBulk } from "./group/stop-bulk.ts";
import { takeOwnership } from "./group/take-ownership.ts";
import { unsetEssence } from "./group/unset-essence.ts";
import { unsilence } from "./group/unsilence.ts";
import { updateGroup } from "./group/update.ts";
import { updateAnnouncement } from "./group/update-announcement.ts";
import { updateFilter } from "./group/update-filter.ts";
import { enterByLink } from "./group/use-link.ts";
import { withdrawOwnership } from "./group/withdraw-ownership.ts";
import { withdrawRequest } from "./group/withdraw-request.ts";
import { createGroupCategory } from "./group-category/create.ts";
import { removeGroupCategory } from "./group-category/remove.ts";
import { renameGroupCategory } from "./group-category/rename.ts";
import { recallMessage } from "./message/recall.ts";
import { sendMessage } from "./message/send.ts";
import { withdrawHeld } from "./message/withdraw-held.ts";
import { registerPerson } from "./person/register.ts";
import { updatePerson } from "./person/update.ts";
import { markUnread } from "./receipt/mark-unread.ts";
import { moveRead } from "./receipt/read.ts";
import { endSession } from "./session/end.ts";
import { startSession } from "./session/start.ts";
import { setupSite } from "./site/setup.ts";

/** Every command by its name on the wire. A name of the contract without a command does not compile. */
export const commands: { [N in CommandName]: AnyCommand<N> } = {
  "site:setup": setupSite,
  "person:register": registerPerson,
  "person:update": updatePerson,
  "session:start": startSession,
  "session:end": endSession,
  "friend:request": requestFriend,
  "friend:accept": acceptFriend,
  "friend:decline": declineFriend,
  "friend:withdraw": withdrawFriend,
  "friend:remove": removeFriend,
  "friend:update": updateFriend,
  "category:create": createCategory,
  "category:rename": renameCategory,
  "category:remove": removeCategory,
  "group:create": createGroup,
  "group:invite": inviteToGroup,
  "group:join": joinGroup,
  "group:leave": leaveGroup,
  "group:remove-member": removeMember,
  "group:appoint-admin": appointAdmin,
  "group:dismiss-admin": dismissAdmin,
  "group:set-rights": setRights,
  "group:offer-ownership": offerOwnership,
  "group:withdraw-ownership": withdrawOwnership,
  "group:take-ownership": takeOwnership,
  "group:decline-ownership": declineOwnership,
  "group:disband": disbandGroup,
  "group:restore": restoreGroup,
  "group:update": updateGroup,
  "group:resize": resizeGroup,
  "group:set-rules": setRules,
  "group:silence": silence,
  "group:unsilence": unsilence,
  "group:create-filter": createFilter,
  "group:update-filter": updateFilter,
  "group:remove-filter": removeFilter,
  "group:decide-held": decideHeld,
  "group:report": reportInGroup,
  "group:close-report": closeReport,
  "group:see-reports": seeReports,
  "group:set-admission": setAdmission,
  "group:request-join": requestJoin,
  "group:withdraw-request": withdrawRequest,
  "group:answer-requests": answerRequests,
  "group:lift-bar": liftBar,
  "group:create-link": createLink,
  "group:revoke-link": revokeLink,
  "group:open-link": openLink,
  "group:use-link": enterByLink,
  "group:set-card": setCard,
  "group:set-title": setTitle,
  "group:start-bulk": startBulk,
  "group:stop-bulk": stopBulk,
  "conversation:set-pinned": setPinned,
  "conversation:set-notify": setNotify,
  "conversation:set-remark": setRemark,
  "conversation:set-category": setCategory,
  "group-category:create": createGroupCategory,
  "group-category:rename": renameGroupCategory,
  "group-category:remove": removeGroupCategory,
  "group:set-avatar": setAvatar,
  "group:create-announcement": createAnnouncement,
  "group:update-announcement": updateAnnouncement,
  "group:remove-announcement": removeAnnouncement,
  "group:publish-announcement": publishAnnouncement,
  "group:confirm-announcement": confirmAnnouncement,
  "group:put-off-announcement": putOffAnnouncement,
  "group:remind-announcement": remindAnnouncement,
  "group:set-essence": setEssence,
  "group:unset-essence": unsetEssence,
  "activity:create": createActivity,
  "activity:vote": vote,
  "activity:join": joinChain,
  "activity:withdraw": withdrawEntry,
  "activity:check-in": checkIn,
  "activity:close": closeActivity,
  "activity:remove": removeActivity,
  "activity:remind": remindActivity,
  "activity:put-off": putOffActivity,
  "message:send": sendMessage,
  "message:recall": recallMessage,
  "message:withdraw-held": withdrawHeld,
  "receipt:read": moveRead,
  "receipt:mark-unread": markUnread,
};
