-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN     "talliedSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "activeHours" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "categoryId" INTEGER,
ADD COLUMN     "lastSpokeAt" TIMESTAMP(3),
ADD COLUMN     "remark" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "GroupCategory" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "GroupCategory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupBulk" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "actorId" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "personIds" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "startsAt" TIMESTAMP(3) NOT NULL,
    "passedCount" INTEGER NOT NULL DEFAULT 0,
    "left" TEXT NOT NULL DEFAULT '[]',
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "GroupBulk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpeakingHour" (
    "conversationId" INTEGER NOT NULL,
    "hour" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "messages" INTEGER NOT NULL,
    "lastSeq" INTEGER NOT NULL,

    CONSTRAINT "SpeakingHour_pkey" PRIMARY KEY ("conversationId","hour","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "GroupCategory_personId_name_key" ON "GroupCategory"("personId", "name");

-- CreateIndex
CREATE INDEX "GroupBulk_groupId_id_idx" ON "GroupBulk"("groupId", "id");

-- CreateIndex
CREATE INDEX "GroupBulk_state_startsAt_idx" ON "GroupBulk"("state", "startsAt");

-- CreateIndex
CREATE INDEX "SpeakingHour_conversationId_userId_idx" ON "SpeakingHour"("conversationId", "userId");

-- CreateIndex
CREATE INDEX "Membership_categoryId_idx" ON "Membership"("categoryId");

-- AddForeignKey
ALTER TABLE "GroupCategory" ADD CONSTRAINT "GroupCategory_personId_fkey" FOREIGN KEY ("personId") REFERENCES "UserProfile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "GroupCategory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupBulk" ADD CONSTRAINT "GroupBulk_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpeakingHour" ADD CONSTRAINT "SpeakingHour_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
