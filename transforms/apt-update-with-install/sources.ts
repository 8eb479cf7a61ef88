// Which scripts do nothing but tell apt where packages are, and fetch its lists.

import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'

/** Programs that put a source or a key in its place, or fetch it. */
const PLACING = new Set(
  'echo printf cat tee sed curl wget gpg gpg1 gpg2 mkdir install chmod ln cp mv rm set true test ['.split(' '),
)

const OF_APT = new Set(['apt-key', 'add-apt-repository', 'apt-add-repository'])

/** Whether a script adds sources, keys or architectures, and does nothing else but call apt. */
export function preparesSources({ commands, text }: Script): boolean {
  const adds = commands.some(isOfApt) || text.includes('/etc/apt/') || text.includes('/keyrings/')
  return adds && commands.every((command) => isOfApt(command) || isApt(command) || PLACING.has(command.name ?? ''))
}

function isOfApt({ name, words }: Command): boolean {
  return OF_APT.has(name ?? '') || (name === 'dpkg' && words[1]?.value === '--add-architecture')
}

function isApt(command: Command): boolean {
  return callOf(command)?.manager === 'apt'
}
