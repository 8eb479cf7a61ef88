// Which installs may stand in one list: the second's packages behind those of the first, with the same result.

import type { Element } from '../../src/dockerfile/model/shell.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'

/**
 * Where the packages of a call begin that may go behind those of another one.
 *
 * apk solves the whole world anew in every call, so one call for all makes the same of it. The others go on from what is
 * installed: in one list, of two packages that exclude each other apt takes none, where it takes the later one in a call
 * of its own, and what one package needs another one of the list may bring.
 */
export function packagesBehind(first: Element, second: Element): number | undefined {
  const [a, b] = [first, second].map(plainCall)
  const [operand] = b?.operands ?? []
  if (a === undefined || b === undefined || operand === undefined || a.operands.length === 0) return undefined
  return optionsOf(a) === optionsOf(b) ? operand.start : undefined
}

/** `apk add` with its options in front of the packages, and nothing else. */
function plainCall({ command }: Element): Call | undefined {
  const call = command === undefined ? undefined : callOf(command)
  if (command === undefined || call?.manager !== 'apk' || call.verb !== 'add' || call.expansions.length > 0)
    return undefined
  const isPlain =
    command.wrapper.length === 0 && command.assigned.length === 0 && command.redirects.length === 0 && command.top
  const last = Math.max(call.verbWord.end, ...call.options.map(({ end }) => end))
  return isPlain && call.operands.every(({ start }) => start > last) && !isNamed(call) ? call : undefined
}

/** `--virtual .build-deps`: a list that is to be removed by its name. */
function isNamed({ options }: Call): boolean {
  return options.some(({ text }) => text === '-t' || text.startsWith('--virtual'))
}

function optionsOf({ options }: Call): string {
  return options
    .map(({ text }) => text)
    .toSorted()
    .join(' ')
}
