import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Vendor = 'openai' | 'anthropic' | 'google'
/** What a vendor does with every call; `overloaded` only with the first. */
export type Scenario = 'answers' | 'key-refused' | 'overloaded' | 'too-long' | 'breaks-off' | 'unreachable'

/** A key as it must never be seen; its start is what vendors like to quote. */
export const TEST_KEY = 'sk-test-7Qz81LmNoPqRsTuV'
const KEY_START = TEST_KEY.slice(0, 8)

/** Sends a vendor's replies, as written in this folder, where the AI SDK's provider would use the network. */
export function replay(vendor: Vendor, scenario: Scenario): typeof globalThis.fetch {
  let calls = 0
  return async (input, init) => {
    init?.signal?.throwIfAborted()
    if (scenario === 'unreachable') throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9') })
    const asked = `${String(input)} ${String(init?.body ?? '')}`
    const streams = /"stream":true|:streamGenerateContent/.test(asked)
    const error = scenario === 'answers' || scenario === 'breaks-off' || (scenario === 'overloaded' && calls > 0) ? null : scenario
    calls++
    if (error) return errorReply(vendor, error)
    if (streams) return reply(vendor, scenario === 'breaks-off' ? 'stream-cut.sse' : 'stream.sse', 'text/event-stream')
    const whole = reply(vendor, /json_schema|responseMimeType|output_format/.test(asked) ? 'object.json' : 'text.json', 'application/json')
    return scenario === 'breaks-off' ? new Response((await whole.text()).slice(0, 200), whole) : whole
  }
}

const read = (vendor: Vendor, file: string) => readFileSync(join(import.meta.dirname, vendor, file), 'utf8').replace('KEY-START', KEY_START)

const reply = (vendor: Vendor, file: string, type: string) => new Response(read(vendor, file), { headers: { 'content-type': type } })

function errorReply(vendor: Vendor, error: string): Response {
  const file = readdirSync(join(import.meta.dirname, vendor)).find((name) => name.startsWith(`${error}.`))
  const status = Number(file?.split('.')[1])
  return new Response(read(vendor, file!), { status, headers: { 'content-type': 'application/json' } })
}
