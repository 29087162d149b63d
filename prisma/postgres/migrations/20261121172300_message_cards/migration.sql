-- AlterTable
ALTER TABLE "HeldMessage" ADD COLUMN     "card" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "card" TEXT NOT NULL DEFAULT '';
