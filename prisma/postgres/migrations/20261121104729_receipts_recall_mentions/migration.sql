-- AlterTable
ALTER TABLE "UserProfile" ADD COLUMN     "sharesReads" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "isMarkedUnread" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "mentions" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "recalledAt" TIMESTAMP(3),
ADD COLUMN     "recalledById" INTEGER;

-- CreateTable
CREATE TABLE "MessageMention" (
    "userId" INTEGER NOT NULL,
    "conversationId" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "MessageMention_pkey" PRIMARY KEY ("userId","conversationId","seq")
);

-- CreateIndex
CREATE INDEX "MessageMention_conversationId_seq_idx" ON "MessageMention"("conversationId", "seq");

-- AddForeignKey
ALTER TABLE "MessageMention" ADD CONSTRAINT "MessageMention_conversationId_seq_fkey" FOREIGN KEY ("conversationId", "seq") REFERENCES "Message"("conversationId", "seq") ON DELETE CASCADE ON UPDATE CASCADE;
