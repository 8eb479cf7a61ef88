// What the words of a call of cmake ask for.
//
// Source: cmake(1).

import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { at } from './built.ts'

/** What a call of cmake does. */
export type CMakeCall =
  | {
      readonly kind: 'configure'
      readonly source: string
      readonly build: string
      readonly given: ReadonlyMap<string, string>
    }
  | { readonly kind: 'build' | 'install'; readonly build: string; readonly prefix: string | undefined }

/** @param sources whether a folder is one of sources, by its path in the image */
export function cmakeCallOf(
  words: readonly (string | undefined)[],
  folder: string,
  hasSources: (folder: string) => boolean,
): CMakeCall | Reason {
  let [source, build]: (string | undefined)[] = []
  const given = new Map<string, string>()
  const refuse = (word: string | undefined): Reason => ({
    reason: `what ${word ?? 'a word'} tells cmake is not followed`,
  })
  const [verb, place = '.'] = words
  if (verb === '--build' || verb === '--install') {
    const odd = words
      .slice(2)
      .find((word) => /^--(?:component|prefix=)|=/.test(word?.replace(/^--(?:parallel|config|target)=/, '') ?? ''))
    if (odd !== undefined) return refuse(odd)
    const prefix = words[words.indexOf('--prefix') + 1]
    return {
      kind: verb === '--build' ? (words.includes('install') ? 'install' : 'build') : 'install',
      build: at(folder, place),
      prefix: words.includes('--prefix') ? prefix : undefined,
    }
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined) return refuse(undefined)
    const joined = /^-([SBHDG])(.+)$/.exec(word)
    const [option, value] =
      joined === null ? [word, /^-[SBDG]$/.test(word) ? words[++i] : undefined] : [`-${joined[1]}`, joined[2]]
    if (/^-[SBDG]$/.test(option) && value === undefined) return refuse(word)
    if (option === '-S' || option === '-H') source = at(folder, value!)
    else if (option === '-B') build = at(folder, value!)
    else if (option === '-D') {
      const set = /^([\w.-]+)(?::\w+)?=(.*)$/.exec(value!)
      if (set === null) return refuse(word)
      given.set(set[1]!, set[2]!)
    } else if (option === '-G' || /^(?:-Wno-dev|-Wdev|--no-warn-unused-cli|--log-level=\w+)$/.test(option)) continue
    else if (word.startsWith('-')) return refuse(word)
    else if (source === undefined) source = at(folder, word)
    else return refuse(word)
  }
  source ??= folder
  return hasSources(source)
    ? { kind: 'configure', source, build: build ?? folder, given }
    : { reason: `there is no CMakeLists.txt in ${source}` }
}
