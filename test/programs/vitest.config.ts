// The programs that need no Node.js. They are packed first, for which npm has to be in reach.

import { defineConfig } from 'vitest/config'
import { reportersOfSkipping } from '../skips.ts'

export default defineConfig({
  test: {
    include: ['test/programs/**/*.programs.ts'],
    globalSetup: ['test/cli-build.ts', 'test/programs/pack.ts'],
    testTimeout: 120_000,
    reporters: reportersOfSkipping('verbose'),
    server: { deps: { external: [/\/dist\//] } },
  },
})
