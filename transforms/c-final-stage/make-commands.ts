// What single commands of a Makefile, and calls of make, say: what is put where, and what is asked for.

import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { at, type Built } from './built.ts'
import { isOpen, type Variables, wordsOf } from './make-variables.ts'

/** A call of make. */
export interface MakeCall {
  /** The folder that it runs in, `-C` included. */
  readonly folder: string
  /** Empty for the first target there is. */
  readonly goals: readonly string[]
  /** Variables that the call sets. */
  readonly given: Variables
}

/** `gzip -k words` leaves a file; `gzip -c words`, and one behind a pipe, do not. */
export function isPacking({ name, words, piped }: Command): boolean {
  const values = words.slice(1).map(({ text }) => text)
  const isShown = values.some((text) => /^(?:-\w*c\w*|--stdout|--to-stdout)$/.test(text))
  return name === 'gzip' && !isShown && !(piped && values.every((text) => text.startsWith('-')))
}

export function foldersOf(values: readonly string[], folder: string): readonly string[] {
  return values
    .filter((value, i) => !value.startsWith('-') && !/^-[mog]$/.test(values[i - 1] ?? ''))
    .map((value) => at(folder, value))
}

type Placed = Pick<Built, 'programs' | 'beside' | 'folders'> & { readonly from: readonly string[] }

/** What `install -m 755 app /usr/local/bin` puts where: it may be a program, and may be none. */
export function placed(name: string, values: readonly string[], folder: string): Placed {
  const operands = values.filter(
    (value, i) => !value.startsWith('-') && !(name === 'install' && /^-[mog]$/.test(values[i - 1] ?? '')),
  )
  const target = operands.at(-1)
  if (name === 'install' && values.some((value) => /^(?:-[a-zA-Z]*d\w*|--directory)$/.test(value)))
    return { programs: [], beside: [], from: [], folders: foldersOf(values, folder) }
  if (target === undefined) return { programs: [], beside: [], from: [], folders: [] }
  const names = operands.map((one) => one.slice(one.lastIndexOf('/') + 1))
  const programs = isOpen(target)
    ? []
    : [at(folder, target), ...names.slice(0, -1).map((one) => at(at(folder, target), one))]
  const place = target.replace(/\/+$/, '')
  const beside = [...names, place.slice(place.lastIndexOf('/') + 1)].filter((one) => one !== '')
  return { programs, beside, from: names.slice(0, -1), folders: [] }
}

/** What the words of a call of make ask for. */
export function makeCallOf(words: readonly string[], start: string): MakeCall | Reason {
  let folder = start
  const goals: string[] = []
  const given = new Map<string, string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const set = /^([\w.-]+)=(.*)$/.exec(word)
    if (/^(?:-j\S*|--jobs(?:=\S*)?|-[skBw]+|--silent|--no-print-directory|-O\w*|VERBOSE=\S*|V=\S*)$/.test(word)) {
      if ((word === '-j' || word === '--jobs') && /^(?:\d+|\$|`|"\$)/.test(words[i + 1] ?? '')) i++
    } else if (word === '-C' || word === '--directory') folder = at(folder, words[++i] ?? '.')
    else if (word.startsWith('-C')) folder = at(folder, word.slice(2))
    else if (set !== null && !isOpen(word)) given.set(set[1]!, set[2]!)
    else if (word.startsWith('-') || isOpen(word) || word.includes('`'))
      return { reason: `what ${word} tells make is not followed` }
    else goals.push(word)
  }
  return isOpen(folder) ? { reason: 'in which folder make runs cannot be told' } : { folder, goals, given }
}

/** Libraries that a call of pkg-config, or of a program such as `sdl2-config`, asks for; `$` for those of a variable. */
export function asked(text: string): readonly string[] {
  const packages = [...text.matchAll(/\bpkg-?conf(?:ig)?[ \t]+([^)`\n]*)/g)].flatMap(([, list]) =>
    wordsOf(list!.replace(/["']/g, ' ')).flatMap((word) =>
      isOpen(word) ? ['$'] : /^[A-Za-z]/.test(word) ? [word] : [],
    ),
  )
  const others = text.matchAll(/\b(?!pkg\b)([\w.]+?)[-_]config[ \t]+--\w+/g)
  return [...packages, ...[...others].map(([, name]) => name!)]
}

/** Folders that a Makefile makes while it is read: `$(shell mkdir -p logs)`. */
export function madeByFunctions(text: string): readonly string[] {
  return [...text.matchAll(/\$[({]shell[ \t]+mkdir[ \t]([^)}\n]*)/g)].flatMap(([, list]) =>
    wordsOf(list!).filter((word) => !word.startsWith('-')),
  )
}
