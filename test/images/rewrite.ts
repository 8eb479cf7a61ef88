// The one place where the image cases reach the transforms.

import { openContext } from '../../src/files/tree.ts'
import type { OptionsGiven } from '../../src/rewrite/options.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import type { Builder } from '../../src/transform.ts'
import { transforms as all } from '../../transforms/index.ts'

/** A transform does not exist yet: its case uses `after.Dockerfile` instead. */
export class NotWired extends Error {}

export interface RewriteOptions {
  /** The transforms to run; all safe ones when there is none. */
  readonly transforms?: readonly string[]
  readonly unsafe?: boolean
  /** The builder whose syntax may be written; what all of them take, by default. */
  readonly builder?: Builder
  /** The folder of the build context, for transforms that look into it. */
  readonly context?: string
  /** What is set of the transforms' options, by the transforms' names. */
  readonly options?: OptionsGiven
  /** In how many commits a path of the build context changed; without it there is no history. */
  readonly changes?: Readonly<Record<string, number>>
}

/**
 * The text of a Dockerfile as our transforms rewrite it.
 *
 * @throws NotWired for a transform that does not exist
 * @throws Error for a text that is no Dockerfile, or a step that was thrown away
 */
export function rewriteText(
  text: string,
  { transforms: names, unsafe = false, builder = 'any', context, options = {}, changes }: RewriteOptions,
): string {
  const unknown = names?.find((name) => !all.some((transform) => transform.name === name))
  if (unknown !== undefined) throw new NotWired(`no transform is called ${unknown}`)
  const transforms = all.filter(({ name, safety }) =>
    names === undefined ? unsafe || safety === 'safe' : names.includes(name),
  )
  const history = changes === undefined ? {} : { history: (path: string) => changes[path] ?? 0 }
  const result = rewrite('Dockerfile', text, {
    transforms,
    builder,
    generated: true,
    given: options,
    files: context === undefined ? undefined : openContext(context, history),
  })
  if (result.status === 'failed' || result.status === 'skipped') throw new Error(`not rewritten: ${result.reason}`)
  if (result.discarded.length > 0) throw new Error(`a step was thrown away: ${JSON.stringify(result.discarded)}`)
  return result.after
}
