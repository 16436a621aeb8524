import { debrief } from './strings/debrief'
import { judgements } from './strings/judgements'
import { models } from './strings/models'
import { parts, room } from './strings/room'
import { errors, failure, home, missing, site } from './strings/site'
import { encounterRow, stations } from './strings/stations'
import { words } from './strings/words'

/** Everything people read, in one place; long texts of single pages stand beside it in strings/. */
export const strings = {
  site,
  home,
  missing,
  failure,
  errors,
  stations,
  encounterRow,
  room,
  parts,
  debrief,
  judgements,
  models,
  words,
} as const
