import type { Command } from 'commander'
import { env } from '#env'
import { describeEngines, SimulatorError, type Usage } from '#simulators'
import { EXIT } from '../exit-codes'
import type { CommandContext } from '../main'
import { wordsOf } from '../output'
import { tryModel } from '../try-model'
import { readCatalog, withStore } from '../workplace'

type Finding = { what: string; ok: boolean; words: string; usage?: Usage }

export function addCheck(program: Command, { output, exit }: CommandContext): void {
  program
    .command('check')
    .description('check the environment, the content, the database and the engines')
    .option('--model <vendor/name>', 'also make one call to this model')
    .option('--json', 'one JSON document')
    .action(async (options: { json?: boolean; model?: string }) => {
      const findings = [
        checkNode(),
        checkContent(),
        await checkDatabase(),
        ...describeEngines(env).map((words) => ({ what: 'engine', ok: true, words })),
        ...(options.model === undefined ? [] : [{ what: 'model', ...(await tryModel(options.model)) }]),
      ]
      const ok = findings.every((finding) => finding.ok)
      if (options.json) output.json({ ok, findings })
      else for (const finding of findings) output.data(`${finding.ok ? 'ok  ' : 'FAIL'}  ${finding.what}: ${finding.words}`)
      if (!ok) exit(EXIT.failed)
    })
}

function checkNode(): Finding {
  const major = Number(process.versions.node.split('.')[0])
  return {
    what: 'node',
    ok: major >= 24,
    words: major >= 24 ? process.version : `${process.version}; 24 or newer is needed: run through npm or npx, which bring it`,
  }
}

function checkContent(): Finding {
  try {
    const catalog = readCatalog()
    const { findings, conditions } = catalog.knowledge
    const words = `${catalog.cases().length} cases, ${catalog.personas().length} personas, ${catalog.doctors().length} doctors, ${Object.keys(conditions).length} conditions, ${Object.keys(findings).length} findings`
    return { what: 'content', ok: true, words }
  } catch (error) {
    return { what: 'content', ok: false, words: wordsOf(error) }
  }
}

async function checkDatabase(): Promise<Finding> {
  try {
    return { what: 'database', ok: true, words: await withStore((store) => store.describe()) }
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error
    return { what: 'database', ok: false, words: error.message }
  }
}
