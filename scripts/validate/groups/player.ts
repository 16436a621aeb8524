import { GROUPS, playGroups } from './play-groups'

/** Run as a process of its own: plays the cases named by its arguments, and sends back the encounters of each. */
for (const caseId of process.argv.slice(2)) process.send!(await playGroups(caseId, GROUPS))
process.disconnect()
