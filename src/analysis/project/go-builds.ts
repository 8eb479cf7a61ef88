// Which modules a call of `go build` and its like needs, by its words.

import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Word } from '../../dockerfile/model/shell.ts'
import { readArguments } from '../../dockerfile/read/arguments.ts'
import { GO } from '../../knowledge/packages/grammars/toolchains.ts'
import { set } from './project.ts'

/** Options that lead to another go.mod, or to other sources. */
const ELSEWHERE = set('-C -modfile -overlay')

/** Those of the project's go.mod, others than those that a download fetches, or why that is not known. */
export type Modules = 'own' | 'others' | Reason

/** @param words the verb, and what is behind it */
export function modulesOfBuild(words: readonly Word[]): Modules {
  const { given, operands } = readArguments(words, GO)
  const modes = given.filter(({ names }) => names[0] === '-mod').map(({ value }) => value)
  if (operands.some(({ text }) => text.includes('@')) || modes.includes('vendor')) return 'others'
  const unknown = given.find(
    ({ names, takes, word }) => ELSEWHERE.has(names[0]!) || (takes === undefined && !word.text.includes('=')),
  )
  if (unknown !== undefined) return { reason: `which modules go ${unknown.word.text} needs is not followed` }
  if (modes.some((mode) => mode !== 'readonly')) return { reason: 'with -mod go may change go.mod' }
  return 'own'
}
