// Calls that empty a cache, in any spelling: what is said to a tool beside its options.

import type { Command } from '../../dockerfile/model/shell.ts'
import { callOf } from './managers.ts'
import { operandsOf } from './verb-of-call.ts'

/** What is said to a tool without options; `undefined` for a call of another one. */
function saidTo(tool: string, command: Command): readonly (string | undefined)[] | undefined {
  const call = callOf(command)
  if (call === undefined) return command.name === tool ? operandsOf(command).map(({ value }) => value) : undefined
  return call.manager === tool ? [call.verb, ...call.operands.map(({ value }) => value)] : undefined
}

/** Whether a call says these words and no more: `python3 -m pip cache purge`. */
export function says(tool: string, ...words: readonly string[]): (command: Command) => boolean {
  return (command) => {
    const said = saidTo(tool, command)
    return said?.length === words.length && words.every((word, i) => said[i] === word)
  }
}

/** Whether a call says these words and names something more: `yarn cache clean left-pad`. */
export function saysMore(tool: string, ...words: readonly string[]): (command: Command) => boolean {
  return (command) => {
    const said = saidTo(tool, command) ?? []
    return said.length > words.length && words.every((word, i) => said[i] === word)
  }
}

export function some(...tests: readonly ((command: Command) => boolean)[]): (command: Command) => boolean {
  return (command) => tests.some((test) => test(command))
}

/** What `go clean` is told about caches alone: with `-i`, or a package, it deletes more. */
const OF_GO_CACHES = new Set(['-cache', '-modcache', '-testcache', '-fuzzcache', '-x'])

export function emptiesGo({ name, words }: Command): boolean {
  if (name !== 'go' || words[1]?.value !== 'clean') return false
  const options = words.slice(2).map(({ value }) => value?.replace(/^--/, '-') ?? '')
  return options.every((one) => OF_GO_CACHES.has(one)) && options.some((one) => one === '-cache' || one === '-modcache')
}

/** `go clean -i -modcache` empties a cache, and deletes more than that. */
export function emptiesMoreOfGo(command: Command): boolean {
  if (command.name !== 'go' || command.words[1]?.value !== 'clean' || emptiesGo(command)) return false
  return command.words.some(({ value }) => ['-cache', '-modcache', '--cache', '--modcache'].includes(value ?? ''))
}
