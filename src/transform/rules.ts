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

/** What to say of a rule's name where only that of a transform will do; `undefined` where no transform answers it. */
export function ruleNamed(name: string, all: readonly About[]): string | undefined {
  const names = answering(name, all).map((transform) => transform.name)
  return names.length === 0
    ? undefined
    : `${name} is a rule of a linter, and no transform; those that answer it: ${names.join(', ')}`
}

/** What a name stands for: itself where a transform bears it, else the transforms that answer a rule of that name. */
export function namesFor(name: string, all: readonly About[]): readonly string[] {
  const found = all.some((one) => one.name === name) ? [] : answering(name, all)
  return found.length === 0 ? [name] : found.map((one) => one.name)
}

/** A rule of a linter, and the transforms that answer it. */
export interface Shared<T> {
  readonly rule: string
  readonly transforms: readonly T[]
}

/** The rules that several transforms answer: whoever does not want one of these may want none of them. */
export function sharedRules<T extends About>(all: readonly T[]): readonly Shared<T>[] {
  const rules = [...new Set(all.flatMap((one) => one.rules))].sort()
  return rules
    .map((rule) => ({ rule, transforms: all.filter((one) => one.rules.includes(rule)) }))
    .filter(({ transforms }) => transforms.length > 1)
}

/** The other transforms that answer a rule which this one answers, by rule. */
export function alike<T extends About>({ name, rules }: About, all: readonly T[]): readonly Shared<T>[] {
  return sharedRules(all)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, transforms }) => ({ rule, transforms: transforms.filter((one) => one.name !== name) }))
}

/** Whose rule a name looks like; `undefined` for one that looks like none. */
export function linterOf(rule: string): string | undefined {
  const [linter, number] = rule.includes('/') ? rule.split('/', 2) : [undefined, rule]
  if (linter !== undefined) return LINTERS.find((one) => one.toLowerCase() === linter.toLowerCase())
  return LOOKS.find(([, pattern]) => pattern.test(number ?? ''))?.[0]
}
