import type { Measure } from '#simulators'
import { MeasureSign, type Measure as SignedMeasure } from '../../../_components/measure'
import { runs } from '../../../_components/strings/runs'

const SIGNED: ReadonlySet<string> = new Set<SignedMeasure>(['history', 'empathy', 'diagnosis', 'management'])
const isSigned = (measure: Measure): measure is SignedMeasure => SIGNED.has(measure)

/** A measure's name over its column, with its sign where it has one. */
export function MeasureHead({ measure }: { measure: Measure }) {
  return (
    <th scope="col" className="border-l border-line px-3 py-2 font-medium" title={runs.measure[measure].long}>
      <span className="flex items-center gap-1.5 whitespace-nowrap">
        {isSigned(measure) && <MeasureSign measure={measure} size={15} />}
        {runs.measure[measure].name}
      </span>
    </th>
  )
}
