// Deletes a CMD, ENTRYPOINT or HEALTHCHECK that a later one of its stage replaces.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/instruction.ts'
import { deletion, type Span } from '../src/dockerfile/span.ts'
import type { Transform } from '../src/transform.ts'

const KEYWORDS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK']

export default {
  name: 'duplicate-command',
  summary: 'Keep only the last CMD, ENTRYPOINT and HEALTHCHECK of a stage',
  phase: 'syntax',
  safety: 'safe',
  why: `A stage has one CMD, one ENTRYPOINT and one HEALTHCHECK: each later one replaces the one before it altogether. The others
never run, and whoever reads or edits them is misled.`,
  leavesAlone: [
    'one that a comment speaks of, right above it or inside it',
    'the same instruction in another stage, and inside ONBUILD',
  ],
  rules: ['buildkit/MultipleInstructionsDisallowed', 'hadolint/DL4003', 'hadolint/DL4004', 'hadolint/DL3012'],
  references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.stages.flatMap(({ instructions }) =>
        KEYWORDS.flatMap((keyword) =>
          instructions.filter((instruction) => instruction.keyword === keyword).slice(0, -1),
        ).flatMap((instruction) => {
          if (!isCommented(dockerfile, instruction)) return [[deletion(wholeLines(dockerfile, instruction))]]
          context.decline(
            instruction.span,
            `a later ${instruction.keyword} replaces this one, but a comment speaks of it`,
          )
          return []
        }),
      ),
    )
  },
} satisfies Transform

function isCommented({ reading, text }: Dockerfile, { line }: Instruction): boolean {
  if (line.comments.length > 0) return true
  const start = lineStart(text, line.span.start)
  return reading.comments.some(({ end }) => end < start && text.slice(end, start).split('\n').length === 2)
}

/** The lines of an instruction, and a blank line behind it where one stands before it too. */
function wholeLines({ text }: Dockerfile, { line }: Instruction): Span {
  const start = lineStart(text, line.span.start)
  const end = nextLine(text, line.span.end)
  const blankBefore = start === 0 || text.slice(lineStart(text, start - 1), start).trim() === ''
  const behind = nextLine(text, end)
  const blankBehind = end < text.length && text.slice(end, behind).trim() === ''
  return { start, end: blankBefore && blankBehind ? behind : end }
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? text.length : newline + 1
}
