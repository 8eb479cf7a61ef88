// Makes a go command leave a program that stands alone: without a C library, and with the time zones in it.

import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import { insertAfter, spanOf } from '../../src/dockerfile/model/script.ts'
import { type Edit, insertion } from '../../src/dockerfile/model/span.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { type Made, type Sources, setFor } from './made.ts'
import { needsC } from './program.ts'
import { type GoStage, isOnAlpine } from './stage.ts'
import type { Build, Steps } from './steps.ts'

/** `CGO_ENABLED=0`, where it is not there and nothing needs C. */
export function withoutC(
  { dockerfile, image }: GoStage,
  one: Build,
  { copied, read }: Sources,
  forC: Steps['forC'],
  made: readonly Made[],
): readonly Edit[] | Refusal {
  const { script, instruction } = one.run
  const at = spanOf(script, one.command)
  const inEnv = variable(dockerfile.settings(instruction).variables, 'CGO_ENABLED')
  const value =
    setFor(one, 'CGO_ENABLED') ?? (inEnv === undefined ? undefined : inEnv.kind === 'ARG' ? '' : (inEnv.value ?? ''))
  if (value === '0') return []
  if (value !== undefined)
    return { at, reason: 'CGO_ENABLED is set, so the program may need a C library: set it to 0 if it does not' }
  if (forC !== undefined) return forC
  // Where there is no compiler, nothing can have been built with C.
  const free = isOnAlpine(image)
  for (const { program, module } of free ? [] : made) {
    const reason = needsC(copied, read, module, program)
    if (reason !== undefined) return { at, reason: `${reason}: the program needs a C library` }
  }
  return [insertion(script.place(one.command.start), 'CGO_ENABLED=0 ')]
}

/** `-tags timetzdata`: the zones go into the program. */
export function withZones({ dockerfile }: GoStage, { run, command, verb, tags }: Build): readonly Edit[] | Refusal {
  const { script } = run
  const flags = variable(dockerfile.settings(run.instruction).variables, 'GOFLAGS')?.value ?? ''
  const refused: Refusal = {
    at: spanOf(script, command),
    reason: 'the time zones go into the program with -tags timetzdata: add it to the tags',
  }
  if (/tags/.test(flags)) return refused
  if (tags === undefined) return [insertAfter(script, verb, ' -tags timetzdata')]
  if (/\btimetzdata\b/.test(tags.text)) return []
  return /^(?:--?tags=)?[\w.,]+$/.test(tags.text) ? [insertAfter(script, tags, ',timetzdata')] : refused
}
