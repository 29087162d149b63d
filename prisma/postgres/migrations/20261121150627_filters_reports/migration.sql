-- AlterTable
ALTER TABLE "QQGroup" ADD COLUMN     "filterRev" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "GroupFilter" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "silenceSeconds" INTEGER NOT NULL,
    "isOn" BOOLEAN NOT NULL DEFAULT true,
    "matchesHomophones" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GroupFilter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilterHit" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "clientMessageId" TEXT NOT NULL,
    "filterName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FilterHit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeldMessage" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "clientMessageId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "mentions" TEXT NOT NULL,
    "filterName" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMP(3),
    "seq" INTEGER,

    CONSTRAINT "HeldMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupReport" (
    "id" SERIAL NOT NULL,
    "groupId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "seq" INTEGER,
    "body" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "GroupReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "reportId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("reportId","userId")
);

-- CreateIndex
CREATE INDEX "GroupFilter_groupId_idx" ON "GroupFilter"("groupId");

-- CreateIndex
CREATE INDEX "FilterHit_groupId_id_idx" ON "FilterHit"("groupId", "id");

-- CreateIndex
CREATE INDEX "FilterHit_groupId_createdAt_idx" ON "FilterHit"("groupId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "FilterHit_userId_clientMessageId_key" ON "FilterHit"("userId", "clientMessageId");

-- CreateIndex
CREATE INDEX "HeldMessage_groupId_state_id_idx" ON "HeldMessage"("groupId", "state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HeldMessage_userId_clientMessageId_key" ON "HeldMessage"("userId", "clientMessageId");

-- CreateIndex
CREATE INDEX "GroupReport_groupId_state_id_idx" ON "GroupReport"("groupId", "state", "id");

-- CreateIndex
CREATE INDEX "GroupReport_groupId_personId_seq_idx" ON "GroupReport"("groupId", "personId", "seq");

-- CreateIndex
CREATE INDEX "Complaint_userId_idx" ON "Complaint"("userId");

-- AddForeignKey
ALTER TABLE "GroupFilter" ADD CONSTRAINT "GroupFilter_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilterHit" ADD CONSTRAINT "FilterHit_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeldMessage" ADD CONSTRAINT "HeldMessage_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupReport" ADD CONSTRAINT "GroupReport_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "QQGroup"("conversationId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "GroupReport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
