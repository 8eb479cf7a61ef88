// The calls that the programs themselves read: needs Debian's packages of them, see .ci/run.

import { defineConfig } from 'vitest/config'
import { reportersOfSkipping } from '../skips.ts'

export default defineConfig({
  test: {
    include: ['test/calls/*.calls.ts'],
    maxWorkers: 2,
    testTimeout: 900_000,
    hookTimeout: 300_000,
    reporters: reportersOfSkipping('verbose'),
  },
})
