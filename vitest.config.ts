// The tests that need nothing but this package and git; those that build images have their own configuration.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { reportersOfSkipping } from './test/skips.ts'

/** They put something in a module's place, which others in the same process would get too. */
const mocking = readdirSync(join(import.meta.dirname, 'test'))
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => readFileSync(join(import.meta.dirname, 'test', name), 'utf8').includes('vi.mock('))
  .map((name) => `test/${name}`)

const shared = {
  // Nothing here is timed; a machine that does other things too may take long.
  testTimeout: 60_000,
  setupFiles: 'test/seed.ts',
  // The bundle is run as it is.
  server: { deps: { external: [/\/dist\//] } },
}

export default defineConfig({
  test: {
    // Half of the files start processes and wait for them.
    maxWorkers: '100%',
    // The command line is tested as people run it: built.
    globalSetup: 'test/cli-build.ts',
    reporters: reportersOfSkipping('default'),
    projects: [
      { test: { ...shared, name: 'apart', include: mocking } },
      {
        test: {
          ...shared,
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/images/**', ...mocking],
          // What all of them import is loaded once a process, and not once a file.
          isolate: false,
        },
      },
    ],
  },
})
