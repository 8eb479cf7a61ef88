// The library's face for tests: runs the fixtures of a transform, whichever runner is at hand.

import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { flaws } from './config/contract.ts'
import { casesIn } from './testing/case.ts'
import { judge, judgeCases } from './testing/judge.ts'
import type { Transform } from './transform/transform.ts'

export type { CaseOptions } from './testing/case.ts'

const insideVitest = '__vitest_worker__' in globalThis

/** Its functions are imported, not global. Another copy of it than the one that runs would know of no test. */
const vitest = insideVitest ? await runnerNamed('vitest') : undefined

/** @param name in a variable, so that no bundler looks for it */
async function runnerNamed(name: string): Promise<Runner | undefined> {
  const found = (await import(name).catch(() => ({}))) as Readonly<Record<string, unknown>>
  return isRunner(found) ? found : undefined
}

/** How a runner takes a group of tests, and a test. */
export interface Runner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly test: (name: string, body: () => void) => unknown
}

export interface TestOptions extends Partial<Runner> {
  /** The folder that holds a folder for each case. */
  readonly fixtures: string | URL
  /** false for a transform that is about the names of images: its cases are not run behind a mirror. */
  readonly mirrored?: boolean
  /** Write outputs and notes instead of comparing them; where it is not said, `UPDATE=1` in the environment says so. */
  readonly update?: boolean
}

/**
 * Tests a transform over its fixtures: a test for each case, and one for what the cases show together.
 *
 * A case is a folder with `input.Dockerfile` and `output.Dockerfile`; one whose name begins with `keeps-` has no output
 * and must stay as it is, with a word of why; one whose name begins with `fine-` stays too, and says nothing: it is right already. `notes.txt` holds what is declined, `LINE: reason`; `context/` is the build context; for
 * `options.json` see `CaseOptions`. Each case is run over its own output too, in the other line end, with a byte order
 * mark, without a final newline, and with its images behind a mirror.
 *
 * The runner's `describe` and `test` are those that are given, else global ones, else those of vitest inside of it, else
 * those of node:test.
 */
export function testTransform(transform: Transform, options: TestOptions): void {
  const { describe, test } = runnerFor(options)
  const { fixtures, mirrored = true, update = process.env.UPDATE === '1' } = options
  const cases = casesIn(fixtures instanceof URL ? fileURLToPath(fixtures) : fixtures)
  describe(transform.name, () => {
    test('is a transform', () => {
      const wrong = flaws(transform)
      if (wrong.length > 0) throw new Error(wrong.join('\n'))
    })
    for (const example of cases) test(example.name, () => judge(example, [transform], { update, mirrored }))
    test('has an example, and a case for every line of leavesAlone', () => judgeCases(transform, cases))
  })
}

function runnerFor({ describe, test }: Partial<Runner>): Runner {
  if (describe !== undefined && test !== undefined) return { describe, test }
  const global = globalThis as { readonly [name: string]: unknown }
  const found = { describe: global.describe, test: global.test ?? global.it }
  if (isRunner(found)) return found
  if (!insideVitest) return createRequire(import.meta.url)('node:test') as Runner
  if (vitest !== undefined) return vitest
  throw new Error(
    'vitest is not found from here; give its functions: testTransform(transform, { fixtures, describe, test })',
  )
}

function isRunner(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Runner {
  return typeof value.describe === 'function' && typeof value.test === 'function'
}
