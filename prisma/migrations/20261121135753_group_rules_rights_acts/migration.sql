-- Columns are added in place: making these tables anew would cascade to members and admins.
-- CreateTable
CREATE TABLE "GroupAct" (
    "groupId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "actorId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("groupId", "seq"),
    CONSTRAINT "GroupAct_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup" ("conversationId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN "rules" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE "QQGroup" ADD COLUMN "lastActSeq" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "QQGroup" ADD COLUMN "lastActHash" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "GroupAdmin" ADD COLUMN "rights" TEXT NOT NULL DEFAULT 'approve,invite,remove,silence,announce,edit,files,essence,log';
