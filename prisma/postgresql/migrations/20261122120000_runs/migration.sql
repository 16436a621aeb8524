-- AlterTable
ALTER TABLE "Encounter" ADD COLUMN     "cellIndex" INTEGER,
ADD COLUMN     "fence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "runId" TEXT;

-- CreateTable
CREATE TABLE "Run" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "grid" TEXT NOT NULL,
    "planned" INTEGER NOT NULL,
    "wanted" TEXT NOT NULL,
    "concurrency" INTEGER NOT NULL,
    "unattended" BOOLEAN NOT NULL,
    "fault" TEXT,
    "holder" TEXT,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "heldUntil" TIMESTAMP(3),
    "turns" INTEGER NOT NULL,
    "seconds" DOUBLE PRECISION NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cell" (
    "runId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "caseId" TEXT NOT NULL,
    "personaId" TEXT NOT NULL,
    "doctor" TEXT NOT NULL,
    "seed" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "plays" INTEGER NOT NULL DEFAULT 0,
    "encounterId" TEXT,
    "turns" INTEGER NOT NULL DEFAULT 0,
    "stopReason" TEXT,
    "fault" TEXT,

    CONSTRAINT "Cell_pkey" PRIMARY KEY ("runId","index")
);

-- CreateTable
CREATE TABLE "Measure" (
    "runId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "personaId" TEXT NOT NULL,
    "doctor" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "reason" TEXT,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("runId","index","measure")
);

-- AlterTable
-- The evidence of scores stands in their events. Score sets get shorter names, which stand in every score.
ALTER TABLE "Score" DROP COLUMN "data";
ALTER TABLE "Score" DROP CONSTRAINT "Score_setId_fkey";
UPDATE "Score" SET "setId" = left("setId", 24);
UPDATE "ScoreSet" SET "id" = left("id", 24);
ALTER TABLE "Score" ADD CONSTRAINT "Score_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ScoreSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Run_createdAt_id_idx" ON "Run"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Cell_runId_status_index_idx" ON "Cell"("runId", "status", "index");

-- CreateIndex
CREATE INDEX "Measure_runId_measure_caseId_personaId_doctor_value_idx" ON "Measure"("runId", "measure", "caseId", "personaId", "doctor", "value");

-- AddForeignKey
ALTER TABLE "Cell" ADD CONSTRAINT "Cell_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_runId_index_fkey" FOREIGN KEY ("runId","index") REFERENCES "Cell"("runId","index") ON DELETE CASCADE ON UPDATE CASCADE;
