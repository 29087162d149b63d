/** Every bound on what a person can type or a client can ask for. Lengths are in UTF-16 code units. */
export const limits = {
  name: { min: 1, max: 32 },
  password: { min: 8, max: 128 },
  email: { max: 254 },
  sessionsPerPerson: 50,
  signature: { max: 80 },
  friendNote: { max: 120 },
  remark: { max: 32 },
  categoryName: { max: 24 },
  categoriesPerPerson: 30,
  groupCategoriesPerPerson: 30,
  pinnedPerPerson: 200,
  friendsPerPerson: 5_000,
  pendingRequestsPerPerson: 200,
  groupName: { min: 1, max: 40 },
  groupDescription: { max: 500 },
  groupsOwnedPerPerson: 200,
  groupTag: { max: 16 },
  tagsPerGroup: 8,
  announcementTitle: { max: 60 },
  announcementText: { max: 3_000 },
  announcementsPerGroup: 100,
  picturesPerAnnouncement: 9,
  pictureDescription: { max: 120 },
  /** As it is uploaded. */
  pictureBytes: 10 * 1024 * 1024,
  /** Width by height; what cameras take, and little enough to be held in memory. */
  pictureMegapixels: 50,
  /** Of one person, those that were uploaded and stand nowhere yet. */
  unusedPictures: 50,
  /** Of the newest pinned announcement this much of its text travels with the group. */
  pinnedText: 120,
  essencesPerGroup: 200,
  activityTitle: { max: 60 },
  activityDetail: { max: 500 },
  pollOptions: { min: 2, max: 20 },
  pollOption: { max: 60 },
  chainExample: { max: 60 },
  chainLine: { max: 120 },
  chainEntries: { min: 2, max: 5_000 },
  checkInCode: { max: 8 },
  /** Of one group. */
  openActivities: 50,
  /** Which one query asks for. */
  activitiesAtOnce: 50,
  activitiesPage: 20,
  activityEntriesPage: 200,
  invitePersons: 200,
  /** Whom one command silences. */
  silencePersons: 200,
  /** 1 minute to 30 days, as in QQ. */
  silenceSeconds: { min: 60, max: 30 * 24 * 3_600 },
  /** Lines of a group's timetable of silence. */
  silenceTimes: 20,
  slowSeconds: 3_600,
  newcomerMinutes: 7 * 24 * 60,
  floodMessages: { min: 2, max: 100 },
  floodSeconds: { min: 1, max: 300 },
  floodRepeats: { min: 1, max: 20 },
  floodMentions: { min: 1, max: 50 },
  everyonePerDay: 100,
  filtersPerGroup: 20,
  filterName: { max: 30 },
  filterWord: { max: 40 },
  filterWords: 3_000,
  /** Of all filters of a group: they are made ready in one go. */
  filterWordsPerGroup: 10_000,
  /** Of one filter, all words together: they travel in one frame. */
  filterText: 30_000,
  /** Messages of one person that may wait in one group. */
  heldPerPerson: 20,
  /** Messages of the holding queue that one command decides. */
  heldDecisions: 100,
  /** Of a holding queue, the oldest ones: more are not shown at once. */
  heldPage: 200,
  /** Messages whose review one query asks for. */
  reviews: 50,
  hitsPage: 100,
  reportsPage: 50,
  reportNote: { max: 200 },
  reportAnswer: { max: 200 },
  /** Open reports of one person in one group. */
  openReportsPerPerson: 20,
  joinQuestion: { max: 60 },
  joinAnswer: { max: 60 },
  joinAnswers: 20,
  joinReason: { max: 120 },
  emailDomains: 20,
  /** Of one group; who asks beyond is told to come later. */
  pendingJoinRequests: 1_000,
  /** What one page of requests lists, and what one answer names. */
  joinRequestsPage: 200,
  answeredJoinRequests: 50,
  ownJoinRequests: 50,
  linkName: { min: 1, max: 30 },
  linkUses: 10_000,
  /** Of one group, those that were neither revoked nor have expired. */
  linksPerGroup: 50,
  linksListed: 200,
  removedAtOnce: 200,
  /** How far back, and how much, is recalled when somebody is removed. */
  recallHours: 72,
  recalledAtRemoval: 500,
  groupCard: { max: 32 },
  cardsAtOnce: 200,
  cardPattern: { max: 64 },
  memberTitle: { max: 12 },
  /** Members that one act on many can be about, and such acts of one group that may wait or be under way. */
  bulkPersons: 5_000,
  bulksAtOnce: 5,
  overviewDays: 90,
  messageBody: { max: 10_000 },
  mentionsPerMessage: 50,
  /** Of one conversation, the newest ones: a client is told of no more unread mentions than this. */
  unreadMentions: 100,
  clientMessageId: { min: 8, max: 40 },
  directoryText: { max: 64 },
  directoryResults: 20,
  /** Groups that one query asks for by their numbers. */
  groupCards: 20,
  /** Conversations that something is shared to in one go. */
  sharedAtOnce: 20,
  historyPage: 100,
  logPage: 200,
  logText: { max: 64 },
  changesCursors: 200,
  changesPage: 500,
  /** Largest frame a client may send, in bytes: a full message in four-byte characters, and some. */
  frameBytes: 128 * 1024,
} as const;

/** First numbers given out. QQ's own numbers begin at 10001. */
export const FIRST_PERSON_NUMBER = 10_001;
export const FIRST_GROUP_NUMBER = 100_001;

export const DEFAULT_MAX_MEMBER_NUMS = 200;
/** How far an owner may raise it, unless the site sets something else. */
export const SITE_MAX_MEMBER_NUMS = 2_000;

/** A group that was disbanded can be restored for this long. */
export const DISBANDED_FOR_MS = 7 * 24 * 60 * 60_000;

/** 撤回: for this long after sending it one can take a message back. By the server's clock; QQ's own rule. */
export const RECALL_WITHIN_MS = 2 * 60_000;

/** 催办: one announcement or activity can be brought back before those it waits for once in this time. */
export const REMIND_EVERY_MS = 60 * 60_000;

/** A picture that stands nowhere is kept for this long. */
export const UNUSED_PICTURE_MS = 24 * 60 * 60_000;

/** 稍后再看: an announcement that was put off appears again after this time. */
export const PUT_OFF_MS = 4 * 60 * 60_000;

/** An announcement can be made to wait this long for its time. */
export const SCHEDULED_WITHIN_MS = 366 * 24 * 60 * 60_000;

/** A typing signal is shown for this long at the receiver, and sent at most once in this time. */
export const TYPING_SHOWN_MS = 6_000;
export const TYPING_EVERY_MS = 3_000;
