-- The column is added in place: nothing of the table is copied.
-- AlterTable
ALTER TABLE "GroupFilter" ADD COLUMN "matchesNearSounds" BOOLEAN NOT NULL DEFAULT false;
