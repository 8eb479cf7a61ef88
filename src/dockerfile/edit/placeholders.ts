// `true` and `:` at an end of a list, written so that each other command has a line with an operator.

import type { Script } from '../model/script.ts'
import type { Element } from '../model/shell.ts'

/** Whether an element does nothing, whatever happened before, and is right there. */
export function isPlaceholder({ negated, command }: Element): boolean {
  if (negated || command === undefined) return false
  const { words, redirects, wrapper, assigned, name } = command
  const isPlain = words.length === 1 && redirects.length === 0 && wrapper.length === 0 && assigned.length === 0
  return isPlain && (name === 'true' || name === ':')
}

/** What a script ends in where that is a placeholder, and what ties it to the command in front of it. */
export interface Ending {
  readonly element: Element
  readonly operator: '&&' | ';'
}

/** @returns `undefined` where a script ends in a command, or in a placeholder that turns a failure into success */
export function placeholderAtEnd({ list }: Script): Ending | undefined {
  const item = list.at(-1)
  const element = item?.elements.at(-1)
  if (item === undefined || element === undefined || item.background || !isPlaceholder(element)) return undefined
  if (item.elements.length > 1) return item.operators.at(-1) === '&&' ? { element, operator: '&&' } : undefined
  return list.length > 1 && list.at(-2)?.background === false ? { element, operator: ';' } : undefined
}
