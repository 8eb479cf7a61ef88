// The tables of images, row by row: against what this machine has of their sources, else by what follows from each row.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { accountOf } from '../src/knowledge/images/account-numbers.ts'
import { configurationOf } from '../src/knowledge/images/configurations.ts'
import { distroNamed } from '../src/knowledge/images/distro-names.ts'
import { distroOf, releaseOf, suiteOf } from '../src/knowledge/images/distros.ts'
import { runsAsGiven } from '../src/knowledge/images/entrypoints.ts'
import { hasExtractor } from '../src/knowledge/images/extractors.ts'
import { bringsFolder, isEmptyFolder, lacks } from '../src/knowledge/images/folders.ts'
import { mayBringOldGem } from '../src/knowledge/images/gem-releases.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { compared, LANGUAGES } from '../src/knowledge/images/language-lines.ts'
import { isOver, LINES, lineStep } from '../src/knowledge/images/lines.ts'
import { hasUtf8Locale, isLocaleReader, speaksOfLocale, startsWithoutLocale } from '../src/knowledge/images/locales.ts'
import { parseImage } from '../src/knowledge/images/names.ts'
import {
  managerOf,
  microdnfReadsWeakDeps,
  packageManagers,
  surelyHas,
  yumIsDnf,
} from '../src/knowledge/images/package-managers.ts'
import { packagesOfDistro, programsOf } from '../src/knowledge/images/packages.ts'
import { bringsNewPip } from '../src/knowledge/images/pip-releases.ts'
import { debianOf, oldestRelease } from '../src/knowledge/images/releases.ts'
import { endOf, isUnsupportedUbuntu, retired } from '../src/knowledge/images/retired.ts'
import { hasUnknownSlim, needsDocumentation } from '../src/knowledge/images/slim-variants.ts'
import { isOfSystem, isSetApart } from '../src/knowledge/images/system-folders.ts'
import { runtimeOf, TOOLS_OF_JDK, USES_OF_JDK } from '../src/knowledge/images/temurin.ts'
import { needsHome, startsAsRoot } from '../src/knowledge/programs/root-programs.ts'

function image(name: string): Image {
  return PUBLIC_IMAGES.image(new Dockerfile('Dockerfile', `FROM ${name}\n`).stages[0]!)
}

function versionOf(name: string): number | undefined {
  return distroOf(parseImage(name))?.version
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

const INFO = '/usr/share/distro-info'

interface Release {
  readonly version: string
  readonly series: string
  readonly release: string
  /** When who pays nothing gets no updates any more. */
  readonly end: string
}

/** The releases of a distribution, as its package distro-info-data has them. */
function releases(name: 'debian' | 'ubuntu'): readonly Release[] {
  const [head = '', ...rows] = lines(readFileSync(`${INFO}/${name}.csv`, 'utf8'))
  const columns = head.split(',')
  const end = columns.indexOf(name === 'debian' ? 'eol-lts' : 'eol')
  return rows.map((row) => {
    const cells = row.split(',')
    const cell = (column: string): string => cells[columns.indexOf(column)] ?? ''
    return {
      version: cell('version').replace(/ LTS$/, ''),
      series: cell('series'),
      release: cell('release'),
      end: cells[end] ?? '',
    }
  })
}

test.each([
  ['alpine:3.9', '2020-11-01', 'alpine:3.22'],
  ['alpine:3.1', '2016-11-01', 'alpine:3.22'],
  ['alpine:3.20.3', '2026-04-01', 'alpine:3.22'],
  ['alpine:3.12-foo', '2022-05-01', 'alpine:3.22'],
  ['debian:bullseye-20240101-slim', '2026-08-31', 'debian:12'],
  ['alpine:3.22.1', undefined, undefined],
  ['alpine:3.222', undefined, undefined],
  ['alpine:20240101', undefined, undefined],
  ['example.com/alpine:3.9', undefined, undefined],
])('%s got its last fixes on %s, and %s is next', (name, since, next) => {
  const end = endOf(name)
  expect(end?.since).toBe(since)
  if (next === undefined) expect(end).toBeUndefined()
  else expect(end?.advice).toBe(`${next} is the next that gets some`)
})

describe.runIf(existsSync(INFO))('what distro-info-data says', () => {
  const debian = existsSync(INFO) ? releases('debian').filter(({ version }) => Number(version) >= 6) : []
  const ubuntu = existsSync(INFO) ? releases('ubuntu').filter(({ version }) => Number(version) >= 12) : []
  const today = '2026-08'

  test('of the suites of Debian', () => {
    const released = debian.filter(({ release }) => release !== '' && release < today)
    expect(released.length).toBeGreaterThan(7)
    for (const { series, version } of released) {
      expect([series, versionOf(`debian:${series}-slim`)]).toEqual([series, Number(version)])
      expect([series, versionOf(`python:3-${series}`)]).toEqual([series, Number(version)])
      expect(suiteOf({ family: 'debian', id: 'debian', version: Number(version) })).toBe(series)
    }
  })

  test('of the end of Debian’s suites', () => {
    const ended = debian.filter(({ version, end }) => Number(version) >= 7 && end !== '' && end < today)
    expect(ended.length).toBeGreaterThan(3)
    for (const { series, version, end } of ended)
      for (const tag of [series, version])
        expect([tag, retired(parseImage(`debian:${tag}`))?.since]).toEqual([tag, end])
    for (const { series } of debian.filter(({ end }) => end > today))
      expect([series, retired(parseImage(`debian:${series}`))]).toEqual([series, undefined])
  })

  test('of the releases of Ubuntu', () => {
    // Of three releases before 14.04 nobody has images by name.
    const known = ubuntu.filter(
      ({ version, release }) => (version === '12.04' || version >= '14.04') && release < today,
    )
    expect(known.length).toBeGreaterThan(25)
    for (const { series, version } of known) {
      expect([series, versionOf(`ubuntu:${series}`)]).toEqual([series, Number(version)])
      expect([series, versionOf(`eclipse-temurin:17-${series}`)]).toEqual([series, Number(version)])
    }
  })

  test.each(['debian', 'ubuntu'] as const)('of the lines of %s, from the first to the last that is there', (name) => {
    const rows = LINES[name]!
    const meant = (name === 'debian' ? debian : ubuntu).filter(
      ({ version, end }) => end !== '' && Number(version) >= Number(rows[0]!.version),
    )
    expect(rows.map(({ version, name: series, ends }) => ({ version, series, end: ends }))).toEqual(
      meant.map(({ version, series, end }) => ({ version, series, end })),
    )
  })

  test('of the releases of Ubuntu that last for nine months: each leads to one that lasts', () => {
    const short = ubuntu.filter(({ version, end }) => end < today && !/^\d*[02468]\.04$/.test(version))
    expect(short.length).toBeGreaterThan(15)
    for (const { series, version } of short) {
      const next = [22.04, 24.04, 26.04].find((one) => one > Number(version))!
      expect(lineStep(parseImage(`ubuntu:${version}`))?.image).toBe(`ubuntu:${next.toFixed(2)}`)
      const name = ubuntu.find((one) => Number(one.version) === next)!.series
      expect(lineStep(parseImage(`ubuntu:${series}`))?.image).toBe(`ubuntu:${name}`)
    }
  })

  test.each(Object.entries(LANGUAGES))(
    'of the releases of %s: in order, and each leads to one that gets fixes',
    (name, line) => {
      const versions = line.releases.map(([version]) => version)
      expect(versions.toSorted(compared)).toEqual(versions)
      expect(new Set(versions).size).toBe(versions.length)
      for (const [version, ends] of line.releases) {
        expect(ends).toMatch(/^20\d\d-\d\d-\d\d$/)
        const step = lineStep(parseImage(`${name}:${version}`))
        expect(step === undefined, version).toBe(!isOver({ ends }))
        if (step === undefined) continue
        expect(step.image).toBe(`${line.successor ?? name}:${step.next.version}`)
        expect(isOver(step.next)).toBe(false)
        expect(compared(step.next.version, version)).toBeGreaterThan(0)
        // Whoever has it already need not go on.
        expect(lineStep(parseImage(step.image))).toBeUndefined()
      }
      for (const [version, what, source] of line.changes) {
        expect(version).toMatch(/^\d+(?:\.\d+)?$/)
        expect(what).not.toMatch(/[.;]$/)
        expect(source).toMatch(/^https:\/\//)
      }
    },
  )

  test('of what is told of a language whose tag says more', () => {
    expect(endOf('python:3.8.10-slim-buster')).toMatchObject({
      since: '2024-10-07',
      advice: expect.stringContaining('python:3.11 '),
    })
    expect(endOf('node:14.21.3-alpine')).toMatchObject({
      since: '2023-04-30',
      advice: expect.stringContaining('node:22 '),
    })
    expect(endOf('mcr.microsoft.com/dotnet/sdk:6.0.408')?.since).toBe('2024-11-12')
    expect(endOf('python:3.12')).toBeUndefined()
    expect(endOf('registry.example.com/python:3.8')).toBeUndefined()
  })

  test('of the end of Ubuntu’s releases', () => {
    // Since when the packages of later short ones are in the archive alone is not known.
    const ended = ubuntu.filter(({ series, end }) => end < '2024-12' || series === 'focal')
    expect(ended.length).toBeGreaterThan(20)
    for (const { series, version, end } of ended) {
      for (const tag of [version, series])
        expect([tag, retired(parseImage(`ubuntu:${tag}`))?.since]).toEqual([tag, end])
      const isLong = Number(version) >= 14 && version.endsWith('.04') && Number(version.slice(0, 2)) % 2 === 0
      expect([version, isUnsupportedUbuntu(version)]).toEqual([version, !isLong])
    }
  })
})

const MASTER = '/usr/share/base-passwd'

describe.runIf(existsSync(MASTER))('what base-passwd says', () => {
  /** Those that its releases do not have alike. */
  const differing = new Set(['irc', '_apt', 'gnats'])
  const rows = (file: string): readonly string[][] =>
    existsSync(MASTER)
      ? lines(readFileSync(`${MASTER}/${file}`, 'utf8'))
          .map((line) => line.split(':'))
          .filter(([name = '']) => !differing.has(name))
      : []

  test.each(rows('passwd.master').map(([name = '', , id = '']) => [name, id]))('user %s is %s', (name, id) => {
    expect(accountOf(image('debian:12'), 'users', name)).toBe(id)
    expect(accountOf(image('ubuntu:22.04'), 'users', name)).toBe(id)
  })

  test('of the groups that are known', () => {
    const known = rows('group.master').filter(
      ([name = '']) => accountOf(image('debian:12'), 'groups', name) !== undefined,
    )
    expect(known.length).toBeGreaterThan(18)
    for (const [name = '', , id] of known)
      expect([name, accountOf(image('debian:12'), 'groups', name)]).toEqual([name, id])
  })
})

/** `root 0 daemon 1`, on an image. */
function numbered(name: string, text: string): readonly (readonly [string, string, string])[] {
  return text.split(/ (?=[a-z])/).map((one) => {
    const [user = '', id = ''] = one.split(' ')
    return [name, user, id]
  })
}

describe('accounts of images', () => {
  test.each<readonly [string, string, string | undefined]>([
    ['node:20', 'node', '1000'],
    ['node:7', 'node', undefined],
    ['nginx:1.25', 'nginx', '101'],
    ['httpd:2.4-alpine', 'www-data', '82'],
    ['httpd:2.4', 'www-data', '33'],
    ['php:8.3-fpm-alpine', 'www-data', '82'],
    ['postgres:16', 'postgres', '999'],
    ['postgres:16-alpine', 'postgres', '70'],
    ['redis:7', 'redis', '999'],
    ['memcached:1.6', 'memcache', '11211'],
    ['gradle:8', 'gradle', '1000'],
    ['jenkins/jenkins:lts', 'jenkins', '1000'],
    ['denoland/deno:2.0.0', 'deno', '1993'],
    ['oven/bun:1', 'bun', '1000'],
    ['nginxinc/nginx-unprivileged:1.25', 'nginx', '101'],
    ['gcr.io/distroless/base', 'nonroot', '65532'],
    ['gcr.io/distroless/base', 'nobody', '65534'],
    ['gcr.io/distroless/base', 'root', '0'],
    ...numbered('alpine:3.20', 'root 0 bin 1 daemon 2 lp 4 mail 8 guest 405 nobody 65534'),
    ...numbered('fedora:40', 'root 0 bin 1 daemon 2 adm 3 lp 4 mail 8'),
  ])('%s has %s: %s', (name, user, id) => expect(accountOf(image(name), 'users', user)).toBe(id))
})

describe('distributions', () => {
  test.each([
    ['debian/eol:jessie', 'debian 8'],
    ['centos/centos:7', 'el 7'],
    ['quay.io/centos/centos:stream9', 'el 9'],
    ['rockylinux:9', 'el 9'],
    ['rockylinux/rockylinux:9', 'el 9'],
    ['almalinux:9', 'el 9'],
    ['almalinux/almalinux:9', 'el 9'],
    ['oraclelinux:8', 'el 8'],
    ['amazonlinux:2023', 'amazonlinux 2023'],
    ['openeuler/openeuler:22.03', 'openeuler 22.03'],
    ['photon:4.0', 'photon 4'],
    ['opensuse/leap:15.6', 'leap 15.6'],
    ['opensuse/tumbleweed', 'tumbleweed'],
    ['opensuse', 'opensuse'],
    ['archlinux', 'arch'],
    ['archlinux/archlinux', 'arch'],
    ['scratch', 'scratch'],
    ['busybox', 'busybox'],
    ['nvidia/cuda:12.2.0-base-ubuntu22.04', 'ubuntu 22.04'],
    ['nvidia/cuda:12.2.0-base-centos7', 'el 7'],
    ['nvidia/cuda:12.2.0-base-rockylinux8', 'el 8'],
    ['nvidia/cuda:12.2.0-base-ubi8', 'el 8'],
    ['nvidia/cudagl:11.3.0-base-ubuntu20.04', 'ubuntu 20.04'],
    ['nvidia/opengl:1.2-glvnd-runtime-ubuntu20.04', 'ubuntu 20.04'],
    ['centos', 'el 8'],
    ['java', 'debian 8'],
    ['jenkins', 'debian 9'],
    ['jenkins:2.3-alpine', 'alpine'],
    ['jenkins:alpine', 'alpine'],
    ['r-base:4.2.1', 'debian'],
    ['docker:24-alpine3.18', 'alpine 3.18'],
    ['docker:1.8.3', 'alpine'],
    ['docker:dind', 'alpine'],
    ['openjdk:8-jre', 'debian'],
    ['openjdk:17-slim', 'debian'],
    ['maven:3.6-jdk-11', 'debian'],
    ['java:openjdk-7-jre', 'debian 8'],
    ['java:8-jdk-alpine3.4', 'alpine 3.4'],
    ['openjdk:11-jre-debian11', 'debian 11'],
    ['maven:3-eclipse-temurin-17-focal', 'ubuntu 20.04'],
    ['tomcat:10-jre17-jammy', 'ubuntu 22.04'],
  ])('%s is %s', (name, said) => {
    const distro = distroOf(parseImage(name))!
    expect([distro.id, releaseOf(distro) ?? ''].join(' ').trim()).toBe(said)
  })

  test.each([
    'docker:1.7.1',
    'openjdk:11-jdk-oracle',
    'openjdk:8-oraclelinux7',
    'openjdk:17',
    'openjdk',
    'maven:3',
    'jenkins:2.60.3',
  ])('what %s stands on is not known', (name) => expect(distroOf(parseImage(name))).toBeUndefined())

  test('a digest alone may be of any variant', () => {
    for (const name of ['python', 'node', 'docker', 'openjdk'])
      expect(distroOf(parseImage(`${name}@sha256:00`)), name).toBeUndefined()
    expect(distroOf(parseImage('centos@sha256:00'))).toEqual({ family: 'rpm', id: 'el', version: undefined })
    const [python, tagged, debian, alma] = [
      'python@sha256:00',
      'python:3@sha256:00',
      'debian@sha256:00',
      'almalinux@sha256:00',
    ].map(image)
    expect(python).toMatchObject({ official: undefined, packages: [] })
    expect(tagged!.packages).toContain('git')
    expect(debian!.official).toBeDefined()
    expect(alma!.packages).toEqual([])
  })

  test.each(
    'python node golang rust ruby php perl nginx httpd postgres redis buildpack-deps gcc haskell erlang elixir'.split(
      ' ',
    ),
  )('%s stands on Debian, and its Alpine variant on Alpine', (name) => {
    expect(distroOf(parseImage(name))?.family).toBe('debian')
    expect(distroOf(parseImage(`${name}:1-alpine3.20`))?.family).toBe('alpine')
  })

  test.each([
    ['debian 12', 'debian'],
    ['ubuntu jammy', 'ubuntu'],
    ['alpine 3.20', 'alpine'],
    ['fedora 40', 'rpm'],
    ['centos 7', 'rpm'],
    ['rhel 9', 'rpm'],
    ['rocky 9', 'rpm'],
    ['rockylinux 9', 'rpm'],
    ['almalinux 9', 'rpm'],
    ['oraclelinux 8', 'rpm'],
    ['amazonlinux 2023', 'rpm'],
    ['openeuler 22.03', 'rpm'],
    ['photon 4', 'photon'],
    ['leap 15.6', 'suse'],
    ['tumbleweed', 'suse'],
    ['sles', 'suse'],
    ['archlinux', 'arch'],
    ['busybox', 'none'],
    ['distroless', 'none'],
    ['scratch', 'none'],
    ['windows', 'windows'],
  ])('a user who writes %s means %s', (text, family) => expect(distroNamed(text)).toMatchObject({ family }))
})

describe('what official images start with', () => {
  test.each(
    lines(`almalinux /
      alpine /
      amazonlinux /
      archlinux /
      busybox /
      centos /
      debian /
      fedora /
      oraclelinux /
      rockylinux /
      scratch /
      ubuntu /
      buildpack-deps /
      eclipse-temurin / unknown
      golang /go
      httpd /usr/local/apache2
      maven / /usr/local/bin/mvn-entrypoint.sh
      nginx / unknown
      node / unknown
      openjdk / unknown
      postgres / docker-entrypoint.sh
      python /
      ruby /
      rust /
      tomcat /usr/local/tomcat unknown`).map((line) => line.split(' ')),
  )('%s starts in %s', (name = '', workdir = '', entrypoint) => {
    const found = image(`${name}${name === 'scratch' ? '' : ':1'}`)
    expect([found.user, found.workdir]).toEqual(['root', workdir])
    const wanted = entrypoint === undefined ? [] : entrypoint === 'unknown' ? undefined : [entrypoint]
    expect(found.entrypoint).toEqual(wanted)
  })

  test.each('composer docker elixir erlang gcc haskell perl php r-base redis'.split(' '))(
    '%s starts as root, somewhere',
    (name) => expect(image(`${name}:1`)).toMatchObject({ user: 'root', workdir: undefined, entrypoint: undefined }),
  )

  test.each([
    ['mcr.microsoft.com/dotnet/aspnet:8.0', 'root', '/', 'debian 12', 'app 1654'],
    ['mcr.microsoft.com/dotnet/aspnet:6.0', 'root', '/', 'debian 11', ''],
    ['mcr.microsoft.com/dotnet/sdk:9.0-alpine3.20', 'root', '/', 'alpine 3.20', 'app 1654'],
    ['mcr.microsoft.com/dotnet/runtime:8.0-jammy', 'root', '/', 'ubuntu 22.04', 'app 1654'],
    ['mcr.microsoft.com/dotnet/runtime-deps:10.0', 'root', '/', 'ubuntu', 'app 1654'],
    ['mcr.microsoft.com/dotnet/runtime-deps:8.0-noble-chiseled', '1654', '/', '', 'app 1654'],
    ['mcr.microsoft.com/dotnet/sdk:8.0-azurelinux3.0', 'root', '/', '', 'app 1654'],
    ['oven/bun:1', 'root', '/home/bun/app', 'debian', 'bun 1000'],
    ['oven/bun:1-alpine', 'root', '/home/bun/app', 'alpine', 'bun 1000'],
    ['ghcr.io/astral-sh/uv:python3.12-bookworm-slim', 'root', '/', 'debian 12', ''],
    ['ghcr.io/astral-sh/uv:0.5-python3.12-alpine', 'root', '/', 'alpine', ''],
    ['gradle:8.8-jdk17', 'root', '/home/gradle', 'ubuntu', ''],
    ['eclipse-temurin:17-jre', 'root', '/', 'ubuntu', ''],
    ['maven:3.9-eclipse-temurin-17', 'root', '/', 'ubuntu', ''],
    ['jenkins', 'jenkins', '/', 'debian 9', 'jenkins 1000'],
    ['jenkins:2.46.2', 'jenkins', '/', '', 'jenkins 1000'],
    ['jenkins/jenkins:lts', 'jenkins', '/', '', 'jenkins 1000'],
    ['jenkins/jenkins:2.401-alpine', 'jenkins', '/', 'alpine', 'jenkins 1000'],
    ['anapsix/alpine-java:8_jdk', 'root', '/', 'alpine 3.8', ''],
    ['anapsix/alpine-java:8u92b14_jdk', 'root', '/', '', ''],
    ['archlinux/base', 'root', '/', 'arch', ''],
    ['dockerfile/ubuntu', 'root', '/root', 'ubuntu 14.04', ''],
    ['frolvlad/alpine-glibc', 'root', '/', 'alpine', ''],
    ['frolvlad/alpine-glibc:alpine-3.12_glibc-2.31', 'root', '/', 'alpine 3.12', ''],
    ['frolvlad/alpine-glibc:glibc-2.27', 'root', '/', '', ''],
    ['frolvlad/alpine-oraclejdk8:slim', 'root', '/', '', ''],
    ['gcr.io/distroless/static', 'root', '/', 'distroless', ''],
    ['gcr.io/distroless/java17-debian12:debug-nonroot', '65532', '/home/nonroot', 'distroless', ''],
    ['gliderlabs/alpine', 'root', '/', 'alpine 3.9', ''],
    ['gliderlabs/alpine:3.4', 'root', '/', 'alpine 3.4', ''],
    ['gliderlabs/alpine:edge', 'root', '/', 'alpine', ''],
    ['lsiobase/alpine:3.8', 'root', '/', 'alpine 3.8', ''],
    ['lsiobase/alpine:arm64v8-3.8', 'root', '/', '', ''],
    ['mhart/alpine-node', 'root', '/', 'alpine 3.13', ''],
    ['mhart/alpine-node:8', 'root', '/', 'alpine 3.7', ''],
    ['mhart/alpine-node:base-8', 'root', '/', '', ''],
    ['mhart/alpine-node:0.12', 'root', '/', '', ''],
    ['openeuler/openeuler:24.03-lts', 'root', '/', 'openeuler 24.03', ''],
    ['openshift/base-centos7', 'root', '/opt/app-root/src', 'el 7', ''],
    ['phusion/baseimage', 'root', '/', 'ubuntu', ''],
    ['phusion/baseimage:0.9.9', 'root', '/', 'ubuntu 12.04', ''],
    ['phusion/baseimage:0.9.18', 'root', '/', 'ubuntu 14.04', ''],
    ['phusion/baseimage:0.10.2', 'root', '/', 'ubuntu 16.04', ''],
    ['phusion/baseimage:0.11', 'root', '/', 'ubuntu 18.04', ''],
    ['phusion/baseimage:jammy-1.0.1', 'root', '/', 'ubuntu 22.04', ''],
    ['phusion/baseimage:noble-1.0.2', 'root', '/', 'ubuntu 24.04', ''],
    ['progrium/busybox', 'root', '/', '', ''],
  ])('%s starts as %s in %s', (name, user, workdir, distro, own) => {
    const found = image(name)
    const said = found.distro === undefined ? '' : [found.distro.id, releaseOf(found.distro) ?? ''].join(' ').trim()
    const users = found.users.map((one) => `${one.name} ${one.id}`).join()
    expect([found.user, found.workdir, said, users]).toEqual([user, workdir, distro, own])
  })

  test.each(
    lines(`4 3.4
      4.2.6 3.2
      4.3 3.3
      4.4.5 3.3
      4.4 3.4
      5.4.1 3.2
      5.11 3.3
      5 3.4
      6.2.0 3.3
      6.2 3.4
      6.14.4 3.4
      6 3.6
      7.4 3.4
      7 3.5
      8.16.1 3.6
      8.16 3.10
      9.2.0 3.6
      9.2 3.7
      10.16.3 3.7
      10.17.0 3.10
      10 3.7
      11.14.0 3.8
      12.13.0 3.9
      12.13 3.10
      12.22.3 3.9
      13 3.10
      14 3.11
      15.14.0 3.12
      16.4.2 3.13`).map((line) => line.split(' ')),
  )('mhart/alpine-node:%s stands on Alpine %s', (tag, release) =>
    expect(releaseOf(image(`mhart/alpine-node:${tag}`).distro!)).toBe(release),
  )

  test.each([
    ['phusion/baseimage:0.9.16', [], false],
    ['phusion/baseimage:0.9.17', [], true],
    ['dockerfile/ubuntu', [], false],
    ['lsiobase/alpine:3.8', ['/init'], false],
    ['openshift/base-centos7', ['container-entrypoint'], false],
    ['mhart/alpine-node:8', [], true],
    ['jenkins/jenkins:lts', undefined, true],
    ['gcr.io/distroless/cc-debian12', [], true],
    ['gcr.io/distroless/cc-debian12:debug', undefined, true],
    ['gcr.io/distroless/java17-debian12', undefined, true],
  ] as const)('%s starts with %j; HOME is the folder of whoever runs: %s', (name, entrypoint, ownHomes) =>
    expect(image(name)).toMatchObject({ entrypoint, ownHomes }),
  )

  test.each([
    'phusion/baseimage@sha256:00',
    'gcr.io/distroless/static@sha256:00',
    'registry.example.com/phusion/baseimage:0.11',
    'phusion/passenger-full:1.0.0',
    'ghcr.io/astral-sh/uv:0.5.1',
    'mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-1809',
    'gradle:5-jdk11',
    'oven/bun@sha256:00',
  ])('who %s starts as is not known', (name) => expect(image(name).user).toBeUndefined())

  test.each(['eclipse-temurin:17-ubi9-minimal', 'gradle:8-corretto'])('%s does not stand on Ubuntu', (name) =>
    expect(image(name).distro?.family).not.toBe('ubuntu'),
  )

  test('bun runs what it is given', () => {
    expect(runsAsGiven(image('oven/bun:1'), 'bun')).toBe(true)
    expect(runsAsGiven(image('oven/bun:1'), '--version')).toBe(false)
  })

  test('docker without root does not', () => expect(image('docker:24-rootless').user).not.toBe('root'))

  test.each([
    ['eclipse-temurin:17', 'java', true],
    ['maven:3', 'mvn', true],
    ['nginx:1', 'nginx', false],
    ['nginx:1', 'nginx-debug', false],
    ['nginx:1', 'sh', true],
    ['node:20', 'node', true],
    ['openjdk:17', 'java', true],
    ['php:8', 'php', true],
    ['php:8', '-a', false],
    ['postgres:16', 'postgres', false],
    ['python:3', 'python', true],
    ['tomcat:10', 'catalina.sh', undefined],
  ])('the entrypoint of %s runs %s as it is: %s', (name, program, does) =>
    expect(runsAsGiven(image(name), program)).toBe(does),
  )

  test.each(['alpine', 'busybox', 'debian', 'debian/eol'])('%s has a PATH and nothing else', (name) =>
    expect(configurationOf(parseImage(name))).toHaveLength(1),
  )
})

describe('what images bring', () => {
  const packages: readonly (readonly [image: string, packages: string])[] = [
    [
      'python:3.12',
      'ca-certificates curl dirmngr gnupg wget git mercurial openssh-client procps subversion g++ gcc libc6-dev make',
    ],
    ['node:20', 'bzip2 file patch unzip xz-utils autoconf automake dpkg-dev imagemagick libtool curl git gcc'],
    ['golang:1.22', 'curl git g++ gcc libc6-dev make pkg-config'],
    ['openjdk:17', 'curl git procps'],
    ['perl:5', 'curl git gcc autoconf'],
    ['ruby:3', 'curl git gcc autoconf'],
    ['rust:1', 'curl git gcc autoconf'],
    ['gcc:13', 'curl git gcc autoconf'],
    ['buildpack-deps:bookworm', 'curl git gcc autoconf'],
    ['buildpack-deps:bookworm-scm', 'curl git'],
    ['buildpack-deps:bookworm-curl', 'curl wget'],
    ['php:8', 'autoconf ca-certificates curl dpkg-dev file g++ gcc libc6-dev make pkg-config xz-utils'],
    ['python:3.12-slim', 'ca-certificates'],
    ['ruby:3-slim', 'ca-certificates procps'],
    ['rust:1-slim', 'ca-certificates gcc libc6-dev'],
    ['almalinux:9', 'ca-certificates curl shadow-utils'],
    ['amazonlinux:2023', 'ca-certificates curl'],
    ['centos:7', 'curl'],
    ['fedora:40', 'curl'],
    ['oraclelinux:9', 'curl'],
    ['rockylinux:9', 'curl'],
    ['circleci/node:20', 'curl git openssh-client unzip xvfb xauth zip make'],
    ['continuumio/miniconda3', 'ca-certificates bzip2 git openssh-client wget'],
    ['gcr.io/oss-fuzz-base/base-builder', 'build-essential ca-certificates curl gcc git jq rsync subversion wget zip'],
    ['jenkins/jenkins:2', 'ca-certificates curl git'],
    ['jenkinsci/jenkins:2', 'ca-certificates curl git'],
    ['jupyter/base-notebook', 'ca-certificates bzip2 fonts-liberation wget'],
    ['phusion/baseimage:0.11', 'apt-transport-https ca-certificates curl less psmisc software-properties-common'],
    ['rocker/r-ver:4', 'ca-certificates'],
  ]
  test.each(packages.flatMap(([name, list]) => list.split(' ').map((one) => [name, one] as const)))(
    '%s has the package %s',
    (name, one) => expect(image(name).packages).toContain(one),
  )

  test.each([
    ['python:3-alpine', 'gcc'],
    ['almalinux:9-minimal', 'curl'],
    ['redhat/ubi9-micro', 'curl'],
    ['almalinux:9-init', 'curl'],
    ['buildpack-deps:bookworm-curl', 'git'],
    ['buildpack-deps:bookworm-scm', 'gcc'],
    ['debian:12', 'gnupg'],
    ['golang:1.22', 'autoconf'],
  ])('%s is not known to have %s', (name, one) => expect(image(name).packages).not.toContain(one))

  test.each(['debian:8', 'ubuntu:16.04'])('the apt of %s needs gpg', (name) =>
    expect(packagesOfDistro(image(name).distro)).toEqual(['gnupg', 'gpg']),
  )
  test.each(['debian:9', 'ubuntu:18.04', 'alpine:3.4'])('that of %s does not', (name) =>
    expect(packagesOfDistro(image(name).distro)).toEqual([]),
  )

  const programs: readonly (readonly [image: string, programs: string])[] = [
    ['eclipse-temurin:17', 'java javac jar keytool'],
    ['openjdk:17', 'java'],
    ['golang:1', 'go gofmt'],
    ['gradle:8', 'java gradle'],
    ['maven:3', 'java mvn'],
    ['node:20', 'node nodejs npm npx yarn corepack'],
    ['perl:5', 'perl cpan cpanm shasum'],
    ['php:8', 'php phpize pecl pear phar php-fpm'],
    ['python:3', 'python python3 pip pip3 idle pydoc'],
    ['ruby:3', 'ruby gem bundle bundler irb rake erb'],
    ['rust:1', 'cargo rustc rustup'],
    ['tomcat:10', 'java keytool catalina.sh'],
  ]
  test.each(programs.flatMap(([name, list]) => list.split(' ').map((one) => [name, one] as const)))(
    '%s has the program %s',
    (name, one) => expect(programsOf(image(name).official!)).toContain(one),
  )

  test.each(
    (
      '/bin /dev /etc /home /lib /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var /usr/bin /usr/lib /usr/sbin ' +
      '/usr/share /usr/local /usr/local/bin /usr/local/lib /usr/local/share /var/cache /var/lib /var/log /var/opt /var/spool /var/tmp'
    ).split(' '),
  )('Debian and Alpine have %s', (path) => {
    if (existsSync('/etc/debian_version')) expect(existsSync(path)).toBe(true)
    expect([bringsFolder(image('debian:12'), path), bringsFolder(image('alpine:3.20'), path)]).toEqual([true, true])
  })

  test.each('/ /bin /dev /etc /proc /sys /usr'.split(' '))('whatever has a shell has %s', (path) =>
    expect(bringsFolder(image('registry.example.com/app:1'), path)).toBe(true),
  )

  test.each('/bin /etc /home /root /tmp /usr /var'.split(' '))('busybox has %s, and not /opt', (path) => {
    expect(bringsFolder(image('busybox:1'), path)).toBe(true)
    expect(bringsFolder(image('busybox:1'), '/opt')).toBe(false)
  })

  test.each([
    ['node:20', '/home/node'],
    ['ubuntu:24.04', '/home/ubuntu'],
    ['node:20', '/opt/yarn-v1.22'],
    ['node:20', '/opt/java'],
    ['node:20', '/opt/jdk'],
    ['node:20', '/opt/openjdk'],
    ['node:20', '/opt/maven'],
    ['node:20', '/opt/gradle'],
    ['node:20', '/opt/rust'],
    ['node:20', '/srv/ftp'],
    ['node:20', '/srv/www'],
    ['node:20', '/srv/tftp'],
    ['node:20', '/srv/http'],
    ['python:3', '/usr/src/linux-headers'],
    ['python:3', '/usr/src/php'],
    ['python:3', '/usr/src/python'],
    ['python:3', '/usr/src/gcc'],
    ['python:3', '/usr/src/debug'],
    ['python:3', '/usr/src/kernels'],
    ['python:3', '/usr/src/nginx'],
    ['debian:12', '/home/linuxbrew'],
    ['debian:12', '/home/postgres'],
    ['debian:12', '/home/gradle'],
    ['debian:12', '/docker-entrypoint.d'],
    ['debian:12', '/__cacert_entrypoint.sh'],
    ['debian:12', '/lib64'],
    ['debian:12', '/boot'],
    ['debian:12', '/lost+found'],
    ['debian:12', '/afs'],
    ['debian:12', '/go'],
    ['debian:12', '/data'],
    ['debian:12', '/usrmerge'],
    ['debian:12', '/etc/x'],
  ])('%s may have %s', (name, path) => expect(lacks(image(name), path)).toBe(false))

  test.each(['/app', '/srv/app', '/opt/app', '/home/app', '/usr/src/app', '/code/x'])('node:20 has no %s', (path) =>
    expect(lacks(image('node:20'), path)).toBe(true),
  )

  test.each('alpine busybox debian ubuntu buildpack-deps golang python ruby'.split(' '))(
    '%s has nothing in /opt and /srv',
    (name) => expect([isEmptyFolder(image(name), '/opt'), isEmptyFolder(image(name), '/srv')]).toEqual([true, true]),
  )

  test.each([
    ['debian:12', 'tar', true],
    ['ubuntu:22.04', 'gzip', true],
    ['debian:12', 'unzip', false],
    ['alpine:3.20', 'tar', true],
    ['alpine:3.20', 'gzip', true],
    ['alpine:3.20', 'bzip2', true],
    ['alpine:3.20', 'xz', true],
    ['busybox:1', 'unzip', true],
    ['fedora:40', 'tar', false],
  ])('%s has %s: %s', (name, program, has) => expect(hasExtractor(image(name).distro!, program)).toBe(has))

  test.each(
    '/bin/x /boot /dev/null /etc/app /lib/x /lib32 /lib64/x /proc /run/x /sbin/x /sys /usr/bin/x /usr/include/x /usr/lib/x /usr/libexec/x /usr/local/bin/x /usr/local/lib/x /usr/sbin/x /var/cache/x /var/lib/x /go/pkg/x /go/bin/x / /usr /usr/local /usr/share /usr/local/share /var /go /root /home /tmp /opt /venv /home/app'.split(
      ' ',
    ),
  )('%s is of the system', (path) => expect(isOfSystem(path)).toBe(true))

  test.each(['/usr/src/app', '/app', '/opt/app', '/home/app/src', '/var/www', '/usr/local/app'])('%s is not', (path) =>
    expect(isOfSystem(path)).toBe(false),
  )

  test.each(
    'bin boot dev etc home lib lib32 lib64 libx32 media mnt opt proc root run sbin srv sys tmp usr var go .cache .npmrc .config'.split(
      ' ',
    ),
  )('%s may lie at the top, or in a home folder, by itself', (name) => {
    expect(isSetApart('/', ['main.py', name])).toBe(false)
    expect(isSetApart('/root', ['main.py', name])).toBe(false)
  })

  test.each(
    'main.py src .git .github .gitlab .gitignore .gitattributes .gitmodules .dockerignore .editorconfig .vscode .idea .circleci .travis.yml .gitlab-ci.yml .pre-commit-config.yaml .prettierrc .prettierignore .eslintrc .eslintrc.json .eslintignore .flake8 .pylintrc .env.example .env.sample'.split(
      ' ',
    ),
  )('%s is of a project alone', (name) => {
    expect(['/', '/root', '/home/node'].every((folder) => isSetApart(folder, [name]))).toBe(true)
    expect(isSetApart('/usr/lib', [name])).toBe(false)
  })
})

describe('package managers', () => {
  test.each([
    ['debian:12', 'apt', {}],
    ['ubuntu', 'apt', {}],
    ['alpine', 'apk', {}],
    ['rockylinux/rockylinux:10', 'dnf', { dnf: 4.14, microdnf: 'asks' }],
    ['registry.access.redhat.com/ubi9-minimal', 'dnf', { dnf: 4.14, microdnf: 'asks' }],
    ['registry.access.redhat.com/ubi8/ubi-minimal', 'dnf', { dnf: 4.07, microdnf: 'goes on' }],
    ['centos:7', 'dnf', { yum: 3.04, microdnf: 'goes on' }],
    ['centos:6', 'dnf', { yum: 3.02 }],
    ['fedora:42', 'dnf', { dnf: 5, microdnf: 'asks' }],
    ['fedora:40', 'dnf', { dnf: 4.06, microdnf: 'asks' }],
    ['fedora:33', 'dnf', { dnf: 4.02, microdnf: 'goes on' }],
    ['fedora:31', 'dnf', { dnf: 2, microdnf: 'goes on' }],
    ['fedora:25', 'dnf', { dnf: 1, microdnf: 'goes on' }],
    ['fedora:21', 'dnf', { yum: 3.04, dnf: 0 }],
    ['amazonlinux:2023', 'dnf', { dnf: 4.14 }],
    ['amazonlinux:2', 'dnf', { yum: 3.04 }],
    ['openeuler/openeuler', 'dnf', { dnf: 4.02 }],
    ['photon:4.0', 'dnf', {}],
    ['opensuse/leap:15.6', 'zypper', {}],
    ['opensuse/tumbleweed', 'zypper', {}],
    ['opensuse', 'zypper', {}],
    ['registry.suse.com/bci/bci-base', 'zypper', {}],
    ['archlinux', undefined, {}],
  ] as const)('%s has %s', (name, manager, versions) =>
    expect(packageManagers(image(name).distro)).toMatchObject({ manager, ...versions }),
  )

  test.each(['scratch', 'centos', 'centos@sha256:00', 'fedora', 'amazonlinux'])('of %s: by its release', (name) => {
    const { distro } = image(name)
    const isOpen = distro?.version === undefined
    expect(packageManagers(distro) === undefined).toBe(isOpen)
    expect(managerOf(distro)).toBe(name === 'scratch' ? undefined : 'dnf')
  })

  test.each([
    ['centos:6', false],
    ['centos:7', false],
    ['centos:8', true],
    ['fedora:21', false],
    ['fedora:22', true],
    ['fedora', undefined],
    ['amazonlinux:2', false],
    ['amazonlinux:2023', true],
    ['openeuler/openeuler:22.03', true],
    ['photon:4.0', false],
  ])('whether yum of %s is dnf: %s', (name, is) => expect(yumIsDnf(image(name).distro)).toBe(is))

  test.each([
    ['registry.access.redhat.com/ubi7/ubi-minimal', false],
    ['registry.access.redhat.com/ubi8/ubi-minimal', true],
    ['registry.access.redhat.com/ubi8/ubi-minimal:8.0', false],
    ['registry.access.redhat.com/ubi8-minimal:8.2-301', false],
    ['registry.access.redhat.com/ubi8-minimal:8.3', true],
    ['registry.access.redhat.com/ubi8-minimal:8.10', true],
    ['registry.access.redhat.com/ubi9-minimal:9.1', true],
    ['registry.fedoraproject.org/fedora-minimal', true],
    ['registry.fedoraproject.org/fedora-minimal:latest', true],
    ['registry.fedoraproject.org/fedora-minimal:32', true],
    ['registry.fedoraproject.org/fedora-minimal:31', false],
    ['rockylinux:8-minimal', true],
    ['amazonlinux:2023-minimal', true],
    ['centos:7', false],
    ['photon:5.0', undefined],
    ['registry.example.org/quay/base', undefined],
    // By a digest alone, or by another image's tags, an image is as old as can be.
    [`registry.access.redhat.com/ubi8-minimal@sha256:${'0'.repeat(64)}`, undefined],
    [`registry.fedoraproject.org/fedora-minimal@sha256:${'0'.repeat(64)}`, undefined],
    [`registry.access.redhat.com/ubi9-minimal@sha256:${'0'.repeat(64)}`, true],
    ['registry.access.redhat.com/ubi8/openjdk-11:1.3', undefined],
    ['almalinux:8.4-minimal', true],
    ['oraclelinux:8-slim', true],
  ])('whether microdnf of %s takes install_weak_deps: %s', (name, takes) => {
    const { distro, origin } = image(name)
    expect(microdnfReadsWeakDeps(distro, origin)).toBe(takes)
  })

  test.each([
    ['yum', 'centos', true],
    ['yum', 'centos:7', true],
    ['dnf', 'centos:7', false],
    ['yum', 'rockylinux:9', true],
    ['dnf', 'rockylinux:9', true],
    ['microdnf', 'rockylinux:9', false],
    ['dnf', 'registry.access.redhat.com/ubi9-minimal', false],
    ['dnf', 'oraclelinux:9-slim', false],
    ['zypper', 'opensuse/leap:15.6', true],
    ['zypper', 'registry.suse.com/bci/bci-micro', false],
    ['dnf', 'debian:12', false],
    ['yum', 'registry.example.org/quay/base', false],
  ])('whether %s is surely in %s: %s', (tool, name, is) => {
    const { distro, text } = image(name)
    expect(surelyHas(tool, distro, text)).toBe(is)
  })
})

describe('locales', () => {
  test.each('almalinux buildpack-deps centos debian fedora golang nginx node php rockylinux rust ubuntu'.split(' '))(
    '%s sets none',
    (name) => expect(startsWithoutLocale(image(`${name}:1`))).toBe(true),
  )

  test.each(['python:3', 'ruby:3', 'openjdk:17', 'eclipse-temurin:17'])('%s sets one', (name) =>
    expect(startsWithoutLocale(image(name))).toBe(false),
  )

  test.each(
    (
      'python3.12 pypy3 java openjdk-21-jre-headless default-jre default-jdk-headless temurin-17-jdk php8.2-cli perl ruby3.1 erlang-base ' +
      'erl elixir iex mix ghc-9.4 runghc runhaskell cabal-install stack haskell-stack r-base-core Rscript ocaml guile-3.0 sbcl octave'
    ).split(' '),
  )('%s reads it', (name) => expect(isLocaleReader(name)).toBe(true))

  test.each(['node', 'golang', 'perldoc', 'mixer', 'erlx', 'javac'])('%s does not', (name) =>
    expect(isLocaleReader(name)).toBe(false),
  )

  test.each([
    'RUN locale-gen',
    'RUN dnf install glibc-langpack-en',
    'RUN apt-get install language-pack-de',
    'ENV X=C.UTF-8',
    'ENV X=de_DE.utf8',
    'ENV LANG C',
    'ENV LANGUAGE=en',
    'ENV LC_ALL C',
  ])('%s speaks of one', (text) => expect(speaksOfLocale(text)).toBe(true))

  test('GOLANG_VERSION does not', () => expect(speaksOfLocale('ENV GOLANG_VERSION=1')).toBe(false))

  test.each([
    ['debian:12', true],
    ['ubuntu:22.04', true],
    ['fedora:40', true],
    ['centos:7', false],
    ['rockylinux:9', true],
    ['amazonlinux:2', undefined],
  ])('%s has C.UTF-8: %s', (name, has) => expect(hasUtf8Locale(image(name).distro!)).toBe(has))
})

describe('releases that a tag does not name', () => {
  test.each([
    ['rust:1.60', 11],
    ['rust:1.71', 12],
    ['rust:1.79.0-slim', 12],
    ['rust:1.88', 12],
    ['rust:1.90', 13],
    ['rust:1.89', undefined],
    ['rust:1', undefined],
    ['rust:1.79-bookworm', 12],
    ['golang:1.22', undefined],
  ])('%s stands on Debian %s', (name, release) => expect(debianOf(image(name))?.version).toBe(release))

  test.each(
    'latest slim lts current stable mainline edge rolling devel testing unstable sid fpm cli apache zts dind git ce rootless'.split(
      ' ',
    ),
  )('a tag %s is pushed again and again', (tag) => expect(oldestRelease(image(`php:${tag}`))?.version).toBe(11))

  test.each([
    ['debian', 11],
    ['ubuntu', 22.04],
    ['alpine', 3.18],
    ['fedora', 40],
    ['amazonlinux', 2023],
    ['golang:1.17.0', 11],
    ['node:17.1.0', 11],
    ['php:8.1.0', 11],
    ['python:3.10.0', 11],
    ['ruby:3.1.0', 11],
    ['rust:1.55.0', 11],
    ['docker:20.10.0', 3.12],
    ['docker:19.03.1', 3.1],
    ['docker:18.09.1', 3.08],
    ['docker:1.10.0', 3.03],
    ['docker:1.8.0', 3.02],
    ['golang:1.14.0-alpine', 3.11],
    ['golang:1.11.0-alpine', 3.08],
    ['node:14.0.0-alpine', 3.11],
    ['php:8.0.0-alpine', 3.11],
    ['php:7.3.0-alpine', 3.08],
    ['postgres:14.0-alpine', 3.11],
    ['python:3.9.0-alpine', 3.11],
    ['python:3.7.0-alpine', 3.08],
    ['redis:6.0-alpine', 3.11],
    ['ruby:2.7.0-alpine', 3.11],
    ['ruby:2.6.0-alpine', 3.08],
  ])('%s is at least %d', (name, version) => expect(oldestRelease(image(name))?.version).toBe(version))
})

describe('images past their life', () => {
  const hub: readonly (readonly [date: string, names: string])[] = [
    ['2016-10', 'iojs hipache'],
    ['2016-02', 'rails'],
    ['2016-07', 'django'],
    ['2017-04', 'celery'],
    ['2016-01', 'ubuntu-debootstrap ubuntu-upstart'],
    ['2016-08', 'glassfish'],
    ['2017-06', 'jenkins'],
    ['2018-04', 'piwik'],
    ['2018-06', 'owncloud'],
    ['2020-06', 'swarm'],
    ['2018-05', 'opensuse'],
    ['2020-09', 'sentry'],
    ['2021-07', 'fsharp'],
    ['2024-07', 'sl clefos'],
    ['2021-09', 'euleros'],
    ['2023-03', 'consul vault'],
    ['2024-08', 'mono'],
    ['2025-07', 'clearlinux'],
    ['2021-08-21', 'microsoft/aspnetcore microsoft/aspnetcore-build microsoft/dotnet'],
    ['2017-03-31', 'centos:5'],
    ['2020-11-30', 'centos:6 centos:centos6'],
    ['2024-06-30', 'centos:7'],
    ['2021-12-31', 'centos:8 centos'],
  ]
  test.each(hub.flatMap(([date, names]) => names.split(' ').map((name) => [name, date] as const)))(
    '%s ended in %s',
    (name, date) => expect(retired(parseImage(name))?.since).toBe(date),
  )

  test.each(['8', '11', '17', '21'])('eclipse-temurin stands in for Java %s', (version) =>
    expect(retired(parseImage(`openjdk:${version}-jdk`))?.successor?.image).toBe(`eclipse-temurin:${version}-jdk`),
  )

  test.each(['8', '11'])('which is built for amd64 alone on Alpine where it is %s', (version) =>
    expect(retired(parseImage(`openjdk:${version}-jdk-alpine`))?.successor?.platforms).toContain('linux/amd64'),
  )
})

describe('variants without the tools of the JDK', () => {
  test.each([
    ['eclipse-temurin:17', 'eclipse-temurin:17-jre'],
    ['eclipse-temurin:21-jdk', 'eclipse-temurin:21-jre'],
    ['eclipse-temurin:17-jdk-alpine', 'eclipse-temurin:17-jre-alpine'],
    ['eclipse-temurin:8u412-b08-jdk-focal', undefined],
    ['eclipse-temurin:21.0.3_9-jdk-ubi9-minimal', 'eclipse-temurin:21.0.3_9-jre-ubi9-minimal'],
    ['eclipse-temurin:17.0.1_12-jdk', undefined],
    ['eclipse-temurin:17_35-jdk', undefined],
    ['eclipse-temurin:17.0.2_8-jdk', 'eclipse-temurin:17.0.2_8-jre'],
    ['eclipse-temurin:18_36-jdk', undefined],
    ['eclipse-temurin:18.0.1_10', 'eclipse-temurin:18.0.1_10-jre'],
    ['eclipse-temurin:19_36', 'eclipse-temurin:19_36-jre'],
    ['eclipse-temurin:17-jre', undefined],
    ['eclipse-temurin:17@sha256:00', undefined],
    ['openjdk:17', undefined],
  ])('of %s: %s', (name, variant) => expect(runtimeOf(parseImage(name))).toBe(variant))

  test.each(['javac', 'jcmd', 'jstack', 'tools.jar'])('%s is one', (tool) => expect(TOOLS_OF_JDK).toContain(tool))

  test.each(['javax.tools', 'ProcessBuilder'])('sources that say %s may need them', (use) =>
    expect(USES_OF_JDK).toContain(use),
  )
})

describe('slim variants', () => {
  test.each(
    (
      'openjdk-17-jre default-jdk icedtea-jre temurin-17-jdk postgresql-15 pgadmin4 man-db manpages-dev texinfo locales-all zabbix-agent ' +
      'phpmyadmin roundcube nagios4 icinga2 bacula-client gcc-doc localepurge dbconfig-common task-german language-pack-de'
    ).split(' '),
  )('%s needs documentation', (name) => expect(needsDocumentation(name)).toBe(true))

  test.each(
    'debian:8 elixir:1 erlang:26 haskell:9 node:20-buster openjdk:17 perl:5 pypy:3 python:2 ruby:3 rust:1'.split(' '),
  )('%s has one of which it is not known what it lacks', (name) => expect(hasUnknownSlim(image(name).name)).toBe(true))

  test.each([
    ...['debian:12', 'node:20', 'python:3.12-slim', 'python:3.12-alpine', 'golang:1.22', 'example.com/python:3.12'],
    'python@sha256:0000000000000000000000000000000000000000000000000000000000000000',
  ])('%s has none such', (name) => expect(hasUnknownSlim(image(name).name)).toBe(false))

  test.each(['curl', 'git', 'nginx', 'python3'])('%s does not', (name) => expect(needsDocumentation(name)).toBe(false))
})

describe('programs that start as root, or need a home', () => {
  test.each(['/usr/sbin/cron', 'sshd', 'supervisord', 'gosu', 'systemctl', 'php-fpm'])('%s starts as root', (program) =>
    expect(startsAsRoot(program)).toBe(true),
  )

  test.each(['/app/mvnw', 'jupyter-lab', 'dotnet', 'caddy'])('%s needs a home', (program) =>
    expect(needsHome(program)).toBe(true),
  )

  test.each(['node', 'python3', 'java', '/srv/app'])('%s asks for neither', (program) =>
    expect([startsAsRoot(program), needsHome(program)]).toEqual([false, false]),
  )
})

describe('the pip of an image', () => {
  test.each([
    ['python:3.8', true],
    ['python:3.7.3', false],
    ['python:3.7.4', true],
    ['python:3.6.8', false],
    ['python:3.5.7', false],
    ['python:2.7.16', false],
    ['python:2.7.17', true],
    ['python:3.4', false],
    ['debian:11', true],
    ['debian:9', false],
    ['ubuntu:20.04', true],
    ['alpine:3.10', false],
    ['tensorflow/tensorflow:1.15.0', true],
    ['tensorflow/tensorflow:1.14.0', false],
    ['pytorch/pytorch:1.2.0', true],
    ['continuumio/miniconda3:4.7.10', true],
    ['continuumio/anaconda3:2019.07', true],
    ['jupyter/base-notebook:2018-12-01', false],
    ['jupyter/base-notebook:1386e2046833', undefined],
    ['nvcr.io/nvidia/pytorch:19.05-py3', false],
    ['quay.io/jupyter/scipy-notebook', true],
    ['pytorch/pytorch:1.1.0-cuda10.0-cudnn7.5-runtime', false],
    ['continuumio/miniconda3:4.7.9', false],
    ['team/app:py38', true],
    ['team/app:py38-bionic', undefined],
    ['team/app:3.12', undefined],
    ['team/app:py27', undefined],
    ['team/python:3.11-slim', true],
    ['team/python:3.11-buster', undefined],
    ['team/python:3.11-centos7', undefined],
    ['team/python:3.11-el7', undefined],
    ['team/python:3.11-bionic', undefined],
    ['python@sha256:00', undefined],
    ['python:3.12@sha256:00', true],
  ])('of %s is new: %s', (name, isNew) => expect(bringsNewPip(image(name))).toBe(isNew))
})

describe('the RubyGems of an image', () => {
  test.each([
    ['debian:7', true],
    ['debian:8', false],
    ['ubuntu:14.04', true],
    ['ubuntu:14.10', false],
    ['ubuntu', false],
    ['alpine:2.7', true],
    ['alpine:3.1', false],
    ['centos:6', true],
    ['centos:7', false],
    ['fedora:18', true],
    ['fedora:19', false],
    ['python:2.7', false],
    ['java:6', true],
    ['team/base', true],
    ['team/ruby:1.9', true],
    ['team/ruby:2.0', false],
    ['team/ruby:14.04', true],
  ])('of %s may be older than 2.0: %s', (name, mayBe) => expect(mayBringOldGem(image(name))).toBe(mayBe))
})
