import type { Rubric } from '../../../simulators/domain/judge'

/** One item of each dimension that any talk gives occasion for: on a small machine each further one takes minutes. */
export function oneOfEach(rubric: Rubric): Rubric {
  const whole = rubric.items.filter(({ scope }) => scope.unit === 'encounter' && scope.applies === 'always')
  return { ...rubric, items: [...Map.groupBy(whole, ({ feeds }) => feeds).values()].map(([first]) => first!) }
}
