-- CreateTable
CREATE TABLE "Run" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "heldUntil" DATETIME,
    "turns" INTEGER NOT NULL,
    "seconds" REAL NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME
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

    PRIMARY KEY ("runId", "index"),
    CONSTRAINT "Cell_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Measure" (
    "runId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "personaId" TEXT NOT NULL,
    "doctor" TEXT NOT NULL,
    "value" REAL,
    "reason" TEXT,

    PRIMARY KEY ("runId", "index", "measure"),
    CONSTRAINT "Measure_runId_index_fkey" FOREIGN KEY ("runId", "index") REFERENCES "Cell" ("runId", "index") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- AlterTable
ALTER TABLE "Encounter" ADD COLUMN "runId" TEXT;
ALTER TABLE "Encounter" ADD COLUMN "cellIndex" INTEGER;
ALTER TABLE "Encounter" ADD COLUMN "fence" INTEGER NOT NULL DEFAULT 0;

-- RedefineTables
-- The evidence of scores stands in their events. Scores are small and many: without row ids they stand in one tree, not in two.
-- Score sets get shorter names, which stand in every score.
UPDATE "ScoreSet" SET "id" = substr("id", 1, 24);
CREATE TABLE "new_Score" (
    "setId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "value" REAL,
    "reason" TEXT,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("setId", "target"),
    CONSTRAINT "Score_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ScoreSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Score" ("setId", "target", "value", "reason", "source") SELECT substr("setId", 1, 24), "target", "value", "reason", "source" FROM "Score";
DROP TABLE "Score";
ALTER TABLE "new_Score" RENAME TO "Score";

-- CreateIndex
CREATE INDEX "Run_createdAt_id_idx" ON "Run"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Cell_runId_status_index_idx" ON "Cell"("runId", "status", "index");

-- CreateIndex
CREATE INDEX "Measure_runId_measure_caseId_personaId_doctor_value_idx" ON "Measure"("runId", "measure", "caseId", "personaId", "doctor", "value");
