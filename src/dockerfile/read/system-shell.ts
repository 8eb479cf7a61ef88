// Which shell runs a script: the one that SHELL names, or what /bin/sh is in the image by then.

import type { Instruction } from '../model/instruction.ts'
import type { Interpreter, OwnShell, Shell } from '../model/shell.ts'
import { lineage, type Stage } from '../model/stages.ts'

/** What is known of the shells in the base image of a stage. */
export interface BaseShells {
  /** What /bin/sh is; `undefined` where that is not known. */
  system(stage: Stage): Interpreter | undefined
  /** Its SHELL. */
  own(stage: Stage): OwnShell
}

export const NO_BASE_SHELLS: BaseShells = { system: () => undefined, own: () => undefined }

/**
 * The shell that reads a script of a stage; `undefined` where it may be any.
 *
 * @param name as SHELL names it
 * @param index of the instruction that the script is
 */
export function interpreterOf(
  stage: Stage,
  index: number,
  name: Shell['name'],
  systemShell: BaseShells['system'],
): Interpreter | undefined {
  if (name === 'bash' || name === 'dash') return name
  const own = systemShell(stage)
  // On Debian a package of that name brings dash.
  if (name === 'ash') return own === 'ash' ? own : undefined
  const shell = name === 'sh' ? (replacementOf(stage, index) ?? own) : 'unknown'
  return shell === 'unknown' ? undefined : shell
}

/** What an earlier step has made of /bin/sh; `undefined` where none has to do with it. */
function replacementOf(stage: Stage, index: number): Interpreter | 'unknown' | undefined {
  for (const one of lineage(stage)) {
    const last = replacementsIn(one).findLast((replacement) => replacement.index < index)
    if (last !== undefined) return last.shell
  }
  return undefined
}

interface Replacement {
  readonly index: number
  readonly shell: Interpreter | 'unknown'
}

const known = new WeakMap<Stage, readonly Replacement[]>()

/** Asked for every RUN, so the answer is kept. */
function replacementsIn(stage: Stage): readonly Replacement[] {
  let replacements = known.get(stage)
  if (replacements === undefined) {
    replacements = stage.instructions.flatMap((instruction) => {
      const shell = putInPlace(instruction)
      return shell === undefined ? [] : [{ index: instruction.index, shell }]
    })
    known.set(stage, replacements)
  }
  return replacements
}

const PATHS = ['/bin/sh', '/usr/bin/sh']

/** Programs that put one file in the place of another. */
const REPLACING = ['ln', 'mv', 'cp', 'rm', 'install', 'update-alternatives', 'dpkg-divert', 'COPY', 'ADD']

/** Packages and settings that decide what /bin/sh is, on Debian and Alpine. */
const DECIDING = ['dpkg-reconfigure dash', 'dash/sh', '-binsh']

/** `ln -sf /bin/bash /bin/sh`: what /bin/sh may be behind an instruction, where that has to do with it. */
function putInPlace({ keyword, text }: Instruction): Interpreter | 'unknown' | undefined {
  if (!['RUN', 'COPY', 'ADD'].includes(keyword) || !text.includes('sh')) return undefined
  if (DECIDING.some((name) => text.includes(name))) return 'unknown'
  if (!PATHS.some((path) => text.includes(path))) return undefined
  const words = [keyword, ...text.split(/[\s;&|"'(),[\]]+/)]
  const at = words.findLastIndex((word) => PATHS.includes(word))
  if (at < 0 || !words.some((word) => REPLACING.includes(word))) return undefined
  const isLink = words.slice(Math.max(at - 4, 0), at).includes('ln')
  return isLink && ['bash', '/bin/bash', '/usr/bin/bash'].includes(words[at - 1]!) ? 'bash' : 'unknown'
}
