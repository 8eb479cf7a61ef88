// Programs that run what they are given, and are gone: their own words stand before it.
//
// Sources: POSIX (exec, env, nice), util-linux (setsid), the README of tianon/gosu and of ncopa/su-exec, chpst(8) of runit.

import { programOf } from './inits.ts'

/** So many words of their own, options aside. */
const GIVERS: Readonly<Record<string, number>> = {
  exec: 0,
  gosu: 1,
  'su-exec': 1,
  chpst: 2,
  env: 0,
  nice: 0,
  setsid: 0,
}

/** What is run in the end of these words; `undefined` where their program is none of these. */
export function givenTo([program = '', ...rest]: readonly string[]): readonly string[] | undefined {
  const name = programOf(program)
  if (!Object.hasOwn(GIVERS, name)) return undefined
  const words = rest.slice(GIVERS[name])
  const first = words.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word))
  return first < 0 ? [] : words.slice(first)
}
