// A disk that writes down what is asked of it.

import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import type { Disk } from '../src/files/tree.ts'

export function diskThatNotes(): { readonly disk: Disk; readonly asked: readonly string[] } {
  const asked: string[] = []
  const noted = <T>(path: string, answer: () => T): T => {
    asked.push(path.replace(/\/$/, ''))
    return answer()
  }
  const disk: Disk = {
    list: (folder) => noted(folder, () => readdirSync(folder, { withFileTypes: true })),
    look: (path) => noted(path, () => lstatSync(path, { throwIfNoEntry: false })),
    read: (file, most) => noted(file, () => readFileSync(file).subarray(0, most)),
  }
  return { disk, asked }
}
