import type { Case } from '../../domain/case'
import type { Knowledge } from '../../domain/knowledge'
import type { Ontology } from '../../domain/ontology'

/** Where imported text comes from, and the vocabulary that it is linked to. */
export type ImportSource = {
  /** Its name, for people: errors begin with it. */
  file: string
  knowledge: Knowledge
  /** Text of a file that lies beside it. Throws `invalid-input` where there is none. */
  beside(name: string): string
  /** Text of a file of this package's content. */
  content(path: string): string
}

/** What an import makes: each has an id of its own, and becomes one file. */
export type ImportedDocument = Case | Ontology

/** What became of one record of the source. */
export type ImportedRecord = {
  /** Its line, or its place in a list, from 1. */
  row: number
  /** The document it is in; null where it was left out. */
  id: string | null
  leftOut: string | null
  /** Texts that found a place, and of these the ones that a finding of the vocabulary says too. */
  mapped: number
  linked: number
  /** Texts that have no place here, each with its field. */
  unmapped: string[]
  /** Parts of a document that the source tells nothing of. */
  missing: string[]
}

export type Imported<D = ImportedDocument> = { documents: D[]; records: ImportedRecord[] }

/**
 * One format from elsewhere. What comes out passes lint at the level it declares, and says in `origin` which row it is and what of it has no
 * place here. No mark, cue or management is ever made up. Throws `invalid-input` that names file, line and field of everything that is not of
 * the format; then nothing of the file is read.
 */
export type Importer = { read(text: string, source: ImportSource): Imported }
