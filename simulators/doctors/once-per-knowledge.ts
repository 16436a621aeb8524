import type { Knowledge } from '../domain/knowledge'

/** What is worked out from a knowledge base, made once for each: doctors share it. */
export function oncePerKnowledge<Made extends object>(make: (knowledge: Knowledge) => Made): (knowledge: Knowledge) => Made {
  const made = new WeakMap<Knowledge, Made>()
  return (knowledge) => {
    const known = made.get(knowledge) ?? make(knowledge)
    made.set(knowledge, known)
    return known
  }
}
