-- CreateTable
CREATE TABLE "ActivityDelay" (
    "activityId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "until" DATETIME NOT NULL,

    PRIMARY KEY ("activityId", "userId"),
    CONSTRAINT "ActivityDelay_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "GroupActivity" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
