// The tests that need nothing but this package and git; those that build images have their own configuration.

import { configDefaults, defineConfig } from 'vitest/config'
import { reportersOfSkipping } from './test/skips.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/images/**'],
    // The command line is tested as people run it: built.
    globalSetup: 'test/cli-build.ts',
    // Nothing here is timed; a machine that does other things too may take long.
    testTimeout: 60_000,
    // The bundle is run as it is.
    server: { deps: { external: [/\/dist\//] } },
    reporters: reportersOfSkipping('default'),
  },
})
