// What of a RUN nobody reads: all of it, or what a shell in it gets from a heredoc.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { readsHeredoc } from '../../dockerfile/read/inner-shell.ts'
import { heredocOf } from './unknown-code.ts'

export interface Unread {
  readonly text: string
  /** Why it is not read, as a note says it. */
  readonly reason: string
}

/** What of an instruction is shell text and not read; `undefined` where there is none. */
export function unreadOf(dockerfile: Dockerfile, instruction: Instruction): Unread | undefined {
  const script = dockerfile.script(instruction)
  if (script === undefined) {
    const why = dockerfile.whyUnread(instruction)
    const { start, end } = instruction.span
    return why === undefined
      ? undefined
      : { text: dockerfile.text.slice(start, end), reason: `this RUN is not read: ${why}` }
  }
  const shell = script.heredoc ? script.commands.find(readsHeredoc) : undefined
  const opener = shell?.redirects.find(({ operator }) => operator.startsWith('<<'))
  if (shell === undefined || opener === undefined) return undefined
  return {
    text: heredocOf(script.text, opener) ?? script.text,
    reason: `what ${shell.name} gets by a heredoc is not read`,
  }
}
