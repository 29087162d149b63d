-- Columns are added in place: making these tables anew would copy every message.
-- AlterTable
ALTER TABLE "Message" ADD COLUMN "card" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "HeldMessage" ADD COLUMN "card" TEXT NOT NULL DEFAULT '';
