-- The column is added in place: nothing of the table is copied.
-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN "seenAt" DATETIME;
