// Which npm may run scripts as the owner of the folder: by the version of Node.js, by the distribution, by what the file installs.

import { expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { runsAsOwner } from '../src/knowledge/images/npm-owner.ts'

function asks(image: string, ...texts: readonly string[]): boolean {
  const [stage] = new Dockerfile('Dockerfile', `FROM ${image}\n`).stages
  return runsAsOwner(PUBLIC_IMAGES.image(stage), texts)
}

test.each([
  '15',
  '16',
  '16.20.2-alpine',
  '17.9-slim',
  '18.0',
  '18.13.0',
  '18.12-slim',
  '19.0',
  '19.2',
  'gallium',
  'gallium-alpine',
])('node:%s does', (tag) => {
  expect(asks(`node:${tag}`)).toBe(true)
})

test.each([
  '8',
  '12',
  '14.21',
  '18',
  '18-slim',
  '18.14',
  '18.20.1',
  '19',
  '19.3',
  '20',
  '20.1.0',
  '22',
  'lts',
  'hydrogen',
  'latest',
])('node:%s does not', (tag) => {
  expect(asks(`node:${tag}`)).toBe(false)
})

test('node without a tag does not', () => {
  expect(asks('node')).toBe(false)
})

test.each([
  ['debian:11', true],
  ['debian:12', false],
  ['ubuntu:22.04', true],
  ['ubuntu:24.04', false],
  ['alpine:3.16', true],
  ['alpine:3.20', false],
  ['fedora:36', true],
  ['fedora:41', false],
  ['registry.example.com/own', true],
])('the package of %s: %s', (image, expected) => {
  expect(asks(image)).toBe(expected)
})

test.each([
  ['node:20', 'npm install -g npm@8', true],
  ['node:20', 'npm i -g npm@7.24.2', true],
  ['node:16', 'npm install -g npm@10', false],
  ['node:16', 'npm install -g npm@latest', false],
  ['node:16', 'npm install -g pnpm@9', true],
  ['node:20', 'npm install -g pnpm@8', false],
  ['debian:12', 'curl -fsSL https://deb.nodesource.com/setup_16.x | bash -', true],
  ['debian:11', 'curl -fsSL https://deb.nodesource.com/setup_20.x | bash -', false],
  ['debian:11', 'curl -fsSL https://deb.nodesource.com/setup_lts.x | bash -', false],
  ['debian:12', 'curl -fsSL https://deb.nodesource.com/setup_$NODE_MAJOR.x | bash -', true],
  [
    'debian:12',
    'echo "deb https://deb.nodesource.com/node_16.x bookworm main" > /etc/apt/sources.list.d/node.list',
    true,
  ],
  [
    'debian:12',
    'echo "deb https://deb.nodesource.com/node_20.x nodistro main" > /etc/apt/sources.list.d/node.list',
    false,
  ],
  ['node:20', 'npm install -g npm@$NPM_VERSION', true],
  ['node:20', 'npm install -g "npm@^8.0.0"', true],
  ['node:20', 'npm install -g npm@latest-7', true],
  ['debian:12', 'COPY --from=node:16 /usr/local /usr/local', true],
  ['debian:12', 'nvm install 16', true],
  ['node@sha256:0123456789012345678901234567890123456789012345678901234567890123', '', true],
])('%s with %s: %s', (image, text, expected) => {
  expect(asks(image, text)).toBe(expected)
})
