// A golang stage as what follows reads it: its instructions and scripts, with those of the stages that it is built on.

import { literal } from '../../src/analysis/filesystem/copied.ts'
import type { Images } from '../../src/analysis/images/images.ts'
import { ancestors } from '../../src/dockerfile/edit/final-stage.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Word } from '../../src/dockerfile/model/shell.ts'
import { type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import { releaseOf } from '../../src/knowledge/images/distros.ts'
import { type Image, tagOf } from '../../src/knowledge/images/image.ts'
import { numbersOf } from '../../src/knowledge/images/names.ts'

/** Where the golang images start. */
export const HOME_OF_GO = '/go'

/** A RUN whose shell can be read. */
export interface ScriptRun {
  readonly instruction: Instruction
  readonly script: Script
}

export interface GoStage {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  /** The RUNs of the stage and of those it is built on. */
  readonly runs: readonly ScriptRun[]
  readonly instructions: readonly Instruction[]
  readonly image: Image
}

/** @param runs all of the file */
export function goStage(
  dockerfile: Dockerfile,
  stage: Stage,
  runs: readonly (ScriptRun & { readonly stage: Stage })[],
  images: Images,
): GoStage {
  const line = [...ancestors(stage), stage]
  return {
    dockerfile,
    stage,
    image: images.image(stage),
    runs: runs.filter((run) => line.includes(run.stage)),
    instructions: line.flatMap(({ instructions }) => instructions),
  }
}

function rootOf(stage: Stage): Stage {
  return ancestors(stage)[0] ?? stage
}

export function isGolang(image: Image): boolean {
  return tagOf(image, 'golang') !== undefined
}

/** Why an image stays that builds what stands on it. */
export function onbuildRefusal({ stage, image }: Pick<GoStage, 'stage' | 'image'>): Refusal | undefined {
  return image.origin.tag?.includes('onbuild') === true
    ? { at: rootOf(stage).from.span, reason: 'the ONBUILD of golang:onbuild builds the program: write it out' }
    : undefined
}

/** Why a golang image is not one to split; an ARG may choose its version, not the image. */
export function imageRefusal({ stage, image }: GoStage): Refusal | undefined {
  const root = rootOf(stage)
  const { tag = '' } = image.origin
  const onbuild = onbuildRefusal({ stage, image })
  if (onbuild !== undefined) return onbuild
  if (image.official === undefined)
    return {
      at: root.base.span,
      reason: 'an ARG names this image, and a build may name one that is no golang: write golang here, and its version',
    }
  const [major, minor] = numbersOf(tag)
  if (major === 1 && minor !== undefined && minor < 16)
    return { at: root.from.span, reason: `Go 1.${minor} is older than 1.16: move to a later one first` }
  const platform = [...ancestors(stage), stage].find((one) => one.platform !== undefined)
  return platform === undefined
    ? undefined
    : {
        at: platform.from.span,
        reason: 'with FROM --platform the final stage may get another platform: split it by hand',
      }
}

/** A RUN that is no script, as it stands in the way. */
export function unreadable({ runs, instructions }: GoStage): Refusal | undefined {
  const run = instructions.find(
    (instruction) => instruction.keyword === 'RUN' && !runs.some((one) => one.instruction === instruction),
  )
  if (run === undefined) return undefined
  return run.form === 'exec'
    ? { at: run.span, reason: 'what a RUN in exec form does is not read: write it in shell form' }
    : { at: run.span, reason: 'this RUN cannot be read as a shell script' }
}

/** Whether the image has no C compiler of its own, whatever an ARG says: nothing is built with C there. */
export function isOnAlpine({ name, literal, origin }: Image): boolean {
  return (origin === name ? literal : origin).tag?.includes('alpine') === true
}

/** The Alpine of a golang image that stands on it, else the latest. */
export function alpineOf({ distro }: Image): string {
  return `alpine:${distro?.family === 'alpine' ? (releaseOf(distro) ?? '3') : '3'}`
}

/** A word's value, with the variables put in that this file sets by ENV. */
export function valueOf(
  { dockerfile }: GoStage,
  { instruction }: ScriptRun,
  { value, text }: Word,
): string | undefined {
  if (value !== undefined) return value
  if (/[`(*?]/.test(text)) return undefined
  const isSet = variable(dockerfile.settings(instruction).variables, 'GOPATH') !== undefined
  return literal(dockerfile, instruction, isSet ? text : text.replace(/\$(?:GOPATH\b|\{GOPATH\})/g, HOME_OF_GO))
}

/** The folder that commands of the container start in. */
export function workdirAtEnd({ dockerfile, stage }: GoStage): string {
  const last = stage.instructions.at(-1)!
  const { workdir } = dockerfile.settings(last)
  const own = last.keyword === 'WORKDIR' ? resolve(workdir ?? HOME_OF_GO, last.text) : workdir
  return own ?? HOME_OF_GO
}
