/** Something that can take a seat without a person: what it is called, and whether it can be used now. */
export type Engine = {
  name: string
  kind: 'scripted' | 'model'
  /** In words for the person who starts the server: what it is, and where it is missing, what would add it. */
  describe(): { available: boolean; words: string }
}
