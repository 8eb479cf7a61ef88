// Images of others that are a distribution with little in it: which one by their tag, and where they start.
//
// Sources, each with its whole history: phusion/baseimage-docker (image/Dockerfile of every release), mhart/alpine-node (every tag),
// gliderlabs/docker-alpine (versions/*/options, which name the tags; 3.9 was the last one that was called latest),
// Docker-Hub-frolvlad/docker-alpine-glibc and docker-alpine-java (every branch), anapsix/docker-alpine-java (every version),
// linuxserver/docker-baseimage-alpine (every branch), dockerfile/ubuntu, sclorg/s2i-base-container (Dockerfile up to 2017-06-29, when
// openshift/base-centos7 got another name), openeuler-mirror/openeuler-docker-images (Base/openeuler), archlinux/archlinux-docker (Dockerfile
// up to 2020-06, when archlinux/base got another name), jenkinsci/docker (every Dockerfile that is not for Windows),
// progrium/busybox, GoogleContainerTools/distroless (static/static.bzl, which its other images stand on).

import { type Distro, distroOf, distroOnHub, releaseIn } from './distros.ts'
import { type ImageUser, JENKINS } from './image-users.ts'
import { type ImageName, numbersOf } from './names.ts'
import type { Start } from './starts.ts'

export interface Derived extends Start {
  readonly distro: Distro | undefined
  readonly users: readonly ImageUser[]
}

/** Whom it starts, where, and which distribution the image of this tag is. */
interface Row extends Partial<Start> {
  readonly distro: (tag: string) => Distro | undefined
  readonly users?: readonly ImageUser[]
}

/** @param release of this distribution, whatever the tag */
const always = (distribution: string, release: string) => (): Distro | undefined => distroOnHub(distribution, release)

/** @param tags by release, those that stand on it; others may be of any */
const byTag =
  (distribution: string, tags: Readonly<Record<string, string>>) =>
  (tag: string): Distro | undefined => {
    const [release] = Object.entries(tags).find(([, names]) => names.split(' ').includes(tag)) ?? []
    return releaseIn(tag) ?? distroOnHub(distribution, release ?? 'latest')
  }

/** Tags that are releases of Alpine: `3.8`. Others may be of any, and old. */
const asAlpine = (tag: string): Distro | undefined =>
  /^(?:\d+\.\d+|edge)$/.test(tag) ? distroOnHub('alpine', tag) : undefined

/** The Alpine of mhart/alpine-node, from each version of Node.js on. */
const ALPINE_OF_NODE: readonly (readonly [since: string, release: string])[] = [
  ['4', '3.2'],
  ['4.3', '3.3'],
  ['4.4.6', '3.4'],
  ['5', '3.2'],
  ['5.5', '3.3'],
  ['5.12', '3.4'],
  ['6', '3.3'],
  ['6.2.1', '3.4'],
  ['6.15', '3.6'],
  ['7', '3.4'],
  ['7.5', '3.5'],
  ['8', '3.6'],
  ['8.16.2', '3.10'],
  ['8.17', '3.7'],
  ['9', '3.6'],
  ['9.2.1', '3.7'],
  ['10', '3.7'],
  ['10.17', '3.10'],
  ['10.18', '3.7'],
  ['11', '3.8'],
  ['12', '3.9'],
  ['12.13.1', '3.10'],
  ['12.14', '3.9'],
  ['13', '3.10'],
  ['14', '3.11'],
  ['15', '3.12'],
  ['16', '3.13'],
]

/** A tag with fewer numbers was moved on to the last of them; there is nothing behind 16. */
function alpineOfNode(tag: string): Distro | undefined {
  if (tag === 'latest') return asAlpine('3.13')
  const version = /^\d+(?:\.\d+){0,2}$/.test(tag) ? ordered(LAST, numbersOf(tag)) : 0
  const row = ALPINE_OF_NODE.findLast(([since]) => ordered(0, numbersOf(since)) <= version)
  return row === undefined ? undefined : asAlpine(row[1])
}

const LAST = 999

/** @param rest in the place of the numbers that it has not */
function ordered(rest: number, [major = rest, minor = rest, patch = rest]: readonly number[]): number {
  return (major * 1000 + minor) * 1000 + patch
}

const HUB: Readonly<Record<string, Row>> = {
  'anapsix/alpine-java': {
    distro: (tag) =>
      /^(?:latest|8|8_(?:jdk|server-jre)(?:_nashorn|_unlimited)?)$/.test(tag) ? asAlpine('3.8') : undefined,
  },
  'archlinux/base': { distro: always('archlinux', 'latest') },
  'dockerfile/ubuntu': { distro: always('ubuntu', '14.04'), workdir: '/root' },
  // `alpine-3.12_glibc-2.31`, where others write `alpine3.12`.
  'frolvlad/alpine-glibc': {
    distro: (tag) =>
      releaseIn(tag.replace('alpine-', 'alpine')) ?? (tag === 'latest' ? distroOnHub('alpine', tag) : undefined),
  },
  'frolvlad/alpine-oraclejdk8': { distro: () => undefined },
  'gliderlabs/alpine': { distro: (tag) => asAlpine(tag === 'latest' ? '3.9' : tag) },
  'jenkins/jenkins': { distro: releaseIn, user: JENKINS.name, entrypoint: undefined, users: [JENKINS] },
  'lsiobase/alpine': { distro: asAlpine, entrypoint: ['/init'] },
  'mhart/alpine-node': { distro: alpineOfNode },
  'openeuler/openeuler': { distro: (tag) => distroOnHub('openeuler/openeuler', tag) },
  'openshift/base-centos7': {
    distro: always('centos', '7'),
    workdir: '/opt/app-root/src',
    entrypoint: ['container-entrypoint'],
  },
  'phusion/baseimage': {
    distro: byTag('ubuntu', {
      '12.04': '0.9.0 0.9.1 0.9.2 0.9.3 0.9.4 0.9.5 0.9.6 0.9.7 0.9.8 0.9.9',
      '14.04': '0.9.10 0.9.11 0.9.12 0.9.13 0.9.14 0.9.15 0.9.16 0.9.17 0.9.18',
      '16.04': '0.9.19 0.9.20 0.9.21 0.9.22 0.10.0 0.10.1 0.10.2',
      '18.04': '0.11 18.04-1.0.0',
    }),
  },
  // Made by itself, with a package manager that nothing else has.
  'progrium/busybox': { distro: () => undefined },
}

/** What is known of such an image. @param name with a tag, or without any */
export function derivedOf({ registry, repository, tag = 'latest' }: ImageName): Derived | undefined {
  if (registry === 'gcr.io' && repository.startsWith('distroless/')) return distroless(repository, tag)
  const row = registry === undefined && Object.hasOwn(HUB, repository) ? HUB[repository]! : undefined
  return row === undefined
    ? undefined
    : { user: 'root', workdir: '/', entrypoint: [], users: [], ...row, distro: row.distro(tag) }
}

/** Those without a program of their own, which alone has an ENTRYPOINT. */
const WITHOUT_PROGRAM = /^distroless\/(?:static|base|base-nossl|cc)(?:-debian\d+)?$/

function distroless(repository: string, tag: string): Derived {
  const isNobody = tag.includes('nonroot')
  return {
    user: isNobody ? '65532' : 'root',
    workdir: isNobody ? '/home/nonroot' : '/',
    entrypoint: WITHOUT_PROGRAM.test(repository) && !tag.includes('debug') ? [] : undefined,
    distro: distroOf({ registry: 'gcr.io', repository, tag, digest: undefined }),
    users: [],
  }
}
