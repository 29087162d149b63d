-- CreateTable
CREATE TABLE "AnnouncementDelay" (
    "announcementId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AnnouncementDelay_pkey" PRIMARY KEY ("announcementId","userId")
);

-- AddForeignKey
ALTER TABLE "AnnouncementDelay" ADD CONSTRAINT "AnnouncementDelay_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "GroupAnnouncement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
