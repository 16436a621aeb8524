import type { ConditionId } from '../domain/identifiers'
import { type Pointer, pointersTo } from '../knowledge/danger'
import { isBackground } from './background'
import { oncePerKnowledge } from './once-per-knowledge'

/** By condition, what of its history points at it: signs of the complaint itself, and background. `dangers`: must not be missed. */
type Pointing = {
  dangers: readonly ConditionId[]
  signs: (condition: ConditionId) => readonly Pointer[]
  risks: (condition: ConditionId) => readonly Pointer[]
}

export const pointingIn = oncePerKnowledge((knowledge): Pointing => {
  const ofKind = (background: boolean) =>
    oncePerCondition((condition) =>
      pointersTo(knowledge, condition).filter(({ finding }) => isBackground(knowledge, finding) === background),
    )
  const dangers = Object.keys(knowledge.conditions).filter((id) => knowledge.conditions[id]!.mustNotMiss)
  return { dangers, signs: ofKind(false), risks: ofKind(true) }
})

function oncePerCondition<T>(make: (condition: ConditionId) => T): (condition: ConditionId) => T {
  const made = new Map<ConditionId, T>()
  return (condition) => {
    const value = made.get(condition) ?? make(condition)
    made.set(condition, value)
    return value
  }
}
