import { type Case, type Catalog, ContentError, type Entry, readCase } from '#simulators'

/** A case of the catalogue by its id, or one from a YAML file, such as an import writes. Throws `unknown-name`, and a `ContentError` for a file with faults. */
export function caseNamed(catalog: Catalog, name: string): Entry<Case> {
  if (!/\.ya?ml$/.test(name)) return catalog.case(name)
  const { entry, problems } = readCase(name, catalog.knowledge)
  if (entry === undefined || problems.length > 0) throw new ContentError(problems)
  return entry
}
