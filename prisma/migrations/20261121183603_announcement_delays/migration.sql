-- CreateTable
CREATE TABLE "AnnouncementDelay" (
    "announcementId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("announcementId", "userId"),
    CONSTRAINT "AnnouncementDelay_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "GroupAnnouncement" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
