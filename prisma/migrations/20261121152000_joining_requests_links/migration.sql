-- Columns are added in place: making these tables anew would cascade to members and admins.
-- CreateTable
CREATE TABLE "JoinRequest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "isIgnored" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "isRight" BOOLEAN,
    "invitedById" INTEGER,
    "linkId" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "answeredById" INTEGER,
    "answeredAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "JoinRequest_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "JoinRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "UserProfile" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "needsApproval" BOOLEAN NOT NULL DEFAULT false,
    "createdById" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME,
    "maxUses" INTEGER,
    "opened" INTEGER NOT NULL DEFAULT 0,
    "used" INTEGER NOT NULL DEFAULT 0,
    "joined" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "GroupLink_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN "admission" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "joinedThroughId" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "JoinRequest_groupId_personId_key" ON "JoinRequest"("groupId", "personId");

-- CreateIndex
CREATE INDEX "JoinRequest_groupId_state_idx" ON "JoinRequest"("groupId", "state");

-- CreateIndex
CREATE INDEX "JoinRequest_personId_idx" ON "JoinRequest"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "GroupLink_token_key" ON "GroupLink"("token");

-- CreateIndex
CREATE INDEX "GroupLink_groupId_idx" ON "GroupLink"("groupId");
