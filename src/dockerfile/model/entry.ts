// What a container of a stage starts: ENTRYPOINT and CMD, as lists of words.

import { readShell } from '../read/read-shell.ts'
import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import type { Refusal } from './refusal.ts'
import type { Stage } from './stages.ts'

export interface Entry {
  readonly instruction: Instruction
  /** The program and its arguments. */
  readonly words: readonly string[]
  /** Its arguments in exec form, where the file has it in shell form. */
  readonly rewritten: string | undefined
  /** What is appended to `words`: CMD behind an ENTRYPOINT. */
  readonly more: readonly string[]
}

/**
 * The program that a stage's own ENTRYPOINT and CMD start. A shell form that is one plain command counts as its words.
 */
export function entryOf(dockerfile: Dockerfile, stage: Stage): Entry | Refusal {
  const last = (keyword: string): Instruction | undefined =>
    stage.instructions.findLast((instruction) => instruction.keyword === keyword)
  const entrypoint = last('ENTRYPOINT')
  const command = last('CMD')
  const first = entrypoint ?? command
  if (first === undefined)
    return {
      at: stage.from.span,
      reason: 'no CMD or ENTRYPOINT says which program the image is for: add one',
    }
  const words = wordsOf(dockerfile, first)
  if ('reason' in words) return words
  if (words.words.length === 0) return { at: first.span, reason: `this ${first.keyword} starts nothing` }
  if (entrypoint === undefined || command === undefined) return { ...words, instruction: first, more: [] }
  // A shell swallows what CMD would append, and what CMD says in shell form is a shell's own command line.
  if (entrypoint.form === 'shell')
    return { at: entrypoint.span, reason: 'ENTRYPOINT in shell form keeps CMD from the program: write it in exec form' }
  if (command.form === 'shell')
    return {
      at: command.span,
      reason: 'CMD in shell form gives ENTRYPOINT a shell for an argument: write it in exec form',
    }
  return { ...words, instruction: first, more: command.strings ?? [] }
}

type Words = Pick<Entry, 'words' | 'rewritten'>

function wordsOf(dockerfile: Dockerfile, instruction: Instruction): Words | Refusal {
  const { strings, text, keyword, line } = instruction
  if (strings !== undefined) return { words: strings, rewritten: undefined }
  const refused: Refusal = {
    at: instruction.span,
    reason: `this ${keyword} needs a shell: write it in exec form, as one program with its arguments`,
  }
  const { shell } = dockerfile.settings(instruction)
  if (text.startsWith('[') || line.comments.length > 0 || dockerfile.reading.escape === '`') return refused
  if (shell !== undefined && !shell[0]?.endsWith('sh')) return refused
  const script = readShell(text, false)
  const [command, other] = script?.commands ?? []
  if (command === undefined || other !== undefined || script?.comment !== undefined) return refused
  const { words, wrapper, assignments, redirects, top } = command
  if (!top || wrapper.length > 0 || assignments.length > 0 || redirects.length > 0) return refused
  if (script?.list.length !== 1 || script.list[0]!.background || script.list[0]!.elements[0]?.negated) return refused
  const plain = words[0]?.value === 'exec' ? words.slice(1) : words
  const values = plain.flatMap(({ value, glob, text: written }) =>
    value === undefined || glob || written.startsWith('~') ? [] : [value],
  )
  if (values.length !== plain.length) return refused
  return { words: values, rewritten: JSON.stringify(values).replaceAll('","', '", "') }
}
