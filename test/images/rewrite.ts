// The one place where the image cases reach the transforms.

import { rewrite } from '../../src/rewrite/rewrite.ts'
import { transforms as all } from '../../transforms/index.ts'

/** The transforms cannot be run yet: cases use their `after.Dockerfile` instead. */
export class NotWired extends Error {}

export interface RewriteOptions {
  readonly transforms?: readonly string[]
  readonly unsafe?: boolean
}

/**
 * The text of a Dockerfile as our transforms rewrite it.
 *
 * @throws Error for a transform that does not exist, a text that is no Dockerfile, or a step that was thrown away
 */
export function rewriteText(text: string, { transforms: names, unsafe = false }: RewriteOptions): string {
  const unknown = names?.find((name) => !all.some((transform) => transform.name === name))
  if (unknown !== undefined) throw new Error(`no transform is called ${unknown}`)
  const transforms = all.filter(({ name, safety }) =>
    names === undefined ? unsafe || safety === 'safe' : names.includes(name),
  )
  const result = rewrite('Dockerfile', text, { transforms, generated: true })
  if (result.status === 'failed' || result.status === 'skipped') throw new Error(`not rewritten: ${result.reason}`)
  if (result.discarded.length > 0) throw new Error(`a step was thrown away: ${JSON.stringify(result.discarded)}`)
  return result.after
}
