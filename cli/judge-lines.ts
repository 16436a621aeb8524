import type { Agreement, Calibrated, JudgeReport, Score, StyleControl, Verdict } from '#simulators'

/** A verdict, its quotes, and why: what a reader needs to see whether it is right. */
function verdictLines({ item, level, value, reason, evidence, levels, failed }: Verdict): string[] {
  const each = Object.entries(levels)
  const beside = each.length < 2 ? '' : ` (${each.map(([judge, given]) => `${judge} ${given ?? '–'}`).join(', ')})`
  const found = level === null ? (failed ? 'no answer that holds' : 'not judged') : `level ${level}, ${value?.toFixed(2)}`
  return [
    `  ${item}: ${found}${beside}`,
    ...(reason === '' ? [] : [`    ${reason}`]),
    ...evidence.map(({ turn, quote }) => `    turn ${turn}: "${quote}"`),
  ]
}

const scoreWords = (scores: Record<string, Score>) =>
  Object.entries(scores).map(
    ([dimension, { value, reason }]) =>
      `  ${dimension}: ${value === null ? 'not measured' : value.toFixed(2)}${reason ? ` (${reason})` : ''}`,
  )

const numberWords = ({ value, reason }: { value: number | null; reason?: string }) => (value === null ? `– (${reason})` : value.toFixed(2))

function controlLines({ words, dimensions }: StyleControl): string[] {
  return [
    `without filler (${words.leftOut} of the doctor's ${words.said} words left out)`,
    ...Object.entries(dimensions).map(([dimension, { value, delta, flagged, reason }]) =>
      delta === null
        ? `  ${dimension}: – (${reason})`
        : `  ${dimension}: ${value?.toFixed(2)}, ${delta < 0 ? '' : '+'}${delta.toFixed(2)}${flagged ? ', moves with style' : ''}`,
    ),
  ]
}

function calibratedLines({ by, items, scores }: Calibrated): string[] {
  return [
    `calibrated by labels of ${by.talks} talks (${by.judge}, rubric ${by.rubric}, ${by.date})`,
    ...items.flatMap((item) =>
      item.value === null ? [] : [`  ${item.item}${item.turn === null ? '' : `, turn ${item.turn}`}: ${numberWords(item)}`],
    ),
    ...Object.entries(scores).map(([dimension, score]) => `  ${dimension}: ${numberWords(score)}`),
  ]
}

/** A report as people read it in a terminal. */
export function judgeLines({ rubric, judges, turns, encounter, agreement, control, calibrated, warnings, usage }: JudgeReport): string[] {
  return [
    `Rubric ${rubric.name} ${rubric.hash.slice(0, 12)}, judged by ${judges.map(({ model }) => model).join(', ')}`,
    ...turns.flatMap(({ turn, items }) => [`turn ${turn}`, ...items.flatMap(verdictLines)]),
    'whole conversation',
    ...encounter.items.flatMap(verdictLines),
    'scores',
    ...scoreWords(encounter.scores),
    ...(control ? controlLines(control) : []),
    ...(calibrated ? calibratedLines(calibrated) : []),
    ...(judges.length > 1 ? agreementLines(agreement) : []),
    ...warnings.map(
      ({ turn, words, quote }) => `warning${turn === null ? '' : `, turn ${turn}`}: ${words}${quote === '' ? '' : `: "${quote}"`}`,
    ),
    `${usage.calls} calls, ${usage.inputTokens} tokens read (${usage.cachedTokens} of them from a cache), ${usage.outputTokens} written`,
  ]
}

/** How far judges agree, a dimension a line. */
export function agreementLines(agreement: Record<string, Agreement>): string[] {
  return [
    'agreement',
    ...Object.entries(agreement).flatMap(([dimension, { units, alpha, exact, kappas, reason }]) => [
      `  ${dimension}: alpha ${alpha === null ? `– (${reason})` : alpha.toFixed(2)}, the same ${exact === null ? '–' : exact.toFixed(2)}, ${units} items that two judges gave a level`,
      ...kappas.map(
        ({ judges, kappa, units: pairs }) =>
          `    ${judges.join(' and ')}: weighted kappa ${kappa === null ? '–' : kappa.toFixed(2)} on ${pairs}`,
      ),
    ]),
  ]
}
