// The program that a last golang stage takes from the stage that builds it.

import { copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import { GO_PATH } from './go.ts'
import { isStarted, join, type Made } from './made.ts'
import { type GoStage, HOME_OF_GO } from './stage.ts'

/** A COPY that brings a program, and nothing else from another stage. */
export interface Taking {
  readonly copy: Instruction
  /** The stage as the COPY names it. */
  readonly name: string
  readonly builder: Stage
}

/** The one COPY from another stage; why a stage that builds nothing itself wants more than one program. */
export function takingOf(dockerfile: Dockerfile, stage: Stage): Taking | Refusal {
  const copies = stage.instructions.filter((instruction) => flag(instruction, 'from') !== undefined)
  const [copy] = copies
  const name = copy === undefined ? undefined : flag(copy, 'from')
  const builder = dockerfile.stages.find(
    (other) => [other.name, String(other.index)].includes(name?.toLowerCase()) && other.index < stage.index,
  )
  if (
    copy === undefined ||
    name === undefined ||
    builder === undefined ||
    copies.length > 1 ||
    stage.base.stage !== undefined
  )
    return {
      at: stage.from.span,
      reason: 'the last stage builds nothing, and what it copies is not one program: give it a smaller image by hand',
    }
  return { copy, name, builder }
}

/** What of a stage wants a golang image below it. */
export function boundToGo(stage: Stage): Refusal | undefined {
  const reader = stage.instructions.find(
    ({ keyword, text }) => keyword !== 'ARG' && /\$\{?(?:PATH|GOPATH|GO\w+)\b/.test(text),
  )
  if (reader !== undefined)
    return { at: reader.span, reason: 'a variable is set by the base image: write its value here' }
  return stage.instructions.some(({ keyword, text }) => keyword === 'USER' && !/^\d+(?::\d+)?$/.test(text))
    ? { at: stage.from.span, reason: 'the new base may not know this user: give its number' }
    : undefined
}

/** The program that the COPY brings and the stage starts, and where it stands there. */
export function takenProgram(
  taker: GoStage,
  { copy }: Taking,
  made: readonly Made[],
  started: string,
): { readonly own: Made; readonly target: string } | Refusal {
  const { sources = [], destination = '' } = copyOf(copy) ?? {}
  const own = made.find(({ path }) => sources.length === 1 && path === resolve('/', sources[0]!))
  const { workdir } = taker.dockerfile.settings(copy)
  const target = own === undefined ? undefined : placeOf(own.path, destination, workdir ?? HOME_OF_GO)
  return own === undefined || target === undefined || !isStarted(taker, started, target)
    ? {
        at: copy.span,
        reason: 'that this is the program that is started cannot be told: copy it to the path that CMD names',
      }
    : { own, target }
}

/** Where a COPY puts one file. */
function placeOf(source: string, target: string, workdir: string): string | undefined {
  const place = resolve(workdir, target)
  if (place === undefined) return undefined
  const isFolder = target.endsWith('/') || target === '.' || place === workdir || GO_PATH.includes(place)
  return isFolder ? join(place, source.slice(source.lastIndexOf('/') + 1)) : place
}
