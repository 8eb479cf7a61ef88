// The tests in a real browser: the HTML report and the playground, in headless Chromium.

import { defineConfig } from 'vitest/config'
import { reportersOfSkipping } from '../skips.ts'

export default defineConfig({
  test: {
    include: ['test/browser/*.browser.ts'],
    globalSetup: ['test/cli-build.ts', 'test/browser/setup.ts'],
    // The bundle is run as it is.
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: reportersOfSkipping('verbose'),
  },
})
