// Takes a build context through the transforms that change its ignore file.

import type { BuildContext } from '../files/build-context.ts'
import type { ContextTransform, Subject } from '../transform/context-transform.ts'
import { inOrder } from '../transform/order.ts'
import type { Discarded, Note, Rewritten, Step } from './result.ts'

/**
 * Runs the transforms, each over what the one before it left.
 *
 * @param path of the ignore file, as the result bears it
 * @param created there is no such file yet
 * @returns `undefined` when there is nothing to say
 */
export function rewriteContext(
  path: string,
  subject: Subject,
  transforms: readonly ContextTransform[],
  created: boolean,
): Rewritten | undefined {
  const notes: Note[] = []
  const steps: Step[] = []
  const discarded: Discarded[] = []
  let now = subject
  for (const transform of inOrder(transforms)) {
    const decline = (reason: string): void => void notes.push({ transform: transform.name, line: 1, reason })
    const proposal = transform.applyToContext(now, decline)
    if (proposal === undefined || proposal.text === now.text) continue
    const files = now.with(proposal.text)
    const doubt = files === undefined ? 'the builder would refuse what it wrote' : doubtOf(now, files, proposal.text)
    const again =
      files === undefined ? undefined : transform.applyToContext({ ...now, files, text: proposal.text }, () => {})
    const reason = doubt ?? (again === undefined ? undefined : 'it changes its own output')
    if (reason !== undefined || files === undefined) {
      discarded.push({ transform: transform.name, reason: reason ?? '' })
      continue
    }
    const old = now.text.split('\n').length
    const edits = proposal.text.split('\n').length - old
    const line = now.text.endsWith('\n') || now.text === '' ? old : old + 1
    steps.push({
      transform: transform.name,
      safety: transform.safety,
      line,
      lines: [line],
      edits,
      effect: proposal.effect,
    })
    now = { ...now, files, text: proposal.text }
  }
  if (steps.length + notes.length + discarded.length === 0) return undefined
  const changed = now.text !== subject.text
  return {
    status: changed ? 'changed' : 'unchanged',
    path,
    ...(created && changed ? { created: true } : {}),
    before: subject.text,
    after: now.text,
    steps,
    notes,
    discarded,
    hidden: [],
  }
}

/** Lines are put behind those that are there, and nothing comes into the context that was not in it. */
function doubtOf(now: Subject, files: BuildContext, text: string): string | undefined {
  if (!text.startsWith(now.text)) return 'it changed lines that were there'
  const more = (files.below('') ?? []).find(({ path }) => now.files.entry(path) === undefined)
  return more === undefined ? undefined : `${more.path} came into the build context`
}
