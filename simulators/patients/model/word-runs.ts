import { plainWords } from '../conversation'

/** Runs of words of a text, to find what is said after it. `length`: words a run has. */
export function wordRuns(text: string, length: number): string[] {
  const words = plainWords(text).split(' ').filter(Boolean)
  return words.length < length ? [] : words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** Sentences of a frame that are too short for a run are known whole, from so many words on. */
const SHORTEST_WHOLE = 3

/** Recognises words that are a frame's own: a run of them, or one of its sentences. */
export function createFrameFinder(texts: readonly string[], length: number): (sentence: string) => boolean {
  const parts = texts.flatMap((text) => text.split(/[\n.:]+/))
  const runs = new Set(texts.flatMap((text) => wordRuns(text, length)))
  const wholes = new Set(parts.map(plainWords).filter((part) => part.split(' ').length >= SHORTEST_WHOLE))
  return (sentence) => wholes.has(plainWords(sentence)) || wordRuns(sentence, length).some((run) => runs.has(run))
}
