// What transforms do where they lack knowledge, once builds decide; and that they decline it, with that reason, where none does.

import { describe, expect, it } from 'vitest'
import { imagesWith } from '../src/analysis/images/images.ts'
import type { BuildContext } from '../src/files/build-context.ts'
import { distroNamed } from '../src/knowledge/images/distro-names.ts'
import type { Distro } from '../src/knowledge/images/distros.ts'
import type { Rewritten } from '../src/rewrite/result.ts'
import { type RewriteOptions, rewrite } from '../src/rewrite/rewrite.ts'
import type { Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'

function rewritten(text: string, name: string, options: Partial<RewriteOptions> = {}): Rewritten {
  const transform = transforms.filter((one) => one.name === name)
  return rewrite('Dockerfile', text, { transforms: transform, ...options }) as Rewritten
}

const DEBIAN = distroNamed('debian 12') as Distro

const UNKNOWN = 'FROM registry.example.com/team/base:3\n'
const SERVICE = ['COPY . .', 'EXPOSE 8080', 'CMD ["node", "server.js"]']

describe('worth a try', () => {
  it.each<[transform: string, text: string, becomes: string, doubt: string]>([
    [
      'npm-ci',
      ['FROM node:22', 'WORKDIR /app', 'COPY package*.json ./', 'RUN npm install', ...SERVICE].join('\n'),
      'RUN npm ci',
      'whether package*.json brings a lock file is not known',
    ],
    [
      'npm-ci',
      ['FROM node:22', 'WORKDIR /app', 'COPY . .', 'RUN npm install', 'CMD ["node", "server.js"]'].join('\n'),
      'RUN npm ci',
      'no COPY is known to bring a package-lock.json',
    ],
    [
      'base-slim',
      ['FROM python:3.12', 'WORKDIR /app', 'COPY . .', 'RUN frobnicate', 'CMD ["python", "app.py"]'].join('\n'),
      'FROM python:3.12-slim',
      'frobnicate may be missing',
    ],
    [
      'apt-no-install-recommends',
      `${UNKNOWN}RUN apt-get update && apt-get install -y $PACKAGES gimp libreoffice\nCMD ["serve"]`,
      'apt-get install -y --no-install-recommends',
      '',
    ],
  ])('%s: %#', (name, text, becomes, doubt) => {
    const without = rewritten(`${text}\n`, name)
    expect(without).toMatchObject({ status: 'unchanged' })
    expect(without.notes.map(({ reason }) => reason).join()).toContain(doubt)
    expect(without.dared).toBeUndefined()
    const daring = rewritten(`${text}\n`, name, { dares: () => true })
    expect(daring.after).toContain(becomes)
    expect(daring.dared).toMatchObject([{ transform: name, reason: expect.stringContaining(doubt) }])
    expect(daring.notes).toEqual([])
  })

  it('is a base image of which is not known who its user is, and what its entrypoint does', () => {
    const text =
      'FROM ghcr.io/team/debian-base:12\nWORKDIR /app\nCOPY server.py ./\nEXPOSE 8080\nCMD ["python3", "server.py"]\n'
    const images = imagesWith({ facts: { 'ghcr.io/team/debian-base': { distro: DEBIAN } }, mirrors: {} })
    const without = rewritten(text, 'user-non-root', { images })
    expect(without.notes).toMatchObject([{ reason: expect.stringContaining('not known which user this base image') }])
    const daring = rewritten(text, 'user-non-root', { images, dares: () => true })
    expect(daring.after).toContain('USER 10001:10001')
    expect(daring.dared).toMatchObject([{ line: 5, reason: expect.stringContaining('which user') }])
  })

  it.each([
    ['a port of root', 'EXPOSE 80', 'CMD ["python3", "server.py"]', 'port 80 is open to root alone'],
    ['a program that starts as root', 'EXPOSE 8080', 'CMD ["nginx"]', 'nginx starts as root'],
  ])('is no base image beside %s: that reason is told, and nothing dared', (_, port, start, reason) => {
    const text = `FROM ghcr.io/team/debian-base:12\nWORKDIR /app\nCOPY server.py ./\n${port}\n${start}\n`
    const images = imagesWith({ facts: { 'ghcr.io/team/debian-base': { distro: DEBIAN } }, mirrors: {} })
    for (const dares of [() => true, () => false]) {
      const result = rewritten(text, 'user-non-root', { images, dares })
      expect(result.notes).toMatchObject([{ reason: expect.stringContaining(reason) }])
      expect(result.dared ?? []).toEqual([])
    }
  })

  it.each([
    ['python:3.8-slim', 'python:3.11-slim'],
    ['node:14', 'node:22'],
    ['openjdk:16-jdk-slim', 'eclipse-temurin:17-jdk'],
    ['registry.example.com/hub/library/golang:1.20-alpine', 'registry.example.com/hub/library/golang:1.26-alpine'],
  ])('is the next release of a language: %s', (name, next) => {
    const images = imagesWith({ facts: {}, mirrors: { 'registry.example.com/hub': 'docker.io' } })
    const text = `FROM ${name}\nCOPY . /srv\nRUN build\nEXPOSE 8080\nCMD ["/srv/start"]\n`
    const daring = rewritten(text, 'base-update', { images, dares: () => true })
    expect(daring.after).toBe(text.replace(name, next))
    expect(daring.dared).toMatchObject([{ line: 1, reason: expect.stringContaining(' may mean otherwise there') }])
    const without = rewritten(text, 'base-update', { images })
    expect(without).toMatchObject({ status: 'unchanged', notes: [{ reason: daring.dared![0]!.reason }] })
  })

  it.each([
    ['mcr.microsoft.com/dotnet/aspnet:6.0', 'CMD ["dotnet", "/srv/a.dll"]', 'TargetFramework'],
    ['python:3.8', 'RUN true', 'others may be built on this image'],
  ])('is no release of a language that %s leads to where nothing would show it', (name, last, reason) => {
    const daring = rewritten(`FROM ${name}\nCOPY . /srv\n${last}\n`, 'base-update', { dares: () => true })
    expect(daring).toMatchObject({ status: 'unchanged', notes: [{ reason: expect.stringContaining(reason) }] })
  })

  it.each([
    ['base-slim', 'FROM python:3.12\nRUN cp -r /usr/share/doc /srv\nCMD ["python", "app.py"]\n', '/usr/share/doc'],
    ['npm-ci', 'FROM node:22\nCOPY . .\nONBUILD RUN npm install\nCMD ["node", "server.js"]\n', 'ONBUILD'],
  ])('%s: %#, which no build would miss, is none', (name, text, reason) => {
    const daring = rewritten(text, name, { dares: () => true })
    expect(daring).toMatchObject({ status: 'unchanged' })
    expect(daring.notes.map((note) => note.reason).join()).toContain(reason)
  })

  const files = {
    entry: (path: string) => (path === 'package.json' ? { path, kind: 'file' } : undefined),
    list: () => [],
    below: () => [],
    text: () => '{}',
    bytes: () => undefined,
    changes: () => false,
    ignores: () => false,
    untracked: () => [],
    told: () => '',
  } as unknown as BuildContext

  it('is a build context that is only assumed, for a safe transform', () => {
    const looks: Transform = {
      ...transforms.find(({ name }) => name === 'copy-manifests-first')!,
      name: 'looks',
      mayAct: () => true,
      apply: (dockerfile, context) =>
        dockerfile.text === 'FROM a\n' && context.files?.entry('package.json') !== undefined
          ? dockerfile.edit([[{ span: { start: 5, end: 6 }, text: 'b' }]])
          : dockerfile,
    }
    const found = { files, assumed: { folder: '.', doubt: 'nothing says what it is built from' } }
    const options = { transforms: [looks], findFiles: () => found }
    expect(rewrite('Dockerfile', 'FROM a\n', options)).toMatchObject({ status: 'unchanged' })
    expect(rewrite('Dockerfile', 'FROM a\n', { ...options, dares: () => true })).toMatchObject({
      after: 'FROM b\n',
      dared: [{ transform: 'looks', line: 1, reason: 'nothing says what it is built from' }],
    })
  })
})
