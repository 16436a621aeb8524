import type { Fact, PatientSheet } from '../domain/case'
import type { FactId, FindingId, SpeakerId } from '../domain/identifiers'
import { type Domain, domainSchema, type Slot, type Topic } from '../domain/vocabulary'

/** A fact with its place. */
export type PlacedFact = Fact & { id: FactId; domain: Domain }

/** A patient sheet laid out for look-up. `facts` keeps file order, which is the order in which a patient tells. */
export type SheetIndex = {
  facts: ReadonlyMap<FactId, PlacedFact>
  /** Findings the case lists, without their values. */
  listed: ReadonlySet<FindingId>
  lead: SpeakerId
}

/** Throws a RangeError for a sheet without a lead speaker: lint refuses such a case. */
export function indexSheet(sheet: PatientSheet): SheetIndex {
  const facts = new Map<FactId, PlacedFact>()
  for (const domain of domainSchema.options) {
    for (const [id, fact] of Object.entries(sheet.facts[domain] ?? {})) facts.set(id, { ...fact, id, domain })
  }
  const lead = Object.entries(sheet.speakers).find(([, speaker]) => speaker.lead)?.[0]
  if (lead === undefined) throw new RangeError('The sheet names no lead speaker')
  return { facts, listed: new Set([...facts.values()].flatMap(findingsOf)), lead }
}

export function findingsOf(fact: Pick<Fact, 'finding'>): FindingId[] {
  const links = fact.finding === undefined ? [] : [fact.finding].flat()
  return links.map((link) => link.split('=')[0]!)
}

/** A fact's value under one of its findings, where it has one: `pain-character=pressing` -> `pressing`. */
export function linkedValue(fact: Pick<Fact, 'finding'>): { finding: FindingId; value: string | null } | null {
  const link = fact.finding === undefined ? undefined : [fact.finding].flat()[0]
  if (link === undefined) return null
  const [finding, value] = link.split('=')
  return { finding: finding!, value: value ?? null }
}

/** Whether a speaker can tell a fact: by default the lead, and whoever has own words for it. */
export function canTell(fact: Fact, speaker: SpeakerId, lead: SpeakerId): boolean {
  if (fact.by !== undefined) return fact.by.includes(speaker)
  return speaker === lead || fact.sayAs?.[speaker] !== undefined
}

/** Slots that are a delicate topic by themselves. */
const TOPIC_OF_SLOT: Partial<Record<Slot, Topic>> = {
  smoking: 'smoking',
  alcohol: 'alcohol',
  drugs: 'drugs',
  sexual: 'sexual',
  mood: 'mood',
}

/**
 * The topics a question touches. Asking for medicines is routine, whatever comes of it, so a sensitive medicine
 * does not make the question delicate.
 */
export function topicsOf(slot: Slot | null, facts: readonly PlacedFact[]): Topic[] {
  const own = slot === null ? undefined : TOPIC_OF_SLOT[slot]
  const told = facts.filter(({ domain }) => domain !== 'med').flatMap(({ sensitive }) => (sensitive === undefined ? [] : [sensitive]))
  return [...new Set(own === undefined ? told : [own, ...told])]
}
