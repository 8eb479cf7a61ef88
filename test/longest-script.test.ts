// Linux takes no argument longer than 131,071 bytes, and a shell gets a RUN's script as one: what joins or appends stays below.

import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { bytesOf, LONGEST_ARGUMENT } from '../src/dockerfile/model/script.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'

const safe = transforms.filter(({ safety }) => safety === 'safe')

/** A physical line of BuildKit's holds 65,535 characters: long scripts are broken into lines. */
function blob(bytes: number, letter: string, file: string): string {
  const line = letter.repeat(Math.floor(10_000 / bytesOf(letter)))
  return `RUN echo ${Array.from({ length: Math.ceil(bytes / 10_000) }, () => line).join(' \\\n ')} > /etc/${file}\n`
}

function longestIn(text: string): number {
  const scripts = new Dockerfile('Dockerfile', text).instructions.filter(({ keyword }) => keyword === 'RUN')
  return Math.max(...scripts.map((run) => bytesOf(run.text)))
}

function outcome(text: string): { after: string; reasons: readonly string[]; discarded: number } {
  const result = rewrite('Dockerfile', text, { transforms: safe })
  if (result.status === 'failed' || result.status === 'skipped') throw new Error(result.reason)
  return {
    after: result.after,
    reasons: result.notes.map(({ reason }) => reason),
    discarded: result.discarded.length,
  }
}

test.runIf(process.platform === 'linux')('the number is the one of Linux', () => {
  const run = (bytes: number) => spawnSync('/bin/sh', ['-c', `: ${'x'.repeat(bytes - 2)}`])
  expect(run(LONGEST_ARGUMENT).status).toBe(0)
  expect(run(LONGEST_ARGUMENT + 1).error).toMatchObject({ code: 'E2BIG' })
})

test.each([
  ['one byte a character', 'a'],
  ['two bytes', 'é'],
  ['three', '€'],
  ['four', '🐳'],
])('small steps are merged up to the limit, of %s', (_, letter) => {
  const input = `FROM debian:12\n${Array.from({ length: 6 }, (_, i) => blob(32_000, letter, `blob${i}`)).join('')}`
  const { after, reasons, discarded } = outcome(input)
  expect(after).not.toBe(input)
  expect(discarded).toBe(0)
  expect(longestIn(after)).toBeLessThanOrEqual(LONGEST_ARGUMENT)
  expect(reasons).toContain('not merged with the RUN before: together they would be longer than a shell takes')
})

const LONG = blob(125_000, 'a', 'blob').trimEnd()

test.each([
  ['lists', `FROM debian:12\n${LONG} && apt-get update && apt-get install -y curl\n`],
  ['a cache of dnf', `FROM fedora:40\n${LONG} && dnf install -y curl\n`],
  ['a cache of zypper', `FROM opensuse/leap:15.6\n${LONG} && zypper --non-interactive install curl\n`],
  ['a cache of npm', `FROM node:22\n${LONG} && npm install -g pm2\n`],
])('a cleanup is not put behind a script as long as that: %s', (_, input) => {
  const { after, reasons } = outcome(input)
  expect(after).toBe(input)
  expect(reasons).toContain('with more in it the script would be longer than a shell takes')
})

test('an update is not joined with its install, nor a cleanup with what it cleans', () => {
  const install = `${LONG.replace('RUN', 'RUN apt-get install -y curl &&')}`
  const { after, reasons } = outcome(`FROM debian:12\nRUN apt-get update\n${install}\nRUN apt-get clean\n`)
  expect(after).toContain('RUN apt-get update\n')
  expect(after).toContain('RUN apt-get clean\n')
  const tooLong = 'together they would be longer than a shell takes'
  expect(reasons).toEqual(
    expect.arrayContaining([
      `apt-get update stays apart from the install behind it: ${tooLong}`,
      `this cleanup frees nothing in a RUN of its own, but cannot join the one before: ${tooLong}`,
    ]),
  )
})
