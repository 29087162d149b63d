-- Added in place: making these tables anew would copy every message.
-- AlterTable
ALTER TABLE "UserProfile" ADD COLUMN "sharesReads" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "isMarkedUnread" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN "mentions" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Message" ADD COLUMN "recalledAt" DATETIME;
ALTER TABLE "Message" ADD COLUMN "recalledById" INTEGER;

-- CreateTable
CREATE TABLE "MessageMention" (
    "userId" INTEGER NOT NULL,
    "conversationId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,

    PRIMARY KEY ("userId", "conversationId", "seq"),
    CONSTRAINT "MessageMention_conversationId_seq_fkey" FOREIGN KEY ("conversationId", "seq") REFERENCES "Message" ("conversationId", "seq") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "MessageMention_conversationId_seq_idx" ON "MessageMention"("conversationId", "seq");
