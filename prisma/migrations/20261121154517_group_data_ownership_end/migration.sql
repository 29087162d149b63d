-- Columns are added in place: making the table anew would cascade to members and admins.
-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN "category" TEXT NOT NULL DEFAULT '';
ALTER TABLE "QQGroup" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "QQGroup" ADD COLUMN "offeredToId" INTEGER;
ALTER TABLE "QQGroup" ADD COLUMN "disbandsAt" DATETIME;
