// Deletes a CMD, ENTRYPOINT or HEALTHCHECK that a later one of its stage replaces.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { deletion, type Span } from '../../src/dockerfile/model/span.ts'
import { mentions, type Transform } from '../../src/transform/transform.ts'
import { isStep } from './steps.ts'

const KEYWORDS = ['CMD', 'ENTRYPOINT', 'HEALTHCHECK']

export default {
  name: 'duplicate-command',
  summary: 'Keep only the last CMD, ENTRYPOINT and HEALTHCHECK of a stage',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('cmd', 'entrypoint', 'healthcheck'),
  why: `A stage has one CMD, one ENTRYPOINT and one HEALTHCHECK: each later one replaces the one before it altogether. The others
never run, and whoever reads or edits them is misled.`,
  leavesAlone: [
    'one that a comment speaks of, right above it or inside it',
    'a CMD that does a piece of work and ends, as a RUN would: `CMD npm install`, `CMD mkdir /data`',
    'the same instruction in another stage, and inside ONBUILD',
  ],
  rules: ['buildkit/MultipleInstructionsDisallowed', 'hadolint/DL4003', 'hadolint/DL4004', 'hadolint/DL3012'],
  references: ['https://docs.docker.com/reference/build-checks/multiple-instructions-disallowed/'],
  apply(dockerfile, context) {
    const replaced = dockerfile.stages
      .flatMap(({ instructions }) => KEYWORDS.flatMap((keyword) => allButLast(instructions, keyword)))
      .filter((instruction) => {
        const reason = reasonToKeep(dockerfile, instruction)
        if (reason === undefined) return true
        context.decline(instruction.span, `a later ${instruction.keyword} replaces this one, ${reason}`)
        return false
      })
    return dockerfile.edit(wholeLines(dockerfile, replaced).map((span) => [deletion(span)]))
  },
} satisfies Transform

function allButLast(instructions: readonly Instruction[], keyword: string): readonly Instruction[] {
  return instructions.filter((instruction) => instruction.keyword === keyword).slice(0, -1)
}

function reasonToKeep(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  if (instruction.keyword !== 'HEALTHCHECK' && isStep(dockerfile, instruction))
    return 'and it never runs: a RUN was meant where it prepares something'
  return isCommented(dockerfile, instruction) ? 'but a comment speaks of it' : undefined
}

function isCommented({ reading, text }: Dockerfile, { line }: Instruction): boolean {
  if (line.comments.length > 0) return true
  const start = lineStart(text, line.span.start)
  return reading.comments.some(
    (comment) =>
      comment.end < start &&
      text.slice(comment.end, start).split('\n').length === 2 &&
      !isSwitchedOff(text.slice(comment.start, comment.end)),
  )
}

/** `#ENTRYPOINT ["sh"]`: an instruction that was commented out says nothing of the next one. */
function isSwitchedOff(comment: string): boolean {
  const [word = ''] = comment.replace(/^#+\s*/, '').split(/\s/, 1)
  return KEYWORDS.includes(word)
}

/** The lines of the instructions, neighbours as one, and the blank lines behind where one stands before too. */
function wholeLines({ text }: Dockerfile, instructions: readonly Instruction[]): readonly Span[] {
  const spans: Span[] = []
  for (const { line } of instructions.toSorted((a, b) => a.index - b.index)) {
    const start = lineStart(text, line.span.start)
    const end = nextLine(text, line.span.end)
    const before = spans.at(-1)
    if (before?.end === start) spans[spans.length - 1] = { start: before.start, end }
    else spans.push({ start, end })
  }
  return spans.map(({ start, end }) => {
    const blankBefore = text.slice(lineStart(text, start - 1), start).trim() === ''
    return { start, end: blankBefore ? behindBlankLines(text, end) : end }
  })
}

function behindBlankLines(text: string, offset: number): number {
  let at = offset
  while (at < text.length && text.slice(at, nextLine(text, at)).trim() === '') at = nextLine(text, at)
  return at
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset)
  return newline < 0 ? text.length : newline + 1
}
