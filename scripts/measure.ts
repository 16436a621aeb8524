import { EXITS, flagsHelp, type Part, runCommand } from './measure/command'

/** Every part by the name that `--only` takes, the quick ones first. */
const PARTS: Record<string, Part> = {
  domains: { load: async () => (await import('./measure/history-domain')).historyDomain },
  forms: { load: async () => (await import('./measure/question-form')).questionForm },
  targets: { load: async () => (await import('./measure/fact-targets')).factTargets },
  understood: { load: async () => (await import('./measure/real-doctors')).realDoctors },
  latency: { load: async () => (await import('./measure/reading-time')).readingTime },
  ddxplus: { load: async () => (await import('./measure/ddxplus')).ddxplus },
  doctors: { load: async () => (await import('./measure/doctors')).doctors },
  avey: { load: async () => (await import('./measure/avey')).aveyVignettes },
  fidelity: { load: async () => (await import('./measure/fidelity')).fidelity },
}

const HELP = `npm run measure -- [--data DIR] [--only NAME]... [--json FILE] [--verbose]
${flagsHelp(PARTS)}
${EXITS}`

/** `npm run measure`: what the simulator is held to, measured, each with its n and its interval. */
runCommand({
  parts: PARTS,
  help: HELP,
  refuse: ({ write }) => (write ? '--write goes with npm run validate: measures have no page.' : null),
  finish: () => undefined,
})
