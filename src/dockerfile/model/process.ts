// The process that an image starts: the ENTRYPOINT and CMD in force in a stage, and the shell script of one in shell form.

import { readShell } from '../read/read-shell.ts'
import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import { type Script, scriptText, shellOf } from './script.ts'
import type { Command, ShellText, Word } from './shell.ts'
import type { Stage } from './stages.ts'

export interface Process {
  /** `undefined`: the base image decides. */
  readonly entrypoint: Instruction | undefined
  /** `null`: there is none, because an ENTRYPOINT took the inherited one away. `undefined`: the base image decides. */
  readonly command: Instruction | null | undefined
}

/**
 * What the image of a stage starts.
 *
 * An ENTRYPOINT takes a CMD away that its own stage has not set before it, be it that of the base image or of another
 * stage: moby/buildkit, dockerfile2llb/convert.go, dispatchEntrypoint.
 */
export function processOf(stage: Stage): Process {
  const inherited = stage.base.stage === undefined ? undefined : processOf(stage.base.stage)
  let { entrypoint, command } = inherited ?? { entrypoint: undefined, command: undefined }
  let own = false
  for (const instruction of stage.instructions) {
    if (instruction.keyword === 'CMD') {
      command = instruction
      own = true
    } else if (instruction.keyword === 'ENTRYPOINT') {
      entrypoint = instruction
      if (!own) command = null
    }
  }
  return { entrypoint, command }
}

const scripts = new WeakMap<Instruction, Script | null>()

/**
 * The shell script of a CMD or ENTRYPOINT in shell form.
 *
 * @returns `undefined` for exec form and for what is meant to be, for a foreign shell, and for what cannot be read for sure
 */
export function startScript(dockerfile: Dockerfile, instruction: Instruction): Script | undefined {
  let script = scripts.get(instruction)
  if (script === undefined) {
    script = readStart(dockerfile, instruction) ?? null
    scripts.set(instruction, script)
  }
  return script ?? undefined
}

function readStart(dockerfile: Dockerfile, instruction: Instruction): Script | undefined {
  const { form, text, line } = instruction
  // Broken JSON: exec form to the author, shell form to the builder.
  if (form === 'exec' || text.startsWith('[') || line.blanks.length > 0) return undefined
  const shell = shellOf(dockerfile.shell(instruction))
  if (shell === undefined || dockerfile.reading.escape === '`') return undefined
  const source = scriptText(instruction, dockerfile.text)
  const interpreter = dockerfile.interpreter(instruction, shell.name)
  const read = source === undefined ? undefined : readShell(source.text, shell.errexit === true, interpreter)
  return source === undefined || read === undefined ? undefined : { ...read, instruction, shell, place: source.place }
}

/** The command that a script is, when it is a single simple one. */
export function onlyCommand({ list, comment, heredoc }: ShellText): Command | undefined {
  const [item] = list
  const [element] = item?.elements ?? []
  if (list.length !== 1 || item?.elements.length !== 1 || item.background || comment !== undefined || heredoc)
    return undefined
  return element?.negated === true ? undefined : element?.command
}

/** Every word of a command from wrappers on, when no shell is needed to know what they are. */
export function literalWords({ wrapper, words, assignments, redirects }: Command): readonly string[] | undefined {
  if (assignments.length > 0 || redirects.length > 0) return undefined
  const values = [...wrapper, ...words].map(literal)
  return values.every((value) => value !== undefined) ? values : undefined
}

function literal({ value, text, glob }: Word): string | undefined {
  if (value === undefined || glob || value.includes('\n')) return undefined
  // A home folder: at the front of a word, and for some shells behind `=` and `:` too.
  return text.startsWith('~') || text.includes('=~') || text.includes(':~') ? undefined : value
}
