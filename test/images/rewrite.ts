// The one place where the image cases reach the transforms.

import { openContext } from '../../src/files/tree.ts'
import type { OptionsGiven } from '../../src/rewrite/options.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import type { Builder } from '../../src/transform/transform.ts'
import { transforms as all } from '../../transforms/index.ts'

/** A rewrite by our transforms. */
export interface Rewriting {
  /** The transforms by their names; `all`: the unsafe ones too. */
  readonly transforms?: readonly string[] | 'all safe ones' | 'all'
  /** The builder whose syntax may be written; what all of them take, by default. */
  readonly builder?: Builder
  /** What is set of the transforms' options, by the transforms' names. */
  readonly options?: OptionsGiven
  /** In how many commits a path of the build context changed; without it there is no history. */
  readonly changes?: Readonly<Record<string, number>>
}

/**
 * The text of a Dockerfile as our transforms rewrite it.
 *
 * @param context the folder of the build context
 * @throws Error for a transform that does not exist, a text that is no Dockerfile, or a step that was thrown away
 */
export function rewriteText(
  text: string,
  context: string,
  { transforms: names = 'all safe ones', builder = 'any', options = {}, changes }: Rewriting,
): string {
  const transforms =
    names === 'all'
      ? all
      : names === 'all safe ones'
        ? all.filter(({ safety }) => safety === 'safe')
        : names.map(transformNamed)
  const history = changes === undefined ? {} : { history: (path: string) => changes[path] ?? 0 }
  const result = rewrite('Dockerfile', text, {
    transforms,
    builder,
    generated: true,
    given: options,
    files: openContext(context, history),
  })
  if (result.status === 'failed' || result.status === 'skipped') throw new Error(`not rewritten: ${result.reason}`)
  if (result.discarded.length > 0) throw new Error(`a step was thrown away: ${JSON.stringify(result.discarded)}`)
  return result.after
}

function transformNamed(name: string): (typeof all)[number] {
  const transform = all.find((candidate) => candidate.name === name)
  if (!transform) throw new Error(`no transform is called ${name}`)
  return transform
}
