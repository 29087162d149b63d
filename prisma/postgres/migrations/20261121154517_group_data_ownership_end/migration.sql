-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN     "category" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "disbandsAt" TIMESTAMP(3),
ADD COLUMN     "offeredToId" INTEGER,
ADD COLUMN     "tags" TEXT NOT NULL DEFAULT '[]';
