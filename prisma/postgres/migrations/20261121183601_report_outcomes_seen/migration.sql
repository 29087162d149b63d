-- AlterTable
ALTER TABLE "Complaint" ADD COLUMN     "seenAt" TIMESTAMP(3);
