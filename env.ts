import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The package's root: paths in settings start here, wherever the command was given. */
export const root = import.meta.dirname

const databaseUrl = z
  .string()
  .regex(/^(file:.+|postgres(ql)?:\/\/.+|memory:)$/, 'must be file:PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME')
  .transform((url) => (url.startsWith('file:') ? `file:${resolve(root, url.slice('file:'.length))}` : url))

/** Every setting there is. `.env.example` lists those that people set. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int('must be a whole number').min(0).max(65535).default(3000).describe('0 takes any free port'),
  HOST: z.string().default('127.0.0.1').describe('The address listened on'),
  DATABASE_URL: databaseUrl.default(`file:${join(root, 'data', 'anamnesis.db')}`),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CI: z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== 'false')
    .describe('Runs on a machine that nobody watches'),
  CHROMIUM_PATH: z.string().optional().describe('The browser of the end-to-end tests'),
  TEST_DATABASE_URL: databaseUrl.optional().describe('A PostgreSQL server on which the tests may create databases'),
})
export type Environment = z.infer<typeof environmentSchema>

/** Reads settings; an empty one counts as not set. Throws an Error that lists every bad one. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const { data, error } = environmentSchema.safeParse(given)
  if (data) return data
  // Without their values, which may be passwords.
  const faults = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`These settings are not usable:\n${faults.join('\n')}`)
}

/** The environment of a child process: this one's, with changes. */
export function environmentWith(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes }
}

/** A bad setting ends the program here, before anything has been opened. */
function readOrStop(): Environment {
  try {
    if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
    return readEnvironment(process.env)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(2)
  }
}

export const env = readOrStop()
