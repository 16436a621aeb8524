/** The kinds of doctor that can take the seat. Scripted presets are data: personas/doctors. */
export const DOCTOR_KINDS = ['scripted'] as const
export type DoctorKind = (typeof DOCTOR_KINDS)[number]

export { createScriptedDoctor, type ScriptedDoctorParts, type SeenPatient } from './scripted-doctor'
