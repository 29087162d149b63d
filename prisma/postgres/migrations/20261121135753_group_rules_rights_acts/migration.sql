-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN     "lastActHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "lastActSeq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rules" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "GroupAdmin" ADD COLUMN     "rights" TEXT NOT NULL DEFAULT 'approve,invite,remove,silence,announce,edit,files,essence,log';

-- CreateTable
CREATE TABLE "GroupAct" (
    "groupId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "actorId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "GroupAct_pkey" PRIMARY KEY ("groupId","seq")
);

-- AddForeignKey
ALTER TABLE "GroupAct" ADD CONSTRAINT "GroupAct_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;
