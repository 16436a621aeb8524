import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../env'
import { EXITS, flagsHelp, type Part, runCommand } from './measure/command'
import { type Part as PagePart, validationPage } from './validate/document'

type ValidationPart = Part & Pick<PagePart, 'title' | 'about'>

/** Every part by the name that `--only` takes. */
const PARTS: Record<string, ValidationPart> = {
  metamorphic: {
    title: 'Metamorphic relations',
    about:
      'Edits of a talk and the change in its scores that each requires: on how many of the talks that give occasion for it the change came.',
    load: async () => (await import('./validate/metamorphic')).metamorphic,
  },
  groups: {
    title: 'Known groups',
    about:
      'Scripted doctors whose order is known before anything is scored, on every case with a neutral and an anxious patient and two seeds.',
    load: async () => (await import('./validate/known-groups')).knownGroups,
  },
  gold: {
    title: 'Labelled dialogues',
    about: 'Engineering gold, not clinically validated: dialogues that were written and labelled by those who had not seen the rules.',
    load: async () => (await import('./validate/gold-dialogues')).goldDialogues,
  },
  primock: {
    title: 'Checklists of PriMock57',
    about:
      'Items that clinicians noted of a mock consultation (Papadopoulos Korfiatis et al., 2022; CC BY 4.0), sought in it and in others. A checklist was written from its own consultation, so that nothing is known to be absent from it; an item that others asked as well counts against the program.',
    load: async () => (await import('./validate/primock-items')).primockItems,
  },
  speed: {
    title: 'Speed',
    about: 'A time, which is of the machine that it was measured on.',
    load: async () => (await import('./validate/speed')).speed,
  },
}

const PAGE = join('docs', 'validation.md')
const HELP = `npm run validate -- [--data DIR] [--only NAME]... [--json FILE] [--write] [--verbose]
${flagsHelp(PARTS)}; not on the page
  --write       writes ${PAGE} from the figures of all parts
${EXITS}`

/** `npm run validate`: how far the evaluator can be believed, measured, each figure with its n and its interval. */
runCommand({
  parts: PARTS,
  help: HELP,
  refuse: ({ write, only, verbose }) =>
    write && (only || verbose) ? '--write writes the page of all parts: it goes with neither --only nor --verbose.' : null,
  finish(parts, { write }) {
    if (write) writeFileSync(join(root, PAGE), validationPage(parts))
  },
})
