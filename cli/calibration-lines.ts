import type { Calibration } from '#simulators'

/** A calibration as people read it in a terminal: per item what each level stands for. */
export function calibrationLines({ judge, rubric, talks, items, unmapped }: Calibration): string[] {
  return [
    `${judge} by rubric ${rubric.name} ${rubric.hash.slice(0, 12)}, beside labels of ${talks.length} talks`,
    ...Object.entries(items).flatMap(([item, { pairs, unpaired, error, levels }]) => [
      `${item}: ${pairs} pairs${unpaired > 0 ? `, ${unpaired} labels without a level of the judge's` : ''}`,
      ...Object.entries(levels).map(([level, { pairs: given, value }]) => `  level ${level}: ${value.toFixed(2)} (given ${given} times)`),
      ...(error
        ? [`  distance from the labels: ${error.judged.toFixed(2)} raw, ${error.calibrated.toFixed(2)} calibrated on other talks`]
        : []),
    ]),
    ...Object.entries(unmapped).map(([item, { pairs, reason }]) => `${item}: no map, ${pairs} pairs: ${reason}`),
  ]
}
