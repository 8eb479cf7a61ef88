// By which words a package manager asks no network, and whose calls fetch apt's lists.

import { describe, expect, test } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Command } from '../src/dockerfile/model/shell.ts'
import { mayFetchLists } from '../src/knowledge/packages/apt-front-ends.ts'
import { asksNoNetwork, saysOffline } from '../src/knowledge/packages/offline.ts'

function commandOf(text: string): Command {
  const dockerfile = new Dockerfile('Dockerfile', `FROM scratch\nRUN ${text}\n`)
  return dockerfile.script(dockerfile.instructions[1]!)!.commands[0]!
}

describe('asks no network', () => {
  test.each([
    ['dnf', 'dnf -C repoquery curl', true],
    ['dnf', '/usr/bin/dnf5 --cacheonly search curl', true],
    ['dnf', 'repoquery -C curl', true],
    ['dnf', 'yum -C list', true],
    ['dnf', 'tar -x -C /srv', false],
    ['dnf', 'make -C /src', false],
    ['npm', 'npm ci --offline', true],
    ['npm', 'npm_config_offline=true npm ci', true],
    ['npm', 'npm_config_offline=false npm ci', false],
    ['npm', 'gradle --offline build', false],
    ['pnpm', 'pnpm install --offline', true],
    ['yarn', 'yarn install --offline', true],
    ['composer', 'COMPOSER_DISABLE_NETWORK=1 composer install', true],
    ['composer', 'composer install', false],
    ['conda', 'conda install --offline numpy', true],
    ['uv', 'uv sync --offline', true],
    ['cargo', 'CARGO_NET_OFFLINE=true cargo build', true],
    ['maven', 'mvn -o package', true],
    ['gradle', './gradlew --offline build', true],
    ['apt', 'apt-get install --offline curl', false],
  ])('%s: %s', (tool, text, expected) => {
    expect(asksNoNetwork(tool, commandOf(text))).toBe(expected)
  })
})

describe('says so in a text that nobody reads', () => {
  test.each([
    ['dnf', '["dnf", "-C", "repoquery", "git"]', true],
    ['dnf', 'tar -C /srv', false],
    ['npm', 'npm ci --offline', true],
    ['npm', '["gradle", "--offline"]', false],
    ['npm', 'npm_config_offline=true', true],
    ['apt', 'npm ci --offline', false],
  ])('%s: %s', (tool, text, expected) => {
    expect(saysOffline(tool, text)).toBe(expected)
  })
})

test.each([
  ['npx playwright install --with-deps', true],
  ['python -m playwright install-deps', true],
  ['node_modules/.bin/playwright install --with-deps chromium', true],
  ['install2.r httr', true],
  ['nala update', true],
  ['apt-fast update', true],
  ['apt-mark hold curl', false],
  ['npm ci', false],
])('may fetch the lists: %s', (text, expected) => {
  const [name = '', ...args] = text.split(' ')
  expect(mayFetchLists(name.slice(name.lastIndexOf('/') + 1), args)).toBe(expected)
})
