// Whether somebody works in an image by hand: then things are used that no file names.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import { literalWords, onlyCommand, processOf, startScript } from '../../dockerfile/model/process.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { isWorkplace } from '../../knowledge/images/workplaces.ts'
import { isShell } from '../../knowledge/programs/shells.ts'
import type { Images } from '../images/images.ts'
import { installsIn } from '../packages/install-sites.ts'
import { mayBeBase } from './tools.ts'

export interface ByHand {
  /** Who works there, as a note may say it; `undefined` where nobody is known to. */
  readonly who: string | undefined
  /** What is started is a shell, and nothing in it. */
  readonly isShell: boolean
  /** That, or nothing: others build on the image, or run what they like in it. */
  readonly isOpen: boolean
}

/** Whether somebody works in what becomes of a stage: in its image, or in one that is built on it. */
export function byHand(dockerfile: Dockerfile, images: Images, stage: Stage): ByHand {
  const built = dockerfile.stages.filter((one) => lineage(one).includes(stage))
  const isShell = built.some((one) => startsShell(dockerfile, one))
  return {
    who: isWorkplace(images.image(stage).origin)
      ? 'the base image is one that people work in'
      : built.some((one) => letsIn(dockerfile, one))
        ? 'openssh-server lets people in'
        : undefined,
    isShell,
    isOpen: isShell || built.some((one) => startsNothing(dockerfile, images, one)),
  }
}

const SERVERS = ['openssh-server', 'ssh', 'dropbear']

function letsIn(dockerfile: Dockerfile, stage: Stage): boolean {
  const stages = lineage(stage)
  return (['apt', 'dnf', 'zypper'] as const).some((manager) =>
    installsIn(dockerfile, manager).some(
      (one) => stages.includes(one.stage) && one.names.some((name) => SERVERS.includes(name)),
    ),
  )
}

function startsShell(dockerfile: Dockerfile, stage: Stage): boolean {
  const { entrypoint, command } = processOf(stage)
  const words = [entrypoint, command].flatMap((one) => (one == null ? [] : [wordsOf(dockerfile, one)]))
  return words.length > 0 && words.every((some) => some !== undefined && isBareShell(some))
}

/** Public images that start a prompt at most. */
const PROMPTS = new Set(
  'buildpack-deps debian eclipse-temurin elixir erlang gcc golang gradle java maven node openjdk perl python ruby rust ubuntu'.split(
    ' ',
  ),
)

function startsNothing(dockerfile: Dockerfile, images: Images, stage: Stage): boolean {
  const { official } = images.image(stage)
  // Of what others publish a base is more likely, where nothing is started, than a server that would do without.
  const isPlain = official === undefined || PROMPTS.has(official.repository)
  return isPlain && lineage(stage).every((one) => !hasStart(one)) && mayBeBase(dockerfile, stage)
}

function hasStart(stage: Stage): boolean {
  const { entrypoint, command } = processOf(stage)
  return entrypoint != null || command != null
}

function wordsOf(dockerfile: Dockerfile, instruction: Instruction): readonly string[] | undefined {
  if (instruction.strings !== undefined) return instruction.strings
  const script = startScript(dockerfile, instruction)
  const only = script === undefined ? undefined : onlyCommand(script)
  return only === undefined ? undefined : literalWords(only)
}

const FLAGS = ['-i', '-l', '--login', '-il', '-li']

/** `bash`, `/bin/bash -l`: neither a file nor a text to run. */
function isBareShell([program, ...flags]: readonly string[]): boolean {
  return program !== undefined && isShell(nameOf(program)) && flags.every((flag) => FLAGS.includes(flag))
}
