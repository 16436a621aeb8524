import type { Condition, Finding, Knowledge } from '../domain/knowledge'

/** Something in the knowledge that cannot be computed with. `field` is the path below the document: `conditions.x.findings.y`. */
export type KnowledgeFault = { field: string; message: string }

/** Every link between conditions and findings that does not hold. Empty for sound knowledge. */
export function knowledgeFaults(knowledge: Knowledge): KnowledgeFault[] {
  return [
    ...Object.entries(knowledge.findings).flatMap(([id, finding]) => faultsOfFinding(id, finding)),
    ...Object.entries(knowledge.conditions).flatMap(([id, condition]) => faultsOfCondition(id, condition, knowledge)),
  ]
}

function faultsOfFinding(id: string, finding: Finding): KnowledgeFault[] {
  if (finding.type !== 'choice' && finding.type !== 'set') return []
  const values = Object.keys(finding.values)
  const missing = values.filter((value) => !(value in finding.background))
  const unknown = Object.keys(finding.background).filter((value) => !(value in finding.values))
  return [
    ...missing.map((value) => ({ field: `findings.${id}.background`, message: `lacks the value ${value}` })),
    ...unknown.map((value) => ({ field: `findings.${id}.background.${value}`, message: 'is no value of this finding' })),
  ]
}

function faultsOfCondition(id: string, condition: Condition, knowledge: Knowledge): KnowledgeFault[] {
  return Object.entries(condition.findings).flatMap(([findingId, likelihood]) => {
    const field = `conditions.${id}.findings.${findingId}`
    const finding = knowledge.findings[findingId]
    if (!finding) return [{ field, message: 'is no known finding' }]
    if (finding.type === 'text') return [{ field, message: 'is a text finding, which has no likelihood' }]
    const byValue = typeof likelihood === 'object'
    if (finding.type === 'boolean') return byValue ? [{ field, message: 'is a boolean: one likelihood, not one for each value' }] : []
    if (!byValue) return [{ field, message: `is a ${finding.type}: needs a likelihood for each value` }]
    return Object.keys(likelihood)
      .filter((value) => !(value in finding.values))
      .map((value) => ({ field: `${field}.${value}`, message: `is no value of ${findingId}` }))
  })
}
