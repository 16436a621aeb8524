import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small file system of its own, which only root may make. */
export type SmallDisk = { path: string; remount(options: string): void; remove(): void }

/** Null where the machine does not allow it. */
export function makeSmallDisk(size: string): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'anamnesis-disk-'))
  const mount = (...words: string[]) => execFileSync('mount', words, { stdio: 'ignore' })
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path)
  } catch {
    rmSync(path, { recursive: true })
    return null
  }
  return {
    path,
    remount: (options) => mount('-o', `remount,${options}`, path),
    remove() {
      execFileSync('umount', ['-l', path])
      rmSync(path, { recursive: true })
    },
  }
}
