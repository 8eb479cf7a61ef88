// Where bash takes the place of a /bin/sh that knows no pipefail.

import { isSaidToBeBase, mayBeBase } from '../../src/analysis/processes/tools.ts'
import { insertAbove, insertBelow } from '../../src/dockerfile/edit/insert.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { heirs, type Stage } from '../../src/dockerfile/model/stages.ts'
import { disputesIn } from '../../src/dockerfile/read/shell-dialects.ts'
import { treeOf } from '../../src/dockerfile/read/shell-tree.ts'
import { variableNames } from '../../src/dockerfile/read/variables.ts'
import { isOfBash } from '../../src/knowledge/programs/shells.ts'
import type { Run } from '../../src/transform/runs.ts'
import type { Context } from '../../src/transform/transform.ts'
import { harmlessFailure, losesFailure, partialReader } from './pipes.ts'
import { notKnown } from './writers.ts'

/** The shell that a stage gets for its pipelines. */
const BASH = '["/bin/bash", "-o", "pipefail", "-c"]'

/** The shell that every image on Linux has where nothing else is said, in so many words. */
const DEFAULT = '["/bin/sh", "-c"]'

/** Whether a configuration's shell is one that a SHELL here has set. */
export function isSetHere(shell: unknown): boolean {
  return [BASH, DEFAULT].some((one) => JSON.stringify(shell) === JSON.stringify(JSON.parse(one)))
}

export function isDefault(shell: readonly string[]): boolean {
  return JSON.stringify(shell) === JSON.stringify(JSON.parse(DEFAULT))
}

/** In one stage bash comes and goes no more often. */
const MOST_TIMES = 2

/** Puts bash above the first of these RUNs of a stage; where it would be the shell of more than may have it, it goes again behind them. */
export function withBash(dockerfile: Dockerfile, context: Context, stage: Stage, old: readonly Run[]): readonly Fix[] {
  const [first] = old
  if (first === undefined) return []
  const shell = { keyword: 'SHELL', rest: BASH }
  const reason = againstBash(dockerfile, context, stage, first.instruction)
  // Who says that it is /bin/sh has it back.
  const isSaid = dockerfile.shell(first.instruction) !== undefined
  if (reason === undefined && !isSaid) return [[insertAbove(dockerfile, first.instruction, shell)]]
  const rows = rowsOf(dockerfile, context, stage, old)
  if (rows.length > MOST_TIMES) {
    for (const { instruction } of rows.flat())
      context.decline(instruction.span, reason ?? 'bash would have to come and go again too often')
    return []
  }
  return rows.map((row) => [
    insertAbove(dockerfile, row[0]!.instruction, shell),
    insertBelow(dockerfile, row.at(-1)!.instruction, { keyword: 'SHELL', rest: DEFAULT }),
  ])
}

/** RUNs that bash can run, and may all the way from the first to the last of a row. */
function rowsOf(
  dockerfile: Dockerfile,
  context: Context,
  stage: Stage,
  old: readonly Run[],
): readonly (readonly Run[])[] {
  const rows: Run[][] = []
  for (const run of old) {
    const reason = changedBy(dockerfile, context, stage, run.instruction)
    if (reason !== undefined) {
      context.decline(run.instruction.span, reason)
      continue
    }
    const row = rows.at(-1)
    const last = row?.at(-1)?.instruction.index ?? 0
    const between = stage.instructions.filter(({ index }) => last < index && index < run.instruction.index)
    const isOne = between.every(
      (one) => one.keyword !== 'SHELL' && changedBy(dockerfile, context, stage, one) === undefined,
    )
    if (row !== undefined && isOne) row.push(run)
    else rows.push([run])
  }
  return rows
}

/** Why bash may not be the shell from an instruction on, in its stage and in those built on it. */
function againstBash(dockerfile: Dockerfile, context: Context, stage: Stage, from: Instruction): string | undefined {
  const said = JSON.stringify(dockerfile.shell(from))
  const inForce = heirs(dockerfile.stages, stage)
  for (const heir of inForce) {
    for (const instruction of heir.instructions) {
      if (instruction.keyword === 'ONBUILD') return 'SHELL would hold for the ONBUILD too'
      if (instruction.index < from.index || JSON.stringify(dockerfile.shell(instruction)) !== said) continue
      const reason = changedBy(dockerfile, context, heir, instruction)
      if (reason !== undefined) return reason
    }
  }
  if (isSaidToBeBase(dockerfile))
    return 'a comment says that others build on the image, and SHELL would hold for them too'
  return inForce.some((heir) => mayBeBase(dockerfile, heir))
    ? 'the image starts nothing of its own, so others may be built on it, and SHELL would hold for them too: say in front which shell it is'
    : undefined
}

/** Why an instruction would do something else under `bash -o pipefail`. */
function changedBy(
  dockerfile: Dockerfile,
  context: Context,
  stage: Stage,
  instruction: Instruction,
): string | undefined {
  const { keyword, form, text } = instruction
  switch (keyword) {
    case 'CMD':
    case 'ENTRYPOINT':
      return form === 'shell' ? `SHELL would hold for the ${keyword} in shell form too` : undefined
    case 'HEALTHCHECK':
      return text.toUpperCase().startsWith('CMD') && !text.slice(3).trimStart().startsWith('[')
        ? 'SHELL would hold for the HEALTHCHECK in shell form too'
        : undefined
    case 'RUN':
      return form === 'exec' ? undefined : changedScript(dockerfile, context, stage, instruction)
    default:
      return undefined
  }
}

function changedScript(
  dockerfile: Dockerfile,
  context: Context,
  stage: Stage,
  instruction: Instruction,
): string | undefined {
  const script = dockerfile.script(instruction)
  if (script === undefined) return 'SHELL would hold for a RUN too that cannot be read'
  const piped = script.commands.some(({ piped: reads, within }) => reads && within === undefined)
  if (piped && (harmlessFailure(script) ?? partialReader(script)) !== undefined)
    return 'SHELL would hold for a pipeline too that may fail though nothing is wrong'
  const missing = losesFailure(script) ? notKnown(dockerfile, context, { script, instruction, stage }) : undefined
  if (missing !== undefined) return `SHELL would hold for a pipeline too whose ${missing} is not known to be there`
  const variable = variableNames(script.text).find(isOfBash)
  if (variable !== undefined) return `SHELL would hold for a RUN too that reads ${variable}, which bash sets by itself`
  const other = script.commands.find(saysOtherwise)
  if (other !== undefined)
    return `SHELL would hold for ${other.name ?? 'a command'} too, which does something else in bash than in /bin/sh`
  const tree = treeOf(script.text)
  if (tree === undefined) return 'SHELL would hold for a RUN too that bash may read otherwise'
  const [dispute] = disputesIn(tree, script.text)
  return dispute === undefined
    ? undefined
    : `SHELL would hold for a RUN too with ${dispute.syntax}, which is something else in bash than in /bin/sh`
}

/** Builtins of dash that are not those of bash: echo reads escapes and no options, printf knows fewer of them, and test no `==`. */
function saysOtherwise({ name, words }: Command): boolean {
  const [program, ...args] = words
  // /bin/echo is a program, the same in every shell.
  if (program === undefined || program.text.includes('/')) return false
  const texts = args.map(({ text }) => text)
  if (name === 'echo') return texts.some((text) => text.includes('\\') || /^-[nE]*[eE]/.test(text))
  // What stands behind the format is read as one again by `%b`.
  if (name === 'printf')
    return (
      texts[0]?.startsWith('-') === true ||
      ['\\x', '\\u', '\\U', '\\e', '\\E', '%q', '%('].some((sign) => texts.some((text) => text.includes(sign)))
    )
  return (name === 'test' || name === '[') && texts.includes('==')
}
