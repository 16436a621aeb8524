import { setFlagsFromString } from 'node:v8'
import { environmentWith } from './env'

/** Pages go back as soon as they are empty, and the heap is cleared when it has grown by a fifth. No upper limit that could end a worker. */
const HEAP = ['--max-semi-space-size=16', '--heap-growing-percent=20']
/** For glibc; elsewhere it means nothing. Freed memory goes back to the machine instead of lying in an arena for each thread. */
const ALLOCATOR = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' }

/**
 * Called first where thousands of encounters are played, so that memory stays flat however the process was started. Such settings count
 * from the start of a process only: this one is replaced by itself with them and keeps its number, so that whoever kills it kills the
 * work. Where a process cannot be replaced (Windows), the one setting that counts later as well is made.
 */
export function becomeLean(): void {
  if (HEAP.every((flag) => process.execArgv.includes(flag))) return
  const [node = process.execPath, ...rest] = process.argv
  if (process.platform === 'win32' || !process.execve) setFlagsFromString(HEAP.join(' '))
  else process.execve(process.execPath, [node, ...process.execArgv, ...HEAP, ...rest], environmentWith(ALLOCATOR))
}
