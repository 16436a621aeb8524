import type { Case } from '../../domain/case'
import type { Knowledge } from '../../domain/knowledge'

/** Where imported text comes from, and the vocabulary that its facts are linked to. `file`: its name, for people. */
export type ImportSource = { file: string; knowledge: Knowledge }

/**
 * One format of cases from elsewhere. Its cases can be played and say in `origin` which row they come from and what of it has no place
 * here. They have no cue, no mark and no management: none is ever made up. Throws `invalid-input`, with the row, where the text is not of
 * the format.
 */
export type Importer = { readCases(text: string, source: ImportSource): Case[] }
