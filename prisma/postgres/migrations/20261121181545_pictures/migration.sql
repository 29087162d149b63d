-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN     "pictureId" TEXT;

-- CreateTable
CREATE TABLE "StoredPicture" (
    "id" TEXT NOT NULL,
    "groupId" INTEGER NOT NULL,
    "uploadedById" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "sha" TEXT NOT NULL,
    "smallSha" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "announcementId" INTEGER,
    "position" INTEGER NOT NULL DEFAULT 0,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "StoredPicture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StoredPicture_groupId_idx" ON "StoredPicture"("groupId");

-- CreateIndex
CREATE INDEX "StoredPicture_announcementId_idx" ON "StoredPicture"("announcementId");

-- CreateIndex
CREATE INDEX "StoredPicture_uploadedById_idx" ON "StoredPicture"("uploadedById");

-- CreateIndex
CREATE INDEX "StoredPicture_sha_idx" ON "StoredPicture"("sha");

-- CreateIndex
CREATE INDEX "StoredPicture_smallSha_idx" ON "StoredPicture"("smallSha");

-- AddForeignKey
ALTER TABLE "StoredPicture" ADD CONSTRAINT "StoredPicture_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredPicture" ADD CONSTRAINT "StoredPicture_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "GroupAnnouncement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
