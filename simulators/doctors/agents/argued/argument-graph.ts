/** An abstract argumentation framework (Dung 1995): arguments and who attacks whom. An attack that names an unknown argument counts for nothing. */
export type Framework = { arguments: readonly string[]; attacks: readonly (readonly [attacker: string, attacked: string])[] }

type Attacks = { attackersOf(argument: string): readonly string[]; attackedBy(argument: string): readonly string[] }

/**
 * The grounded extension: what has to be accepted by anyone. Starts with what nothing attacks, and takes in whatever those already
 * accepted defend, until nothing is added. It may be empty, where everything stands under an attack that nothing settles.
 */
export function groundedExtension(framework: Framework): ReadonlySet<string> {
  const { attackersOf, attackedBy } = indexed(framework)
  const accepted = new Set<string>()
  const refused = new Set<string>()
  for (let grew = true; grew; ) {
    const defended = framework.arguments.filter(
      (each) => !accepted.has(each) && attackersOf(each).every((attacker) => refused.has(attacker)),
    )
    for (const argument of defended) {
      accepted.add(argument)
      for (const attacked of attackedBy(argument)) refused.add(attacked)
    }
    grew = defended.length > 0
  }
  return accepted
}

/**
 * Every preferred extension: the largest sets that neither attack themselves nor leave an attack on them unanswered. There is always
 * one, if only the empty set. The grounded extension is part of each, so only what it leaves open is tried out: the time doubles with
 * every argument left open, which are those in and behind unsettled cycles of attack.
 */
export function preferredExtensions(framework: Framework): ReadonlySet<string>[] {
  const { attackersOf, attackedBy } = indexed(framework)
  const grounded = groundedExtension(framework)
  const refused = new Set([...grounded].flatMap(attackedBy))
  const open = framework.arguments.filter((each) => !grounded.has(each) && !refused.has(each) && !attackersOf(each).includes(each))
  const admissible = conflictFreeSets(open, attackedBy).filter((set) => {
    const answered = new Set([...refused, ...[...set].flatMap(attackedBy)])
    return [...set].every((each) => attackersOf(each).every((attacker) => answered.has(attacker)))
  })
  const largest = admissible.filter(
    (set) => !admissible.some((other) => other.size > set.size && [...set].every((each) => other.has(each))),
  )
  return largest.map((set) => new Set([...grounded, ...set]))
}

/** All sets of which no member attacks another. */
function conflictFreeSets(candidates: readonly string[], attackedBy: Attacks['attackedBy']): ReadonlySet<string>[] {
  const [first, ...others] = candidates
  if (first === undefined) return [new Set()]
  const compatible = others.filter((other) => !attackedBy(first).includes(other) && !attackedBy(other).includes(first))
  const withFirst = conflictFreeSets(compatible, attackedBy).map((set) => new Set([first, ...set]))
  return [...withFirst, ...conflictFreeSets(others, attackedBy)]
}

function indexed(framework: Framework): Attacks {
  const known = new Set(framework.arguments)
  const to = new Map<string, string[]>()
  const from = new Map<string, string[]>()
  for (const [attacker, attacked] of framework.attacks) {
    if (!known.has(attacker) || !known.has(attacked)) continue
    to.set(attacked, [...(to.get(attacked) ?? []), attacker])
    from.set(attacker, [...(from.get(attacker) ?? []), attacked])
  }
  return { attackersOf: (argument) => to.get(argument) ?? [], attackedBy: (argument) => from.get(argument) ?? [] }
}
