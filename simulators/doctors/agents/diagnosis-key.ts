import type { Knowledge } from '../../domain/knowledge'

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Tells whether two names mean one diagnosis: names and aliases of a condition of the knowledge base share its id, others are themselves. */
export function createDiagnosisKey({ conditions }: Pick<Knowledge, 'conditions'>): (name: string) => string {
  const ids = new Map(
    Object.entries(conditions).flatMap(([id, { name, aliases }]) => [name, ...aliases].map((each) => [plain(each), id] as const)),
  )
  return (name) => ids.get(plain(name)) ?? plain(name)
}
