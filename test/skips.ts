// Makes a run fail in which a test was skipped, on machines where none may be: DOCKERSHIFT_NO_SKIPS=1, as `.ci/run` sets it.

import type { Reporter } from 'vitest/node'

/** The reporters of a suite whose tests are skipped where the machine lacks what they need. */
export function reportersOfSkipping(usual: 'default' | 'verbose'): (string | Reporter)[] {
  return process.env.DOCKERSHIFT_NO_SKIPS === '1' ? [usual, failsWhenSkipped] : [usual]
}

const failsWhenSkipped: Reporter = {
  onTestRunEnd(modules) {
    const skipped = modules.flatMap(({ children }) => [...children.allTests('skipped')])
    if (skipped.length === 0) return
    const lines = skipped.map(({ fullName }) => `  ${fullName}\n`)
    process.stdout.write(`skipped, and nothing may be here:\n${lines.join('')}`)
    process.exitCode = 1
  },
}
