// The package as people get it: from its archive, by npx, in an empty folder and with an empty cache.

import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import pack from '../../package.json' with { type: 'json' }
import { environment, NEW, OLD, ROOT, raw, sandbox } from '../cli-sandbox.ts'

/** How much of others comes along: more is a decision, and not an accident. */
const MOST_PACKAGES = 65
const MOST_BYTES = 15_000_000

test('npx makes the first diff', () => {
  const folder = sandbox({ 'work/Dockerfile': OLD })
  const at = (path: string): string => join(folder, path)
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: ROOT })
  const trust = process.env.NODE_EXTRA_CA_CERTS
  const variables = {
    ...(environment() as Record<string, string>),
    HOME: folder,
    npm_config_cache: at('cache'),
    npm_config_update_notifier: 'false',
    ...(trust === undefined ? {} : { NODE_EXTRA_CA_CERTS: trust }),
  }
  const args = ['--yes', '--package', at(`dockershift-${pack.version}.tgz`), 'dockershift']
  const started = performance.now()
  const first = raw('npx', [...args, '--quiet'], at('work'), '', variables)
  const seconds = (performance.now() - started) / 1000
  expect(first.stderr.toString('utf8')).toBe('')
  expect(first.stdout.toString('utf8')).toContain('+RUN apk add --no-cache curl')
  expect(raw('npx', [...args, '--quiet', '-'], at('work'), OLD, variables).stdout.toString('utf8')).toBe(NEW)

  const [made = ''] = readdirSync(at('cache/_npx'))
  const files = readdirSync(at(`cache/_npx/${made}/node_modules`), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const packages = files.filter((file) => /\/node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file))
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  process.stdout.write(
    `npx: first diff after ${seconds.toFixed(1)} s, ${packages.length} packages, ${(bytes / 1e6).toFixed(1)} MB\n`,
  )
  expect(packages.length).toBeLessThanOrEqual(MOST_PACKAGES)
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
})
