-- Columns are added in place: making these tables anew would cascade to members and admins.
-- CreateTable
CREATE TABLE "GroupCategory" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "GroupCategory_personId_fkey" FOREIGN KEY ("personId") REFERENCES "UserProfile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupBulk" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "actorId" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "personIds" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "startsAt" DATETIME NOT NULL,
    "passedCount" INTEGER NOT NULL DEFAULT 0,
    "left" TEXT NOT NULL DEFAULT '[]',
    "endedAt" DATETIME,
    CONSTRAINT "GroupBulk_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SpeakingHour" (
    "conversationId" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "messages" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,

    PRIMARY KEY ("conversationId", "hour", "userId"),
    CONSTRAINT "SpeakingHour_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN "talliedSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "remark" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Membership" ADD COLUMN "categoryId" INTEGER REFERENCES "GroupCategory" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Membership" ADD COLUMN "lastSpokeAt" DATETIME;
ALTER TABLE "Membership" ADD COLUMN "activeHours" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Membership_categoryId_idx" ON "Membership"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupCategory_personId_name_key" ON "GroupCategory"("personId", "name");

-- CreateIndex
CREATE INDEX "GroupBulk_groupId_id_idx" ON "GroupBulk"("groupId", "id");

-- CreateIndex
CREATE INDEX "GroupBulk_state_startsAt_idx" ON "GroupBulk"("state", "startsAt");

-- CreateIndex
CREATE INDEX "SpeakingHour_conversationId_userId_idx" ON "SpeakingHour"("conversationId", "userId");
