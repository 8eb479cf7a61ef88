// Finds the browser, and builds and serves the playground.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** `undefined`: there is no browser here, and nothing can be tested. */
    browser: { readonly program: string; readonly playground: string } | undefined
  }
}

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome']

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = PROGRAMS.find((name) => spawnSync(name, ['--version']).status === 0)
  if (program === undefined) {
    project.provide('browser', undefined)
    return async () => {
      process.stdout.write(`all browser tests are skipped: none of ${PROGRAMS.join(', ')} is installed\n`)
    }
  }
  const configFile = join(import.meta.dirname, '../../web/vite.config.ts')
  const outDir = mkdtempSync(join(tmpdir(), 'dockershift-web-'))
  await build({ configFile, logLevel: 'warn', build: { outDir } })
  const server = await preview({
    configFile,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const { port } = server.httpServer.address() as AddressInfo
  const path = spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim()
  project.provide('browser', { program: path, playground: `http://127.0.0.1:${port}/playground/` })
  return async () => {
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}
