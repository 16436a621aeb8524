import { startMockOpenAi } from './mock-openai-server'
import type { MockOptions } from './mock-options'

/**
 * The mock server as a process of its own, for benches: `tsx main.ts '{"slots":64,"latency":[200,200]}'`. Prints its address as one line
 * and runs until its standard input ends, so that it never outlives whoever started it.
 */
async function main(): Promise<void> {
  const server = await startMockOpenAi(JSON.parse(process.argv[2] ?? '{}') as Partial<MockOptions>)
  process.stdout.write(`${server.url}\n`)
  process.stdin.on('end', () => void server.close()).resume()
}

void main()
