import type { ActRequest } from '#simulators'

/** What a person sent and the server has not yet confirmed. The key makes a second sending harmless. */
export type OutgoingMessage = { kind: 'message'; key: string; expectedTurn: number; text: string }
export type OutgoingAct = { kind: 'act'; key: string; act: ActRequest }
export type Outgoing = OutgoingMessage | OutgoingAct

/** The part of the browser's storage that is used: kept for this tab, so two tabs never send each other's words. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps unconfirmed messages over a refresh. Storage that refuses (private windows) costs only that. */
export function createOutbox(storage: TabStorage | null, encounter: string) {
  const place = `anamnesis:outbox:${encounter}`
  let items: readonly Outgoing[] = read(storage, place)
  const keep = (next: readonly Outgoing[]) => {
    items = next
    try {
      if (items.length === 0) storage?.removeItem(place)
      else storage?.setItem(place, JSON.stringify(items))
    } catch {
      // The words stay in memory and are still sent; only a refresh would lose them.
    }
  }
  return {
    items: () => items,
    add: (item: Outgoing) => keep([...items, item]),
    remove: (key: string) => keep(items.filter((item) => item.key !== key)),
  }
}

export type Outbox = ReturnType<typeof createOutbox>

function read(storage: TabStorage | null, place: string): readonly Outgoing[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(place) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isOutgoing) : []
  } catch {
    return []
  }
}

function isOutgoing(value: unknown): value is Outgoing {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('key' in value) || typeof value.key !== 'string') return false
  return value.kind === 'message' ? 'text' in value && typeof value.text === 'string' : value.kind === 'act' && 'act' in value
}

/** 128 random bits. `crypto.randomUUID` is missing on plain-http addresses other than localhost. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
