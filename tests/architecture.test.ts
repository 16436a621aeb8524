import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(root, file)))
const production = sources.filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('tests/'))

/** Everything a file imports: paths from the root for our own, package names for others. */
function importsOf(file: string): { path: string; typeOnly: boolean }[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
    ...text.matchAll(/import\(\s*['"]([^'"]+)['"]\)/g),
  ]
  return found.map((match) => {
    const specifier = match[2] ?? match[1]!
    return { path: specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : specifier, typeOnly: match[1] === 'type ' }
  })
}

const importersOf = (wanted: (path: string) => boolean, among = production) =>
  among.filter((file) => importsOf(file).some(({ path }) => wanted(path)))
const below = (folder: string) => production.filter((file) => file.startsWith(`simulators/${folder}/`))
const core = [
  'domain',
  'dialogue',
  'language',
  'knowledge',
  'engines',
  'storage',
  'patients',
  'doctors',
  'evaluation',
  'runs',
  'exchange',
  'lint',
]

/** What each folder of the core may import of the core, beside itself. A longer path allows only that file. */
const ARROWS: Record<string, string[]> = {
  domain: [],
  dialogue: ['domain'],
  language: ['domain'],
  knowledge: ['domain'],
  engines: ['domain'],
  storage: ['domain'],
  patients: [
    'domain',
    'dialogue/participant',
    'dialogue/views',
    'dialogue/randomness',
    'language',
    'knowledge',
    'engines/engine',
    'engines/prompts',
  ],
  doctors: [
    'domain',
    'dialogue/participant',
    'dialogue/views',
    'dialogue/randomness',
    'language',
    'knowledge',
    'engines/engine',
    'engines/prompts',
  ],
  evaluation: ['domain', 'language', 'knowledge', 'engines/engine', 'engines/prompts'],
}

describe('arrows', () => {
  it.each(Object.entries(ARROWS))('%s imports only what lies below it', (folder, allowed) => {
    const permitted = [...allowed, folder].map((name) => `simulators/${name}`)
    const wrong = below(folder).flatMap((file) =>
      importsOf(file)
        .filter(
          ({ path }) => path.startsWith('simulators/') && !permitted.some((prefix) => path === prefix || path.startsWith(`${prefix}/`)),
        )
        .map(({ path }) => `${file} -> ${path}`),
    )
    expect(wrong).toEqual([])
  })

  it('domain imports zod and nothing else', () => {
    const wrong = below('domain').flatMap((file) =>
      importsOf(file).filter(({ path }) => path !== 'zod' && !path.startsWith('simulators/domain/')),
    )
    expect(wrong).toEqual([])
  })

  it('the core knows nothing of the web', () => {
    const web = (path: string) => /^(next|react|react-dom|socket\.io|socket\.io-client)(\/|$)/.test(path) || path.startsWith('app/')
    expect(importersOf(web, core.flatMap(below))).toEqual([])
  })

  it('entrances and pages come in by the one door', () => {
    const entrances = production.filter((file) => /^(app|cli)\//.test(file) || file === 'server.ts' || file === 'worker.ts')
    expect(importersOf((path) => path.startsWith('simulators/'), entrances)).toEqual([])
  })

  it('client components take types only', () => {
    const client = production.filter((file) => file.startsWith('app/') && readFileSync(join(root, file), 'utf8').startsWith("'use client'"))
    expect(client.filter((file) => importsOf(file).some(({ path, typeOnly }) => path === '#simulators' && !typeOnly))).toEqual([])
  })

  it('nothing imports app but the server, app itself, and the bench, which speaks its wire', () => {
    const allowed = (file: string) =>
      file.startsWith('app/') || file.startsWith('scripts/bench/') || file === 'server.ts' || file === 'proxy.ts'
    expect(importersOf((path) => path.startsWith('app/')).filter((file) => !allowed(file))).toEqual([])
  })

  it('only prisma-store reaches the Prisma client, and only env.ts the environment', () => {
    const prisma = importersOf((path) => path.startsWith('@prisma/client') || path.includes('storage/generated'))
    expect(prisma.filter((file) => !file.startsWith('simulators/storage/'))).toEqual([])
    const environment = production.filter((file) => /process\.env\b/.test(readFileSync(join(root, file), 'utf8')))
    expect(
      environment.filter((file) => !['env.ts', 'proxy.ts', 'playwright.config.ts'].includes(file) && !file.startsWith('scripts/')),
    ).toEqual([])
  })

  it('a patient is never handed a case, a chart or an answer key', () => {
    const wrong = below('patients').filter((file) =>
      /\b(Case|Chart|AnswerKey)\b[^'"]*from '[^']*domain\/case'/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })
})
