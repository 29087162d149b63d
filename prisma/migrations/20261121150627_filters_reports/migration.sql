-- The column is added in place: making the table anew would cascade to members and admins.
-- CreateTable
CREATE TABLE "GroupFilter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "silenceSeconds" INTEGER NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "matchesHomophones" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "GroupFilter_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FilterHit" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "clientMessageId" TEXT NOT NULL,
    "filterName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "FilterHit_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HeldMessage" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "clientMessageId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" TEXT NOT NULL,
    "filterName" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "decidedById" INTEGER,
    "decidedAt" DATETIME,
    "seq" INTEGER,
    CONSTRAINT "HeldMessage_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "seq" INTEGER,
    "body" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "decidedById" INTEGER,
    "decidedAt" DATETIME,
    CONSTRAINT "GroupReport_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Complaint" (
    "reportId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("reportId", "userId"),
    CONSTRAINT "Complaint_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "GroupReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN "filterRev" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "GroupFilter_groupId_idx" ON "GroupFilter"("groupId");

-- CreateIndex
CREATE INDEX "FilterHit_groupId_id_idx" ON "FilterHit"("groupId", "id");

-- CreateIndex
CREATE INDEX "FilterHit_groupId_createdAt_idx" ON "FilterHit"("groupId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "FilterHit_userId_clientMessageId_key" ON "FilterHit"("userId", "clientMessageId");

-- CreateIndex
CREATE INDEX "HeldMessage_groupId_state_id_idx" ON "HeldMessage"("groupId", "state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HeldMessage_userId_clientMessageId_key" ON "HeldMessage"("userId", "clientMessageId");

-- CreateIndex
CREATE INDEX "GroupReport_groupId_state_id_idx" ON "GroupReport"("groupId", "state", "id");

-- CreateIndex
CREATE INDEX "GroupReport_groupId_personId_seq_idx" ON "GroupReport"("groupId", "personId", "seq");

-- CreateIndex
CREATE INDEX "Complaint_userId_idx" ON "Complaint"("userId");
