-- CreateTable
CREATE TABLE "Encounter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "personaId" TEXT NOT NULL,
    "doctorSeat" TEXT NOT NULL,
    "patientSeat" TEXT NOT NULL,
    "seed" BIGINT NOT NULL,
    "limitTurns" INTEGER NOT NULL,
    "limitSeconds" INTEGER,
    "mode" TEXT NOT NULL,
    "pace" TEXT NOT NULL,
    "caseHash" TEXT NOT NULL,
    "personaHash" TEXT NOT NULL,
    "doctorHash" TEXT,
    "parentId" TEXT,
    "forkTurn" INTEGER,
    "status" TEXT NOT NULL,
    "stopReason" TEXT,
    "turns" INTEGER NOT NULL,
    "nextSeq" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Encounter_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Encounter_caseHash_fkey" FOREIGN KEY ("caseHash") REFERENCES "Snapshot" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Encounter_personaHash_fkey" FOREIGN KEY ("personaHash") REFERENCES "Snapshot" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Encounter_doctorHash_fkey" FOREIGN KEY ("doctorHash") REFERENCES "Snapshot" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "encounterId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "turn" INTEGER,
    "key" TEXT,
    "at" DATETIME NOT NULL,
    "data" TEXT NOT NULL,

    PRIMARY KEY ("encounterId", "seq"),
    CONSTRAINT "Event_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ScoreSet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "encounterId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "versions" TEXT NOT NULL,
    CONSTRAINT "ScoreSet_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Score" (
    "setId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "value" REAL,
    "reason" TEXT,
    "source" TEXT NOT NULL,
    "data" TEXT NOT NULL,

    PRIMARY KEY ("setId", "target"),
    CONSTRAINT "Score_setId_fkey" FOREIGN KEY ("setId") REFERENCES "ScoreSet" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Snapshot" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "contentId" TEXT NOT NULL,
    "content" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Turn" (
    "encounterId" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "speaker" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "ledger" TEXT NOT NULL,

    PRIMARY KEY ("encounterId", "turn"),
    CONSTRAINT "Turn_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attempt" (
    "encounterId" TEXT NOT NULL PRIMARY KEY,
    "turn" INTEGER NOT NULL,
    "attempt" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "Attempt_encounterId_fkey" FOREIGN KEY ("encounterId") REFERENCES "Encounter" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Encounter_createdAt_id_idx" ON "Encounter"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Encounter_ownerId_createdAt_id_idx" ON "Encounter"("ownerId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Event_encounterId_key_key" ON "Event"("encounterId", "key");

-- CreateIndex
CREATE INDEX "ScoreSet_encounterId_idx" ON "ScoreSet"("encounterId");
