// The programs that the images of a Dockerfile start, each with its words, behind inits, shells and wrappers.

import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { processOf } from '../../src/dockerfile/model/process.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { isShell, scriptAt } from '../../src/knowledge/programs/shells.ts'
import { programStarted } from '../../src/knowledge/programs/starters.ts'

/** From the program on; `undefined` for a word that is no literal. */
export type Words = readonly (string | undefined)[]

export interface Started {
  readonly instruction: Instruction
  /** Empty where it cannot be read. */
  readonly words: Words
}

/** What ENTRYPOINT, CMD and HEALTHCHECK of stages start; `isOwn` tells the script by which the base image starts what it is given. */
export function startedIn(stages: readonly Stage[], isOwn: (word: string) => boolean): readonly Started[] {
  return stages.flatMap((stage) => {
    const { entrypoint, command } = processOf(stage)
    const last = command ?? entrypoint
    const checks = stage.instructions.filter(({ keyword, text }) => keyword === 'HEALTHCHECK' && text !== 'NONE')
    const start = last === undefined ? [] : behind(startOf(entrypoint, command ?? undefined), isOwn)
    return [
      ...start.map((words) => ({ instruction: last!, words })),
      ...checks.flatMap((check) => ofCheck(check, isOwn).map((words) => ({ instruction: check, words }))),
    ]
  })
}

function startOf(entrypoint: Instruction | undefined, command: Instruction | undefined): Words {
  // A shell swallows what CMD says.
  if (entrypoint?.form === 'shell') return ['sh', '-c', entrypoint.text]
  const more = command === undefined ? [] : (command.strings ?? ['sh', '-c', command.text])
  return [...(entrypoint?.strings ?? []), ...more]
}

function ofCheck({ text }: Instruction, isOwn: (word: string) => boolean): readonly Words[] {
  const said = text.replace(/^CMD\s+/i, '')
  if (!said.startsWith('[')) return programsOf(said)
  try {
    const words: unknown = JSON.parse(said)
    return Array.isArray(words) ? behind(words.map(String), isOwn) : [[]]
  } catch {
    return [[]]
  }
}

/** The programs of a script: one without words where it cannot be read. */
export function programsOf(text: string): readonly Words[] {
  const script = readShell(text, false)
  if (script === undefined) return [[]]
  return script.commands.flatMap(({ words }) =>
    words.length === 0
      ? []
      : behind(
          words.map(({ value, glob }) => (glob ? undefined : value)),
          () => false,
        ),
  )
}

/** `tini -- sh -c "exec gunicorn app:app"`: what runs in the end. */
function behind(words: Words, isOwn: (word: string) => boolean): readonly Words[] {
  const [first, ...rest] = programStarted(words)
  if (first === undefined) return [[]]
  const name = programOf(first)
  if (isOwn(first)) {
    const program = rest.findIndex((word) => word?.startsWith('-') !== true)
    return program < 0 ? [] : behind(rest.slice(program), isOwn)
  }
  if (!isShell(name)) return [[first, ...rest]]
  const at = scriptAt(rest)
  const text = at === undefined ? undefined : rest[at]
  if (at !== undefined) return text === undefined ? [[]] : programsOf(text)
  const file = rest.find((word) => word?.startsWith('-') !== true)
  return file === undefined ? [] : [[file]]
}
