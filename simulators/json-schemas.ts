import { z } from 'zod'
import { calibrationSchema } from './domain/calibration'
import { caseSchema } from './domain/case'
import { loggedSchema } from './domain/event'
import { judgeItemSchema } from './domain/judge'
import { conditionsFileSchema, findingsFileSchema } from './domain/knowledge'
import { labelledDialogueSchema } from './domain/labelled-dialogue'
import { ontologySchema } from './domain/ontology'
import { doctorAgentSchema, doctorPersonaSchema, patientPersonaSchema } from './domain/persona'
import { policySchema } from './domain/policy'
import { gridSchema } from './domain/run'

const AUTHORED = {
  case: { schema: caseSchema, title: 'A case: one clinical truth' },
  persona: { schema: patientPersonaSchema, title: 'A patient persona: a manner of being a patient' },
  'doctor-persona': { schema: doctorPersonaSchema, title: 'A doctor persona: the skill and voice of a scripted doctor' },
  'doctor-agent': { schema: doctorAgentSchema, title: 'A doctor that a language model plays' },
  'judge-item': { schema: judgeItemSchema, title: 'One thing that a judge decides on closed levels' },
  'judge-calibration': { schema: calibrationSchema, title: 'What the levels of a judge stand for beside labels' },
  'labelled-dialogue': { schema: labelledDialogueSchema, title: 'A conversation with levels that people gave it' },
  findings: { schema: findingsFileSchema, title: 'Findings of the vocabulary' },
  conditions: { schema: conditionsFileSchema, title: 'Conditions of the vocabulary' },
  ontology: { schema: ontologySchema, title: 'Conditions and evidences from elsewhere, without likelihoods' },
  grid: { schema: gridSchema, title: 'A self-play grid' },
  policy: { schema: policySchema, title: 'Weights of the evaluator' },
  event: { schema: loggedSchema, title: 'One line of an exported event log' },
} as const

/** JSON Schemas of everything people write or read as files, from the same zod that checks it: editors complete and check with them. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(AUTHORED).map(([name, { schema, title }]) => {
      // As written by people: a field with a default may be left out.
      const body = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })
      return [`${name}.schema.json`, `${JSON.stringify({ title, ...body }, null, 2)}\n`]
    }),
  )
}
