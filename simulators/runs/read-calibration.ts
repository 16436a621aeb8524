import { type Calibration, calibrationSchema } from '../domain/calibration'
import { ContentError } from '../domain/errors'
import { readYaml, validate } from '../yaml-document'

/** A calibration as `calibrate` writes it. Throws a `ContentError` with file, line and field of every fault. */
export function readCalibration(file: string): Calibration {
  const document = readYaml(file)
  if (Array.isArray(document)) throw new ContentError(document)
  const checked = validate(document, calibrationSchema)
  if ('problems' in checked) throw new ContentError(checked.problems)
  return checked.value
}
