// Comments that other tools read, which must stay right above the instruction that they speak of.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../dockerfile/model/instruction.ts'
import { commentsIn } from '../dockerfile/read/lines.ts'

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
