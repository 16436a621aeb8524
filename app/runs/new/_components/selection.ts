/** Adds a name, in the order of `known`, or takes it away. */
export function toggle(chosen: 'all' | readonly string[], known: readonly string[], name: string): string[] {
  const before = chosen === 'all' ? known : chosen
  if (before.includes(name)) return before.filter((other) => other !== name)
  const place = (other: string) => {
    const found = known.indexOf(other)
    return found === -1 ? known.length : found
  }
  return [...before, name].toSorted((a, b) => place(a) - place(b))
}
