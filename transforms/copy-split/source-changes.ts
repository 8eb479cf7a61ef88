// Commands that may change the sources that they work on.

import type { Command } from '../../src/dockerfile/model/shell.ts'

const IN_PLACE = new Set([
  'sed',
  'mv',
  'cp',
  'rm',
  'touch',
  'tee',
  'patch',
  'git',
  'find',
  'xargs',
  'chmod',
  'chown',
  'ln',
  'truncate',
  'install',
])

const LOCKING = ['npm', 'yarn', 'pnpm', 'bun', 'cargo', 'uv', 'poetry', 'pipenv', 'bundle', 'composer', 'mix']

/** Installs that keep their lock file as it is. */
const FROZEN =
  /(?:^| )(?:ci|--frozen-lockfile|--immutable|--frozen|--locked|--deploy|--deployment|--check-locked)(?: |$)/

/** Whether a command may change a file that it was given, so that copying the file again would undo it. */
export function mayChangeSources({ name, words, redirects }: Command): boolean {
  if (name === undefined || IN_PLACE.has(name) || redirects.length > 0) return true
  const text = words.map((word) => word.text).join(' ')
  if (/^(?:npm|yarn|pnpm|bun)(?: run)? (?:build|test|lint)\b/.test(text)) return false
  if (name === 'go') return !/^go (?:build|vet|test|mod download)\b/.test(text)
  return LOCKING.includes(name) && !FROZEN.test(text)
}
