import Database from 'better-sqlite3'

/** Columns that a copy has from the run that it is made for; all others are those of the encounter that is copied. */
const COPY_CELLS = `
CREATE TEMP TABLE copies AS
  SELECT c."index" AS place, o."index" AS original, o.encounterId AS source, 'copy-' || c."index" AS target
  FROM Cell c JOIN Cell o ON o.runId = @played AND o.caseId = c.caseId AND o.personaId = c.personaId AND o.doctor = c.doctor
    AND o.seed = (c.seed - 1) % @seeds + 1
  WHERE c.runId = @grown AND o.status = 'done';
CREATE INDEX temp.copies_source ON copies(source);`

/** A table's columns with some of them replaced by an expression. */
function copyOf(database: Database.Database, table: string, replaced: Readonly<Record<string, string>>): string {
  const columns = (database.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  const values = columns.map((name) => replaced[name] ?? `t."${name}"`)
  return `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM "${table}" t`
}

/**
 * Fills a planned run with copies of one that was played: as long a log, as many rows, in seconds instead of an hour. Each cell gets the
 * encounter of the same case, persona and doctor; seeds go round.
 */
export function growRun(file: string, played: string, grown: string, seeds: number): void {
  const database = new Database(file)
  const statements = [
    `${copyOf(database, 'Encounter', { id: 'k.target', runId: '@grown', cellIndex: 'k.place' })} JOIN copies k ON t.id = k.source`,
    `${copyOf(database, 'Event', { encounterId: 'k.target', key: 'NULL' })} JOIN copies k ON t.encounterId = k.source`,
    `${copyOf(database, 'Turn', { encounterId: 'k.target' })} JOIN copies k ON t.encounterId = k.source`,
    `${copyOf(database, 'Measure', { runId: '@grown', index: 'k.place' })} JOIN copies k ON t.runId = @played AND t."index" = k.original`,
    `UPDATE Cell SET status = o.status, encounterId = k.target, turns = o.turns, stopReason = o.stopReason
       FROM copies k JOIN Cell o ON o.runId = @played AND o."index" = k.original WHERE Cell.runId = @grown AND Cell."index" = k.place`,
    `UPDATE Run SET endedAt = o.endedAt, turns = (SELECT sum(turns) FROM Cell WHERE runId = @grown), seconds = o.seconds
       FROM Run o WHERE o.id = @played AND Run.id = @grown`,
  ]
  const names = { played, grown, seeds }
  const bound = (sql: string) => sql.replace(/@(played|grown|seeds)/g, (_, name: keyof typeof names) => literal(names[name]))
  try {
    database.transaction(() => {
      for (const statement of [...COPY_CELLS.split(';').filter((part) => part.trim() !== ''), ...statements])
        database.exec(bound(statement))
    })()
  } finally {
    database.close()
  }
}

const literal = (value: string | number) => (typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`)
