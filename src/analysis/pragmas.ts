// Comments that other tools read, which must stay right above the instruction that they speak of.

import { authoredLine } from '../dockerfile/model/authored.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../dockerfile/model/instruction.ts'
import { commentsIn } from '../dockerfile/read/lines.ts'
import { readIgnores } from './ignore-comments.ts'

const PRAGMAS = [
  'hadolint',
  'dockershift',
  'tally',
  'droast',
  'renovate:',
  'trivy:',
  'checkov:',
  'kics-scan',
  'nosemgrep',
  'linter ignore',
  'snyk',
  'grype',
  'dockle',
  'shellcheck',
  'check=',
]

/** Whether a comment is an instruction to a tool. */
function isPragma(comment: string): boolean {
  const text = comment.replace(/^#+\s*/, '').toLowerCase()
  return PRAGMAS.some((pragma) => text.startsWith(pragma))
}

/** Whether one of the comments between an instruction and the one before it, or inside it, is read by another tool. */
export function hasPragma(dockerfile: Dockerfile, instruction: Instruction): boolean {
  const before = dockerfile.instructions[instruction.index - 1]
  const from = before?.span.end ?? 0
  const above = commentsIn(dockerfile.reading, { start: from, end: instruction.span.start })
  return [...above, ...instruction.line.comments].some(({ start, end }) => isPragma(dockerfile.text.slice(start, end)))
}

/**
 * What an ignore comment of our own above an instruction says to a transform that would join it to another.
 *
 * @param names the transform's own, and those of the rules that it answers
 * @param which the instruction in words, as the reason names it
 */
export function ownComment(
  dockerfile: Dockerfile,
  instruction: Instruction,
  names: readonly string[],
  which: string,
): string | undefined {
  const found = readIgnores(dockerfile).find(({ own, place }) => own && place?.start === instruction.span.start)
  if (found === undefined) return undefined
  const line = authoredLine(dockerfile, found.comment.start)
  return found.names.some((name) => name === '*' || names.includes(name))
    ? `a comment keeps it away: the one in line ${line}`
    : `the ignore comment in line ${line} speaks of ${which} alone`
}
