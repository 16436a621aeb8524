const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that a phrase may hold or leave out without meaning something else: skipped on both sides of a phrase match. */
export const SKIPPED_WORDS = list(`
  a an the my your his her their our its
  any some at all ever really just very quite bit little actually please well um uh er erm so then also even
`)

/** Words that carry no content of their own, as stems. */
export const STOP_WORDS = list(`
  a an the this that these those my your his her their our its i you he she it we they me him them us yourself himself herself myself
  be have do will would can could shall should may might must not no yes okay oh ah right
  and or but if because so as of in on at to for from with by about into over out up down off than then there here
  any some all ever really just very quite bit little lot much many more most also too even still again now please well um uh er erm mm hm
  what which who how when where why whether while since before after during between
  get go come make take give let see say tell ask know like want need look seem mean
  one thing something anything nothing everything other another else same such own only
  doctor dr mr mrs miss ms sir madam hello hi thank thanks sorry
`)

/** Content words that say little of what a question is about, as stems. */
export const FAINT_WORDS = list(`
  feel notic problem troubl issu difficult happen experienc describ tell symptom sort kind type way today time day recent mention bring
  now current alright okay fine good bad normal usual general particular past previou histori suffer develop find tri help gon moment
  minute week month year hour behav themselv affair necessari particularli question check quick talk explain detail start long use side area part
`)
