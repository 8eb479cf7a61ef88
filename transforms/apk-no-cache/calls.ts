// What calls of apk do with the index: fetch it, keep it, read it.

import type { Release } from '../../src/knowledge/images/releases.ts'
import { type Call, callOf, hasOption } from '../../src/knowledge/packages/managers.ts'
import { mayHoldOptions } from '../../src/transform/runs.ts'

const VERBS = new Set(['add', 'upgrade', 'fix'])

/** With these a call keeps no index, or says itself which one it reads. */
const OWN_WAY = ['--no-cache', '--cache-dir', '--no-network', '--cache-max-age', '--cache']

/** Verbs that look at what is installed, or at files, and at no index. */
const INDEXLESS = new Set(['del', 'update', 'audit', 'verify', 'index', 'manifest'])

/** Whether a call installs, which a fresh index is fetched for. */
export function installs({ verb }: Call): boolean {
  return VERBS.has(verb)
}

/** Since 2.9.1, which came with Alpine 3.8, apk fetches an index that is missing by itself. */
export function fetchesIndex(apk: Release | undefined): boolean {
  return apk?.family === 'alpine' && apk.version >= 3.08
}

/**
 * Whether a call would do the same with `--no-cache`, and keep no index then.
 *
 * @param fetching whether its apk fetches an index that is missing: only then one of files alone does so
 */
export function keepsIndex(call: Call, fetching: boolean): boolean {
  return installs(call) && (fetching || !takesFiles(call)) && !hasOption(call, undefined, ...OWN_WAY) && !isOpen(call)
}

/** Whether a variable may hold an option of the call. */
export function isOpen(call: Call): boolean {
  return mayHoldOptions(call)
}

/** Whether a call reads the index that an earlier one left, whatever is done about the flags of both. */
export function readsIndex(call: Call): boolean {
  if (installs(call) || INDEXLESS.has(call.verb)) return false
  return call.verb !== 'info' || (call.operands.length > 0 && !hasOption(call, 'e', '--installed'))
}

/** Whether a call of local packages alone, which gets no flag, takes what they depend on from the index that is there. */
export function countsOnIndex(call: Call): boolean {
  return takesFiles(call) && !hasOption(call, 'U', '--update-cache', '--update', ...OWN_WAY)
}

/** `apk add ./local.apk` */
function takesFiles({ operands }: Call): boolean {
  return operands.length > 0 && operands.every(({ text }) => text.endsWith('.apk'))
}

/** Where nobody fetched an index, an older apk upgrades nothing; with a fresh one it would. */
export function upgradesNothing(calls: readonly Call[]): boolean {
  const first = calls.findIndex(
    (call) => call.verb === 'update' || hasOption(call, 'U', '--update-cache', '--no-cache'),
  )
  return calls.some(({ verb }, i) => (verb === 'upgrade' || verb === 'fix') && (first < 0 || i < first))
}

/** The call of apk that a command is. */
export function apkCallOf(command: Call['command']): Call | undefined {
  const call = callOf(command)
  return call?.manager === 'apk' ? call : undefined
}
