-- CreateTable
CREATE TABLE "ActivityDelay" (
    "activityId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ActivityDelay_pkey" PRIMARY KEY ("activityId","userId")
);

-- AddForeignKey
ALTER TABLE "ActivityDelay" ADD CONSTRAINT "ActivityDelay_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "GroupActivity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
