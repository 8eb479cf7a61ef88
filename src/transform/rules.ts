// What other linters call the concerns of transforms.

import { HADOLINT_RULES } from '../knowledge/rule-names.ts'
import type { About } from './transform.ts'

const LINTERS = ['hadolint', 'BuildKit', 'tally', 'droast']

/** How the rules of each linter look, where no name of a transform does. */
const LOOKS: readonly (readonly [linter: string, pattern: RegExp])[] = [
  ['hadolint', /^(?:DL|SC)\d{4}$/i],
  ['droast', /^DF\d{3}$/i],
  ['BuildKit', /^[A-Z][a-z]+(?:[A-Z]+[a-z]*)+$/],
]

/** The transforms that answer a rule: `DL3009`, `hadolint/DL3009`, `JSONArgsRecommended`, `DF004`; in any case. */
export function answering<T extends About>(rule: string, all: readonly T[]): readonly T[] {
  const given = rule.toLowerCase()
  const [linter, number = ''] = given.includes('/') ? given.split('/', 2) : [undefined, given]
  const own =
    linter === undefined || linter === 'droast' ? HADOLINT_RULES[number.toUpperCase()]?.toLowerCase() : undefined
  return all.filter(({ rules }) =>
    rules.some((name) => {
      const [ofLinter = '', ofNumber = ''] = name.toLowerCase().split('/', 2)
      if (own !== undefined) return ofLinter === 'hadolint' && ofNumber === own
      return ofNumber === number && (linter === undefined || linter === ofLinter)
    }),
  )
}

/** Whose rule a name looks like; `undefined` for one that looks like none. */
export function linterOf(rule: string): string | undefined {
  const [linter, number] = rule.includes('/') ? rule.split('/', 2) : [undefined, rule]
  if (linter !== undefined) return LINTERS.find((one) => one.toLowerCase() === linter.toLowerCase())
  return LOOKS.find(([, pattern]) => pattern.test(number ?? ''))?.[0]
}
