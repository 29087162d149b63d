-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN     "board" TEXT NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "GroupAnnouncement" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "authorId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isPinned" BOOLEAN NOT NULL DEFAULT false,
    "showsToNewcomers" BOOLEAN NOT NULL DEFAULT false,
    "popsUp" BOOLEAN NOT NULL DEFAULT false,
    "needsConfirmation" BOOLEAN NOT NULL DEFAULT false,
    "publishAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "editedAt" TIMESTAMP(3),
    "remindedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GroupAnnouncement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnouncementReceipt" (
    "announcementId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "confirmedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AnnouncementReceipt_pkey" PRIMARY KEY ("announcementId","userId")
);

-- CreateTable
CREATE TABLE "GroupEssence" (
    "groupId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "setById" INTEGER NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GroupEssence_pkey" PRIMARY KEY ("groupId","seq")
);

-- CreateIndex
CREATE INDEX "GroupAnnouncement_groupId_idx" ON "GroupAnnouncement"("groupId");

-- CreateIndex
CREATE INDEX "GroupAnnouncement_publishedAt_publishAt_idx" ON "GroupAnnouncement"("publishedAt", "publishAt");

-- AddForeignKey
ALTER TABLE "GroupAnnouncement" ADD CONSTRAINT "GroupAnnouncement_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnouncementReceipt" ADD CONSTRAINT "AnnouncementReceipt_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "GroupAnnouncement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupEssence" ADD CONSTRAINT "GroupEssence_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupEssence" ADD CONSTRAINT "GroupEssence_groupId_seq_fkey" FOREIGN KEY ("groupId", "seq") REFERENCES "Message"("conversationId", "seq") ON DELETE CASCADE ON UPDATE CASCADE;
