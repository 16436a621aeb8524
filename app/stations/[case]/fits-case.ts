import type { Case, PatientPersona } from '#simulators'

/** Whether a persona may play this patient: its `fits` narrows age in years, sex and who speaks. */
export function fitsCase({ fits }: PatientPersona, { patient }: Pick<Case, 'patient'>): boolean {
  if (!fits) return true
  const { age, ageUnit, sex } = patient.who
  const years = ageUnit === 'years' ? age : 0
  const lead = Object.values(patient.speakers).find((speaker) => speaker.lead)
  return (
    (!fits.age || (years >= fits.age[0] && years <= fits.age[1])) &&
    (!fits.sex || fits.sex === sex) &&
    (!fits.lead || fits.lead === lead?.is)
  )
}
