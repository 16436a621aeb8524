import {
  agreementOver,
  type Case,
  type Catalog,
  type Entry,
  type JudgeReport,
  type JudgeRequest,
  judgeStored,
  judgeTranscript,
  loadRubric,
  type Models,
  readCalibration,
  SimulatorError,
  type Transcript,
} from '#simulators'
import { agreementLines, judgeLines } from './judge-lines'
import type { Output } from './output'
import { untilInterrupted } from './until-interrupted'
import { readCatalog, root, withModels, withStore } from './workplace'

type JudgeFlags = { judge: string; rubric: string; samples?: number; control?: boolean; calibration?: string; json?: boolean }
/** An encounter's or a run's id, or a conversation from elsewhere. */
type Target = string | { transcript: Transcript; subject: Entry<Case> }

/** Has models judge a target and prints each report as it comes; false where no judge gave a single level. */
export async function judgeTarget(target: Target, flags: JudgeFlags, output: Output): Promise<boolean> {
  const judges = flags.judge
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (judges.length === 0) throw new SimulatorError('invalid-input', '--judge needs a model: VENDOR/NAME, or several with commas')
  const request = {
    ...{ judges, rubric: loadRubric(root, flags.rubric), samples: flags.samples ?? null, control: flags.control },
    calibration: flags.calibration === undefined ? undefined : readCalibration(flags.calibration),
  }
  const catalog = readCatalog()
  return untilInterrupted({ output, words: 'Stopping; what was printed stands.' }, (signal) =>
    withModels((models) => judgeWith({ catalog, models }, target, { ...request, signal }, flags, output)),
  )
}

type Source = { catalog: Catalog; models: Models }

const judgeWith = (source: Source, target: Target, request: JudgeRequest, flags: JudgeFlags, output: Output): Promise<boolean> =>
  typeof target === 'string'
    ? withStore((store) => judgeEach(judgeStored({ ...source, store }, target, request), request, flags, output))
    : judgeOne(source, target, request, flags, output)

async function judgeEach(
  reports: ReturnType<typeof judgeStored>,
  request: JudgeRequest,
  flags: JudgeFlags,
  output: Output,
): Promise<boolean> {
  const all: JudgeReport[] = []
  for await (const { encounter, report } of reports) {
    all.push(report)
    if (flags.json) output.json({ id: encounter, ...report })
    else for (const line of [...(all.length > 1 ? [''] : []), `Encounter ${encounter}`, ...judgeLines(report)]) output.data(line)
  }
  if (all.length > 1) tellAgreement(all, request, flags, output)
  if (all.length === 0) output.words('The run has no encounter that can be judged.')
  return all.some(gaveLevels)
}

function tellAgreement(reports: readonly JudgeReport[], request: JudgeRequest, { json }: JudgeFlags, output: Output): void {
  const agreement = agreementOver(reports, request)
  if (json) output.json({ encounters: reports.length, agreement })
  else for (const line of ['', `Over ${reports.length} encounters`, ...agreementLines(agreement)]) output.data(line)
}

async function judgeOne(
  source: Source,
  { transcript, subject }: Exclude<Target, string>,
  request: JudgeRequest,
  { json }: JudgeFlags,
  output: Output,
): Promise<boolean> {
  const report = await judgeTranscript(source, transcript, subject, request)
  if (json) output.json(report)
  else for (const line of judgeLines(report)) output.data(line)
  return gaveLevels(report)
}

const gaveLevels = ({ judged }: JudgeReport) => judged.some(({ level }) => level !== null)
