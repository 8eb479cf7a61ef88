// In which folders each command of a script may run: a `cd` that may fail, or not be reached, leaves it where it was.

import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { ShellText, Word } from '../../src/dockerfile/model/shell.ts'
import { leakOf } from '../../src/dockerfile/read/leaks.ts'

/** Of more folders than these none is told. */
const MOST = 4

/** The folders that each command may run in; `undefined` where one of them is not known. */
export function foldersOf(
  { commands, leaks }: ShellText,
  workdir: string | undefined,
  valueOf: (word: Word) => string | undefined,
): readonly (readonly string[] | undefined)[] {
  // What a function does to the folder it does wherever it is called.
  const inFunctions = leaks.filter(({ kind }) => kind === 'function')
  let now: readonly string[] | undefined = workdir === undefined ? undefined : [workdir]
  return commands.map(({ name, words, top, certain, decisive, start, within }) => {
    const here = now
    if (name === undefined || leakOf(name) !== 'directory') return here
    const target = words[1] === undefined ? undefined : valueOf(words[1])
    const isSure =
      top &&
      certain &&
      decisive &&
      within === undefined &&
      !inFunctions.some((one) => one.start <= start && start < one.end)
    if (name === 'popd' || target === '-') return here
    const led = target === undefined ? undefined : target.startsWith('/') ? ['/'] : now
    const places = led?.map((folder) => resolve(folder, target!))
    const known = places?.every((one) => one !== undefined) ? places : undefined
    const all: readonly string[] | undefined =
      known === undefined
        ? undefined
        : isSure
          ? known
          : now === undefined
            ? undefined
            : [...new Set([...now, ...known])]
    now = all === undefined || all.length > MOST ? undefined : all
    return here
  })
}
