-- The column is added in place: making the table anew would cascade to members and admins.
-- CreateTable
CREATE TABLE "GroupAnnouncement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isPinned" BOOLEAN NOT NULL DEFAULT false,
    "showsToNewcomers" BOOLEAN NOT NULL DEFAULT false,
    "popsUp" BOOLEAN NOT NULL DEFAULT false,
    "needsConfirmation" BOOLEAN NOT NULL DEFAULT false,
    "publishAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "editedAt" DATETIME,
    "remindedAt" DATETIME,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "GroupAnnouncement_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnnouncementReceipt" (
    "announcementId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "confirmedAt" DATETIME NOT NULL,

    PRIMARY KEY ("announcementId", "userId"),
    CONSTRAINT "AnnouncementReceipt_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "GroupAnnouncement" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupEssence" (
    "groupId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "setById" INTEGER NOT NULL,
    "setAt" DATETIME NOT NULL,

    PRIMARY KEY ("groupId", "seq"),
    CONSTRAINT "GroupEssence_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GroupEssence_groupId_seq_fkey" FOREIGN KEY ("groupId", "seq") REFERENCES "Message" ("conversationId", "seq") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN "board" TEXT NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "GroupAnnouncement_groupId_idx" ON "GroupAnnouncement"("groupId");

-- CreateIndex
CREATE INDEX "GroupAnnouncement_publishedAt_publishAt_idx" ON "GroupAnnouncement"("publishedAt", "publishAt");
