/** Ids of what a free-text request names. */
export function matchNames(request: string, named: Record<string, { names: string[] }>): string[] {
  const text = ` ${request.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `
  return Object.entries(named).filter(([, { names }]) => names.some((name) => text.includes(` ${name.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()} `))).map(([id]) => id)
}
