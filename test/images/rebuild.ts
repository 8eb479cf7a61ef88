// Builds both Dockerfiles of a case again after a change in one file, and looks at what the builder took from its cache.

import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildOutcome } from '../../src/engine/engine.ts'
import type { ExpectedRebuild } from './case.ts'
import type { Figure } from './notes.ts'

/** What is built twice: each of the two texts, from the context of the case. */
export interface Texts {
  readonly before: string
  readonly after: string
}

/** What came of it. */
export interface Rebuilt {
  /** In what the rebuilds are not as expected, one line each. */
  readonly problems: readonly string[]
  readonly figures: readonly Figure[]
}

/** How often the times are taken: other work of the machine may fall on one rebuild of the two, hardly each time. */
const mostTries = 3

/** Adds empty lines to the file, and builds both with what the first builds have left in the builder's cache. */
export async function rebuild(
  texts: Texts,
  context: string,
  { touch, cached, timeAtMost }: ExpectedRebuild,
  build: (text: string) => Promise<BuildOutcome>,
): Promise<Rebuilt> {
  for (let tries = 1; ; tries++) {
    // A change that no earlier run has made: an engine that is kept would take all of it from its cache.
    await appendFile(join(context, touch), '\n'.repeat(1 + (Date.now() % 50_000)))
    const before = await build(texts.before)
    const after = await build(texts.after)
    const failed = [before, after].find(({ status }) => status !== 'built')
    if (failed !== undefined) return { problems: [`a rebuild fails:\n${failed.output.slice(-3000)}`], figures: [] }
    const slow = tooSlow(before.milliseconds, after.milliseconds, timeAtMost)
    if (slow.length > 0 && tries < mostTries) continue
    const figure = { name: 'rebuild ms', before: before.milliseconds, after: after.milliseconds } as const
    return { problems: [...slow, ...uncached(before, after, cached)], figures: [figure] }
  }
}

function uncached(before: BuildOutcome, after: BuildOutcome, step: string): readonly string[] {
  return [
    ...(isCached(before, step) ? [`the first rebuild takes ${step} from the cache too`] : []),
    ...(isCached(after, step) ? [] : [`the second rebuild runs ${step} again:\n${after.output}`]),
  ]
}

/**
 * Whether a step came from the cache. BuildKit tells its number with its text, and later what became of the number:
 *
 *     #8 [3/4] RUN npm ci
 *     #8 CACHED
 */
function isCached({ output }: BuildOutcome, step: string): boolean {
  const lines = output.split('\n')
  const numbers = lines.flatMap((line) => {
    const [, number, text] = /^(#\d+) \[[^\]]*\] (.*)$/.exec(line) ?? []
    return number !== undefined && text?.startsWith(step) === true ? [number] : []
  })
  return numbers.some((number) => lines.includes(`${number} CACHED`))
}

function tooSlow(before: number, after: number, atMost: number): readonly string[] {
  if (after <= before * atMost) return []
  const ratio = (after / before).toFixed(3)
  return [
    `${after} ms for the second rebuild, ${before} for the first: ${ratio} of it, and at most ${atMost} is expected`,
  ]
}
