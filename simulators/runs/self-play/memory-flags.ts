/**
 * How Node is started where it plays thousands of encounters: a heap that grows a twelfth beyond what is in use, instead of a few times,
 * before it is cleared. There is no upper limit that could end a worker; its memory stays flat because little is kept.
 */
export const MEMORY_FLAGS: readonly string[] = ['--max-semi-space-size=4', '--heap-growing-percent=8']
