import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The package's root: paths in settings start here, wherever the command was given. */
export const root = import.meta.dirname

const databaseUrl = z
  .string()
  .regex(/^(file:.+|postgres(ql)?:\/\/.+|memory:)$/, 'must be file:PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME')
  .transform((url) => (url.startsWith('file:') ? `file:${resolve(root, url.slice('file:'.length))}` : url))

const path = z.string().transform((given) => resolve(root, given))
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''))
const seconds = z.coerce.number().positive('must be above 0')
const wholeNumber = z.coerce.number().int('must be a whole number').min(0)

/** Models: whose keys there are, where they are reached, and how much they may take. */
const modelSettings = {
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address.optional(),
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: address.optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: z.string().optional(),
  GOOGLE_GENERATIVE_AI_BASE_URL: address.optional(),
  OPENAI_COMPATIBLE_BASE_URL: address.optional().describe('A server that speaks OpenAI’s chat completions'),
  OPENAI_COMPATIBLE_API_KEY: z.string().optional(),
  OPENAI_COMPATIBLE_STRUCTURED: z
    .enum(['schema', 'json', 'prompt'])
    .default('schema')
    .describe('How that server is asked for objects: by JSON schema, by its JSON mode, or in words alone'),
  ANAMNESIS_MODEL_PATH: path.optional().describe('A GGUF file for the engine that runs in this process'),
  ANAMNESIS_LLAMA_PATH: path.optional().describe('The folder whose node_modules holds node-llama-cpp; this package by default'),
  ANAMNESIS_PRICES: path.optional().describe('A YAML file of prices for a million tokens'),
  ANAMNESIS_REASONING: z
    .enum(['provider-default', 'none', 'minimal', 'low', 'medium', 'high'])
    .default('provider-default')
    .describe('How much models think before they answer'),
  ANAMNESIS_REASONING_TOKENS: wholeNumber.default(0).describe('Added to what an answer may take, for thinking'),
  ANAMNESIS_CALL_SECONDS: seconds.default(120).describe('A call may take'),
  ANAMNESIS_FIRST_CHUNK_SECONDS: seconds.default(60).describe('Until an answer that is read as it comes must begin'),
  ANAMNESIS_CHUNK_SECONDS: seconds.default(20).describe('Between two pieces of it'),
  ANAMNESIS_CALLS_AT_ONCE: wholeNumber.min(1).default(256).describe('To one endpoint at most; what it takes is found out'),
  ANAMNESIS_MODELS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
    .describe('VENDOR/MODEL, with commas between: those that people may choose on the pages'),
  ANAMNESIS_TOKEN_BUDGET: wholeNumber.optional().describe('Tokens a process may spend'),
  ANAMNESIS_COST_BUDGET: z.coerce.number().min(0).optional().describe('Money a process may spend, in the currency of the price list'),
}

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
  ...modelSettings,
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
