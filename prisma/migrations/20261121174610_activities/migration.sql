-- CreateTable
CREATE TABLE "GroupActivity" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "groupId" INTEGER NOT NULL,
    "creatorId" INTEGER NOT NULL,
    "clientMessageId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "settings" TEXT NOT NULL DEFAULT '{}',
    "seq" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "closesAt" DATETIME,
    "closedAt" DATETIME,
    "closedById" INTEGER,
    "remindedAt" DATETIME,
    "changes" INTEGER NOT NULL DEFAULT 0,
    "participants" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "GroupActivity_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActivityEntry" (
    "activityId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "choices" TEXT NOT NULL DEFAULT '[]',
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("activityId", "userId"),
    CONSTRAINT "ActivityEntry_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "GroupActivity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActivityBallot" (
    "activityId" INTEGER NOT NULL,
    "optionId" INTEGER NOT NULL,
    "votes" INTEGER NOT NULL DEFAULT 0,

    PRIMARY KEY ("activityId", "optionId"),
    CONSTRAINT "ActivityBallot_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "GroupActivity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "GroupActivity_groupId_seq_idx" ON "GroupActivity"("groupId", "seq");

-- CreateIndex
CREATE INDEX "GroupActivity_closedAt_closesAt_idx" ON "GroupActivity"("closedAt", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "GroupActivity_creatorId_clientMessageId_key" ON "GroupActivity"("creatorId", "clientMessageId");

-- CreateIndex
CREATE INDEX "ActivityEntry_activityId_position_idx" ON "ActivityEntry"("activityId", "position");
