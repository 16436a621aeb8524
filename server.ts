import { randomUUID } from 'node:crypto'
import { createServer, type Server as HttpServer, type IncomingHttpHeaders } from 'node:http'
import { fileURLToPath } from 'node:url'
import next from 'next'
import pino from 'pino'
import { Server } from 'socket.io'
import {
  createSimulator,
  describeEngines,
  loadCatalog,
  openModels,
  openStore,
  type Simulator,
  SimulatorError,
  systemClock,
} from '#simulators'
import type { ClientEvents, ServerEvents } from './app/_realtime/events'
import { keepRunWorker } from './app/_server/run-worker'
import { shareSimulator } from './app/_server/simulator'
import { serveEncounters } from './app/_server/socket'
import { exitCodeOf } from './cli/exit-codes'
import { env } from './env'

/** A person's message is at most 4,000 characters; beyond this a socket is closed without reading on. */
const LARGEST_FRAME = 64_000
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1'])
const root = fileURLToPath(new URL('.', import.meta.url))
const log = pino({ level: env.LOG_LEVEL, redact: ['text', '*.text'] })

async function main(): Promise<void> {
  const catalog = loadCatalog(root)
  const store = await openStore(env.DATABASE_URL, systemClock.now)
  const simulator = createSimulator({
    catalog,
    store,
    clock: systemClock,
    newId: randomUUID,
    models: openModels(env, { time: systemClock, fetch }),
    offered: env.ANAMNESIS_MODELS,
    onFault: (encounter, error) =>
      log.error({ encounter, error: error instanceof Error ? error.message : String(error) }, 'an encounter paused'),
  })
  shareSimulator(simulator)

  const dev = process.argv.includes('--dev')
  const app = next({ dev, dir: root, hostname: env.HOST, port: env.PORT })
  await app.prepare()
  const { http, close } = createWebServer(app, simulator)
  await listen(http)
  const tell = (message: string, details: object) => log.error(details, message)
  // What is only in this process's memory, no other process can play.
  const runWorker = env.DATABASE_URL === 'memory:' ? null : keepRunWorker({ simulator, root, tell })
  const shownHost = env.HOST.includes(':') ? `[${env.HOST}]` : env.HOST
  process.stdout.write(
    `Anamnesis is ready on http://${shownHost}:${env.PORT}\n${describeEngines(env)
      .map((line) => `  ${line}\n`)
      .join('')}`,
  )

  const shutDown = () => {
    void Promise.resolve(runWorker?.close())
      .then(close)
      .then(() => app.close())
      .finally(() => process.exit(0))
  }
  process.once('SIGINT', shutDown)
  process.once('SIGTERM', shutDown)
}

/** One HTTP server: Next answers requests, one dispatcher answers upgrades and destroys what matches nothing. */
function createWebServer(app: ReturnType<typeof next>, simulator: Simulator) {
  const handle = app.getRequestHandler()
  const upgradeToNext = app.getUpgradeHandler()
  const http = createServer((request, response) => {
    if (isOurHost(request.headers.host)) void handle(request, response)
    else response.writeHead(421, { 'content-type': 'text/plain' }).end('This server does not answer to that host name.\n')
  })
  const sockets = new Server<ClientEvents, ServerEvents>(http, {
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: LARGEST_FRAME,
    destroyUpgrade: false,
    allowRequest: (request, decide) => decide(null, isOurHost(request.headers.host) && isSameOrigin(request.headers)),
  })
  http.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/socket.io/')) return
    if (request.url?.startsWith('/_next/') && isOurHost(request.headers.host)) void upgradeToNext(request, socket, head)
    else socket.destroy()
  })
  serveEncounters(sockets, simulator, (message, details) => log.error(details, message))
  const close = async () => {
    sockets.disconnectSockets(true)
    await simulator.close()
    http.closeAllConnections()
    http.close()
  }
  return { http, close }
}

/** On a loopback address only loopback names are answered: another site's name that resolves here is refused. */
function isOurHost(host: string | undefined): boolean {
  if (!LOOPBACK.has(env.HOST)) return host !== undefined
  const name = host?.replace(/:\d+$/, '').toLowerCase()
  return name !== undefined && LOOPBACK.has(name.replace(/^\[|\]$/g, ''))
}

/** A page of another origin must not open a socket with this person's cookie. */
function isSameOrigin({ origin, host }: IncomingHttpHeaders): boolean {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

function listen(http: HttpServer): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      reject(
        taken
          ? new SimulatorError('port-in-use', `Port ${env.PORT} on ${env.HOST} cannot be used (${error.code}). Set PORT to another number.`)
          : error,
      )
    })
    http.listen(env.PORT, env.HOST, resolve)
  })
}

main().catch((error) => {
  process.stderr.write(`${error instanceof SimulatorError ? error.message : (error?.stack ?? error)}\n`)
  process.exit(exitCodeOf(error))
})
