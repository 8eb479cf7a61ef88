// Which images base-update may step to: the tags that tables and registries know, asked for once and read offline.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { imagesWith } from '../src/analysis/images/images.ts'
import { lineEnd, lineSteps } from '../src/knowledge/images/lines.ts'
import { parseImage } from '../src/knowledge/images/names.ts'
import { isFlaw, type RecordedImage, recordedIn } from '../src/knowledge/images/recorded.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import baseUpdate from '../transforms/base-update.ts'
import { dockershift, type Ran, sandbox } from './cli-sandbox.ts'
import { type MadeImage, madeImage, testRegistry } from './made-images.ts'
import { withoutNetwork } from './without-network.ts'

const FILE = 'dockershift.images.json'
const stepsOf = (name: string): readonly string[] => lineSteps(parseImage(name)).map(({ image }) => image)

describe('the steps of a tag', () => {
  test.each<[name: string, first: string | undefined]>([
    ['debian:buster-slim', 'debian:bookworm-slim'],
    ['ubuntu:20.10', 'ubuntu:22.04'],
    ['node:16', 'node:22'],
    ['node:16-alpine3.17', 'node:22-alpine3.22'],
    ['node:16-buster-slim', 'node:22-bookworm-slim'],
    ['python:3.8-slim-buster', 'python:3.11-slim-bookworm'],
    ['php:7.4-fpm-alpine3.12', 'php:8.2-fpm-alpine3.22'],
    ['golang:1.20-alpine3.99', 'golang:1.26-alpine3.99'],
    ['eclipse-temurin:19-jdk-focal', 'eclipse-temurin:21-jdk-jammy'],
    ['mcr.microsoft.com/dotnet/sdk:6.0-alpine3.17', 'mcr.microsoft.com/dotnet/sdk:10.0-alpine3.22'],
    // The image of somebody else may have other endings.
    ['openjdk:16-jdk-slim', 'eclipse-temurin:17-jdk'],
    ['openjdk:16-jdk-slim-buster', undefined],
    ['python:3.8-rc1-slim', undefined],
    ['python:3.8.2-slim', undefined],
    ['node:22-alpine3.17', undefined],
    ['node:99-alpine', undefined],
    ['python:4.0', undefined],
    ['acme/app:1.2', undefined],
    ['registry.example.com/node:16', undefined],
    [`node:16-alpine3.17@sha256:${'a'.repeat(64)}`, undefined],
  ])('%s goes on with %s', (name, first) => {
    expect(stepsOf(name)[0]).toBe(first)
  })

  test('go from release to release, and in each from distribution to distribution', () => {
    expect(stepsOf('node:20-alpine3.17').slice(0, 4)).toEqual([
      ...['node:22-alpine3.22', 'node:22-alpine3.23', 'node:22-alpine3.24', 'node:24-alpine3.22'],
    ])
    expect(stepsOf('alpine:3.12')).toEqual(['alpine:3.22', 'alpine:3.23', 'alpine:3.24'])
  })

  test('are told of as far as they are there', () => {
    const end = (has: Readonly<Record<string, boolean>>): unknown =>
      lineEnd(parseImage('node:20-alpine3.17'), (image) => has[image])
    expect(end({})).toMatchObject({ next: 'node:22' })
    expect(end({ 'node:22-alpine3.22': false, 'node:22-alpine3.23': true })).toMatchObject({
      next: 'node:22-alpine3.23',
    })
  })
})

const RECORD: RecordedImage = {
  digest: `sha256:${'a'.repeat(64)}`,
  asked: '2026-11-29',
  platforms: ['linux/amd64'],
  platform: 'linux/amd64',
  user: '',
  workdir: '/',
  entrypoint: [],
}

test('what a registry has is tried where builds decide, and nothing else is', () => {
  const text = 'FROM node:16-alpine3.17\nCOPY . /srv\nCMD ["node", "/srv/x.js"]\n'
  const tried = (steps: Readonly<Record<string, boolean>> | undefined): string => {
    const recorded = steps === undefined ? {} : { 'node:16-alpine3.17': { ...RECORD, steps } }
    const images = imagesWith({ facts: {}, mirrors: {}, recorded })
    const found = rewrite('Dockerfile', text, { transforms: [baseUpdate], images, dares: () => true })
    return 'after' in found ? found.after.split('\n')[0]! : ''
  }
  expect(tried({ 'node:22-alpine3.22': false, 'node:22-alpine3.23': true })).toBe('FROM node:22-alpine3.23')
  for (const steps of [undefined, {}, { 'node:22-alpine3.22': false }])
    expect(tried(steps)).toBe('FROM node:16-alpine3.17')
})

test.each([
  [{ steps: { 'node:22-slim': true } }, undefined],
  [{ steps: { 'node:22-slim': 1 } }, 'steps: it must be names of images with true or false'],
  [{ steps: { 'no name': true } }, 'steps: it must be names of images with true or false'],
  [{ steps: ['node:22-slim'] }, 'steps: it must be names of images with true or false'],
])('a file with %j is read, or said where it is wrong', (more, flaw) => {
  const found = recordedIn({ version: 1, images: { 'node:16': { ...RECORD, ...more } } })
  expect(isFlaw(found) ? found.flaw : undefined).toBe(flaw === undefined ? undefined : `images["node:16"].${flaw}`)
})

/** A registry that mirrors Docker Hub, and a folder that goes through it. */
async function mirrored(tags: Record<string, MadeImage>, from: (host: string) => string) {
  const { host, asked } = await testRegistry(tags)
  const folder = sandbox({ Dockerfile: from(host) })
  writeFileSync(join(folder, 'dockershift.config.json'), JSON.stringify({ mirrors: { [host]: 'docker.io' } }))
  const env = { DOCKER_CONFIG: '/nonexistent', DOCKER_AUTH_CONFIG: '' }
  const run = (...args: readonly string[]): Promise<Ran> =>
    withoutNetwork(['127.0.0.1'], () => dockershift(folder, args, '', env))
  return { host, asked, folder, run }
}

describe('a registry', () => {
  const image = madeImage()
  const questions = (asked: readonly string[]): readonly string[] =>
    asked.filter((one) => /^HEAD .*\d-|^HEAD .*slim/.test(one))

  test('is asked for the next tags, up to one that there is; a later run reads it and asks nobody', async () => {
    const tags = { 'library/node:16-alpine3.17': image, 'library/node:24-alpine3.22': image, 'library/acme:1.2': image }
    const { host, asked, folder, run } = await mirrored(
      tags,
      (name) =>
        `FROM ${name}/library/node:16-alpine3.17\nCOPY --from=${name}/library/acme:1.2 /a /a\nCMD ["node", "x.js"]\n`,
    )
    const ran = await run('images', '--write')
    expect(ran).toMatchObject({ code: 0, err: `2 images: 2 new\nwritten: ${FILE}\n` })
    const name = `${host}/library/node:16-alpine3.17`
    const { images } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { images: Record<string, RecordedImage> }
    const none = ['22-alpine3.22', '22-alpine3.23', '22-alpine3.24'].map((tag) => [`node:${tag}`, false])
    expect(images[name]!.steps).toEqual({ ...Object.fromEntries(none), 'node:24-alpine3.22': true })
    expect(images[`${host}/library/acme:1.2`]).not.toHaveProperty('steps')
    expect(questions(asked)).toEqual(
      [...none.map(([tag]) => String(tag)), 'node:24-alpine3.22'].map((tag) => `HEAD manifests/${tag.slice(5)}`),
    )
    asked.length = 0
    const offline = await withoutNetwork([], () => run('-t', 'base-update'))
    expect(offline.err + offline.out).toContain(
      'node:24-alpine3.22 is the next that gets some and that the registry has',
    )
    expect(asked).toEqual([])
    const before = readFileSync(join(folder, FILE), 'utf8')
    expect(await run('images', '--check')).toMatchObject({ code: 0, err: '2 images\n' })
    expect(await run('images', '--write')).toMatchObject({ code: 0, err: '2 images\n' })
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(before)
  })

  test('has no step that tables know: it goes to the nearest that there is, for one run', async () => {
    const tags = { 'library/debian:buster-slim': image, 'library/debian:trixie-slim': image }
    const { asked, run } = await mirrored(
      tags,
      (name) => `FROM ${name}/library/debian:buster-slim\nCMD ["sleep", "1"]\n`,
    )
    expect((await run('-t', 'base-update', '--unsafe')).out).toContain('debian:bookworm-slim')
    expect(asked).toEqual([])
    const online = await run('-t', 'base-update', '--unsafe', '--online')
    expect(online.out).toContain('debian:trixie-slim')
    expect(online.out).not.toContain('bookworm')
  })

  test('that does not answer for a tag is not taken to lack it', async () => {
    const tags = { 'library/debian:buster-slim': image }
    const { host } = await testRegistry(tags, ({ url = '' }, response) => {
      if (!url.endsWith('bookworm-slim')) return false
      response.writeHead(403).end()
      return true
    })
    const folder = sandbox({ Dockerfile: `FROM ${host}/library/debian:buster-slim\n` })
    writeFileSync(join(folder, 'dockershift.config.json'), JSON.stringify({ mirrors: { [host]: 'docker.io' } }))
    const ran = await dockershift(folder, ['images', '--write'], '', { DOCKER_CONFIG: '/nonexistent' })
    expect(ran.out).toContain('whether there is debian:bookworm-slim is not known')
    expect(readFileSync(join(folder, FILE), 'utf8')).not.toContain('steps')
  })
})
