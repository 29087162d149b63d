-- AlterTable
ALTER TABLE "GroupFilter" ADD COLUMN     "matchesNearSounds" BOOLEAN NOT NULL DEFAULT false;
