// The build contexts that a configuration names: for which Dockerfile which folder, and what is wrong with one.

import { realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { LONGEST_PATTERN } from '../files/gitignore.ts'
import { leftOut } from '../files/ignored.ts'
import { isInside, repositoryOf } from '../files/place.ts'
import type { Config } from './config.ts'
import type { Mistake } from './read.ts'

/** Stands for the folder of each Dockerfile; a folder of that name is `./own`. */
const OWN = 'own'

/**
 * @param base absolute: from which lines and folders are read
 * @param tell is told what of the lines is passed over
 * @returns the folder of a Dockerfile, absolute and without links; `undefined` where nothing is said of it
 */
export function contextsOf(
  { context = {} }: Config,
  base: string,
  tell: (reason: string) => void,
): (file: string) => string | undefined {
  const all = Object.entries(context).map(([line, folder]) => ({
    holds: leftOut(base, [line], (reason) => tell(`context: ${reason}`)),
    folder: folder === OWN ? OWN : folderFrom(base, folder),
  }))
  return (file) => {
    const folder = all.findLast(({ holds }) => holds(file, false))?.folder
    return folder === OWN ? dirname(file) : folder
  }
}

/** What a schema cannot tell: whether there is such a folder, and in the repository. */
export function wrongContexts({ context = {} }: Config, base: string): readonly Mistake[] {
  const from = folderFrom(base, '.') ?? base
  const top = repositoryOf(from) ?? from
  return Object.entries(context).flatMap(([line, folder]): readonly Mistake[] => {
    const wrong = (reason: string): readonly Mistake[] => [{ path: ['context', line], reason }]
    if (line === '' || line.length > LONGEST_PATTERN) return wrong('this is no line of a .gitignore: it names no file')
    if (folder === OWN) return []
    const found = folderFrom(base, folder)
    if (found === undefined)
      return wrong(
        `there is no folder ${JSON.stringify(folder)} here; it is read from the folder of this configuration`,
      )
    return isInside(top, found)
      ? []
      : wrong(
          `${JSON.stringify(folder)} leads out of the repository; a build context in it is what this takes, and --context any`,
        )
  })
}

/** A folder as a configuration names it, without links: below that of the configuration, also where it begins with a slash. */
function folderFrom(base: string, folder: string): string | undefined {
  try {
    const real = realpathSync(join(realpathSync(base), folder))
    return statSync(real).isDirectory() ? real : undefined
  } catch {
    return undefined
  }
}
