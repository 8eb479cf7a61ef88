// What was learned of images, at the one door to them: what it says, and what it does not say.

import { expect, test } from 'vitest'
import { imagesWith } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Image, ImageFacts } from '../src/knowledge/images/image.ts'
import { isFlaw, type RecordedImage, recordedIn, recordedText } from '../src/knowledge/images/recorded.ts'
import { oldestRelease } from '../src/knowledge/images/releases.ts'

const DIGEST = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`

const RECORD: RecordedImage = {
  digest: DIGEST,
  asked: '2026-11-29',
  platforms: ['linux/amd64'],
  platform: 'linux/amd64',
  size: 1,
  user: 'app:staff',
  workdir: '/srv',
  entrypoint: ['/init'],
  distro: 'debian 12',
  users: { app: { id: 1000, group: 1000, home: '/home/app' } },
}

interface Known {
  readonly records?: Readonly<Record<string, RecordedImage>>
  readonly facts?: Readonly<Record<string, ImageFacts>>
  readonly mirrors?: Readonly<Record<string, string>>
}

function image(text: string, { records = { 'team/base:1': RECORD }, facts = {}, mirrors = {} }: Known = {}): Image {
  const [stage] = new Dockerfile('Dockerfile', text).stages
  return imagesWith({ facts, mirrors, recorded: records }).image(stage)
}

test('of a tag all counts but the release: that is the oldest which it may bring', () => {
  const found = image('FROM team/base:1')
  expect(found).toMatchObject({ user: 'app', workdir: '/srv', entrypoint: ['/init'], ownEntrypoint: false })
  expect(found.users).toEqual([{ name: 'app', id: 1000, group: 1000, home: '/home/app' }])
  expect(found.distro).toEqual({ family: 'debian', id: 'debian', version: undefined })
  expect(oldestRelease(found)?.version).toBe(12)
  expect(found.configured).toBe(false)
})

test.each([
  ['team/base:1', undefined, false],
  ['team/base:1', '', true],
  ['team/base:1', '/srv', false],
  ['node:20', undefined, true],
  ['node:20', '/srv', false],
])('HOME of %s, whose record says %j, is the folder of whoever runs: %s', (name, home, isOwn) => {
  const { home: _, ...record } = { ...RECORD, home }
  const records = { [name]: home === undefined ? record : { ...record, home } }
  expect(image(`FROM ${name}`, { records }).ownHomes).toBe(isOwn)
})

test.each([
  ['team/base:1', undefined, undefined],
  ['team/base:1', ['/bin/bash', '-o', 'errexit', '-c'], ['/bin/bash', '-o', 'errexit', '-c']],
  ['bitnami/node:20', undefined, undefined],
  ['bitnami/node:20', ['/bin/bash', '-c'], ['/bin/bash', '-c']],
])('the SHELL of %s, whose record says %j, is %j', (name, shell, expected) => {
  const records = { [name]: shell === undefined ? RECORD : { ...RECORD, shell } }
  expect(image(`FROM ${name}`, { records }).shell).toEqual(expected)
})

test('the SHELL of an image that nobody asked is told by its name, or said by the user', () => {
  expect(image('FROM bitnami/node:20').shell).toBe('unsure')
  expect(image('FROM bitnami/node:20', { facts: { 'bitnami/node': { shell: [] } } }).shell).toBeUndefined()
  expect(image('FROM team/other', { facts: { 'team/other': { shell: ['/bin/bash', '-ec'] } } }).shell).toEqual([
    '/bin/bash',
    '-ec',
  ])
})

test('of its digest the release counts too, and of another digest nothing', () => {
  expect(image(`FROM team/base:1@${DIGEST}`).distro?.version).toBe(12)
  expect(image(`FROM team/base:1@${OTHER}`)).toMatchObject({ distro: undefined, user: undefined })
  const records = { [`team/base:1@${OTHER}`]: { ...RECORD, user: 'other' } }
  expect(image(`FROM team/base:1@${OTHER}`, { records }).user).toBe('other')
})

test('no tag is the tag latest, and Docker Hub goes by several names', () => {
  const records = { 'node:latest': RECORD }
  for (const name of ['node', 'node:latest', 'docker.io/library/node', 'library/node:latest'])
    expect(image(`FROM ${name}`, { records }).user).toBe('app')
  expect(image('FROM node:20', { records }).user).toBe('root')
})

test.each([
  ['', true],
  ['--platform=$TARGETPLATFORM', true],
  ['--platform=${BUILDPLATFORM}', true],
  ['--platform=linux/amd64', true],
  ['--platform=amd64', true],
  ['--platform=linux/x86_64', true],
  ['--platform=linux/386', false],
  ['--platform=linux/arm64/v8', false],
  ['--platform=linux/$TARGETARCH', false],
  ['--platform=$MINE', false],
])('of a stage on %j a record of linux/amd64 tells: %s', (flag, isTold) => {
  expect(image(`FROM ${flag} team/base:1`).user).toBe(isTold ? 'app' : undefined)
  expect(image(`FROM ${flag} team/base:1`).distro?.id).toBe(isTold ? 'debian' : undefined)
})

test('platforms have several names', () => {
  const records = { 'team/base:1': { ...RECORD, platform: 'linux/arm64/v8' } }
  for (const name of ['arm64', 'linux/aarch64', 'linux/arm64', 'linux/ARM64/v8'])
    expect(image(`FROM --platform=${name} team/base:1`, { records }).user, name).toBe('app')
  expect(image('FROM --platform=linux/arm/v7 team/base:1', { records }).user).toBeUndefined()
})

test('an image for Windows is one, and its folders are not those of Linux', () => {
  const windows = { ...RECORD, platform: 'windows/amd64', user: 'ContainerUser', workdir: 'C:\\app' }
  const { distro: _, ...record } = windows
  const found = image('FROM team/base:1', { records: { 'team/base:1': record } })
  expect(found).toMatchObject({ distro: { family: 'windows' }, user: undefined, workdir: undefined })
  expect(found.entrypoint).toBeUndefined()
})

test('what the user says comes in front of it', () => {
  const facts = { 'team/base': { user: 'me', distro: { family: 'alpine', id: 'alpine', version: 3.2 } } } as const
  expect(image('FROM team/base:1', { facts })).toMatchObject({ user: 'me', workdir: '/srv', distro: { id: 'alpine' } })
  expect(image('FROM team/base:1', { facts }).releaseThen).toBeUndefined()
})

test('behind a mirror it is what it is without', () => {
  const mirrors = { 'mirror.example/hub': 'docker.io' }
  expect(image('FROM mirror.example/hub/team/base:1', { mirrors }).user).toBe('app')
})

test('what an ARG chooses may be another image, but its distribution is likely', () => {
  const found = image('ARG V=1\nFROM team/base:$V')
  expect(found).toMatchObject({ user: undefined, workdir: undefined, distro: { id: 'debian' }, releaseThen: undefined })
})

test('an image with ONBUILD starts as whatever that leaves', () => {
  const records = { 'team/base:1': { ...RECORD, onbuild: true } } as const
  expect(image('FROM team/base:1', { records })).toMatchObject({ user: undefined, distro: { id: 'debian' } })
})

test('a release that the name says is not put aside, and a distribution that it does not lead to is believed', () => {
  expect(image('FROM debian:11', { records: { 'debian:11': RECORD } }).distro?.version).toBe(11)
  expect(image('FROM nginx:1', { records: { 'nginx:1': { ...RECORD, distro: 'alpine 3.20' } } }).distro?.id).toBe(
    'alpine',
  )
})

test('where images may be had: mirrors first', () => {
  const images = imagesWith({ facts: {}, mirrors: { 'm.example/hub': 'docker.io', 'm.example/q': 'quay.io/team/' } })
  expect(images.places('node:20')).toEqual(['m.example/hub/library/node:20', 'node:20'])
  expect(images.places('quay.io/team/a@sha256:1')).toEqual(['m.example/q/a@sha256:1', 'quay.io/team/a@sha256:1'])
  expect(images.places('ghcr.io/a/b:1')).toEqual(['ghcr.io/a/b:1'])
})

test('what is written is read back, in the order of names', () => {
  const text = recordedText({ 'b:1': RECORD, 'a:1': { ...RECORD, onbuild: true, created: '2026-01-01' } })
  const found = recordedIn(JSON.parse(text))
  expect(isFlaw(found)).toBe(false)
  expect(Object.keys(found)).toEqual(['a:1', 'b:1'])
  expect(recordedText(found as Readonly<Record<string, RecordedImage>>)).toBe(text)
})

test.each([
  [[], 'it has no "images"'],
  [{ version: 2, images: {} }, 'version: 2 is not read'],
  [{ version: 1, images: { 'a b': RECORD } }, 'images["a b"]: that is the name of no image'],
  [{ version: 1, images: { a: 1 } }, 'images["a"]: it must be an object'],
  [{ version: 1, images: { a: { ...RECORD, extra: 1 } } }, 'images["a"].extra: nobody reads it'],
  [{ version: 1, images: { a: { ...RECORD, distro: 'debian potato' } } }, 'images["a"].distro: it must be'],
  [{ version: 1, images: { a: { ...RECORD, users: { x: {} } } } }, 'images["a"].users: it must be'],
  [{ version: 1, images: { a: { ...RECORD, size: -1 } } }, 'images["a"].size: it must be'],
  [{ version: 1, images: { a: { ...RECORD, entrypoint: 'x' } } }, 'images["a"].entrypoint: it must be'],
])('%j is not read: %s', (value, flaw) => {
  const found = recordedIn(value)
  expect(isFlaw(found) ? found.flaw : '').toContain(flaw)
})
