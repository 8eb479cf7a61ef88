// What is said of a suggestion and of an ignore comment, as people read it.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import { ignoresOf, keepsAway } from '../rewrite/ignores.ts'
import type { About } from '../transform/transform.ts'
import { pageOf } from './pages.ts'

/** What a transform does, and why: the first paragraph of its reasons. */
export function messageOf({ summary, safety, why }: About): string {
  const [reason = ''] = why.trim().split(/\n\s*\n/)
  const promise = safety === 'safe' ? '' : ' (unsafe: it may change what the image holds or does)'
  return `${summary}${promise}.\n${reason.replace(/\s*\n\s*/g, ' ')}`
}

/** What an ignore comment keeps away, in Markdown. */
export interface SaidOfComment {
  readonly comment: Span
  readonly markdown: string
}

/** @returns `undefined` where no ignore comment stands at the offset */
export function commentAt(
  dockerfile: Dockerfile,
  offset: number,
  transforms: readonly About[],
): SaidOfComment | undefined {
  const { said } = ignoresOf(dockerfile)
  const ignore = said.find(({ comment }) => comment.start <= offset && offset <= comment.end)
  if (ignore === undefined) return undefined
  const { comment, place } = ignore
  const kept = transforms.filter((transform) => keepsAway(ignore, transform))
  const where = place === undefined ? 'this file' : placeIn(dockerfile, place)
  const lines =
    kept.length === 0
      ? [`Keeps no transform away from ${where}.`]
      : kept.length === transforms.length
        ? [`Keeps all transforms away from ${where}.`]
        : [
            `Keeps away from ${where}:`,
            '',
            ...kept.map(({ name, summary }) => `- [${name}](${pageOf(name)}): ${summary}`),
          ]
  const known = transforms.map(({ name }) => name)
  const strangers = ignore.own ? ignore.names.filter((name) => name !== '*' && !known.includes(name)) : []
  for (const name of strangers) lines.push('', `No transform is called \`${name}\`.`)
  return { comment, markdown: lines.join('\n') }
}

/** `the RUN in line 3`, or the lines of several instructions. */
function placeIn({ text, instructions }: Dockerfile, { start, end }: Span): string {
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length
  const inside = instructions.filter(({ span }) => span.start >= start && span.end <= end)
  if (inside.length === 1) return `the ${inside[0]!.keyword} in line ${lineOf(start)}`
  return `lines ${lineOf(start)} to ${lineOf(end)}`
}
