import type { z } from 'zod'
import type { patientPersonaSchema } from '../domain/persona'

/** A persona as it is written in a file: what it leaves out is not yet neutral. */
export type PersonaSource = z.input<typeof patientPersonaSchema>

/**
 * A persona that starts from another one (`extends`). Works on the files as written, since once defaults are
 * filled in nobody can tell what the child left out. Per key the child wins; cues are joined by id.
 */
export function extendPersona(base: PersonaSource, child: PersonaSource): PersonaSource {
  const frame =
    base.axes.frame === undefined && child.axes.frame === undefined ? {} : { frame: { ...base.axes.frame, ...child.axes.frame } }
  const sensitive = { ...base.axes.sensitive, ...child.axes.sensitive }
  const { extends: _, ...own } = child
  return {
    ...base,
    ...own,
    axes: { ...base.axes, ...child.axes, ...frame, sensitive },
    voice: { ...base.voice, ...child.voice, remarks: { ...base.voice?.remarks, ...child.voice?.remarks } },
    cues: { ...base.cues, ...child.cues },
    params: { ...base.params, ...child.params },
  }
}
