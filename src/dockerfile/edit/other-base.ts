// Gives a stage another base image, with what the old one brought: its folder, its PATH, files of the build stage.

import type { Dockerfile } from '../model/dockerfile.ts'
import type { Instruction } from '../model/instruction.ts'
import { type Edit, type Fix, insertion } from '../model/span.ts'
import type { Stage } from '../model/stages.ts'
import { keywordFor } from './keyword.ts'

export interface OtherBase {
  readonly stage: Stage
  /** The new image. */
  readonly base: string
  /** The folder that the old image starts in. */
  readonly workdir: string
  /** An ENV of the new base, where it needs one. */
  readonly env: string | undefined
  /** The arguments of further COPYs. */
  readonly copies: readonly string[]
  /** A RUN that another stage gets behind one of its instructions. */
  readonly behind: { readonly instruction: Instruction; readonly script: string } | undefined
  /** An instruction whose arguments are to be written anew. */
  readonly rewritten: { readonly instruction: Instruction; readonly text: string } | undefined
}

export function otherBase(dockerfile: Dockerfile, change: OtherBase): Fix {
  const { stage, behind, rewritten } = change
  const { eol } = dockerfile.reading
  const { from, instructions } = stage
  const keyword = (word: string): string => keywordFor(dockerfile, word)
  const lines = [
    ...(instructions.some((instruction) => instruction.keyword === 'WORKDIR')
      ? []
      : [`${keyword('WORKDIR')} ${change.workdir}`]),
    ...(change.env === undefined ? [] : [`${keyword('ENV')} ${change.env}`]),
    ...change.copies.map((line) => `${keyword('COPY')} ${line}`),
  ]
  const edits: readonly (Edit | undefined)[] = [
    behind && insertion(lineEnd(dockerfile, behind.instruction), `${eol}${keyword('RUN')} ${behind.script}`),
    { span: stage.base.span, text: change.base },
    lines.length === 0 ? undefined : insertion(lineEnd(dockerfile, from), ['', ...lines].join(eol)),
    rewritten && {
      span: { start: rewritten.instruction.keywordSpan.end, end: rewritten.instruction.span.end },
      text: ` ${rewritten.text}`,
    },
  ]
  return edits.filter((edit) => edit !== undefined)
}

/** In front of the line end behind an instruction. */
function lineEnd({ text }: Dockerfile, { span }: Instruction): number {
  const newline = text.indexOf('\n', span.end)
  if (newline < 0) return text.length
  return text[newline - 1] === '\r' ? newline - 1 : newline
}
