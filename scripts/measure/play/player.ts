import { TASKS, type TaskName } from './tasks'

/** Run as a process of its own: does its task with each case it is sent, and sends back what came of it. */
const task = process.argv[2] as TaskName
process.on('message', async (caseId: string) => {
  try {
    process.send!({ result: await TASKS[task](caseId) })
  } catch (error) {
    process.send!({ error: `${caseId}: ${error instanceof Error ? error.stack : error}` })
  }
})
process.on('disconnect', () => process.exit(0))
