// Which release of its distribution an image brings at the oldest, where its tag does not name it.
//
// Sources: every version of docker-library/official-images, a file an image; docker-library/docker for its own.

import { type Distro, numberOf } from './distros.ts'
import type { Image } from './image.ts'
import { isRunToBuild } from './run-to-build.ts'

export interface Release {
  readonly family: Distro['family']
  readonly id: string
  readonly version: number
}

/**
 * The oldest release that an image may bring.
 *
 * @returns `undefined` when it may be any
 */
export function oldestRelease(image: Image): Release | undefined {
  const { distro, text, releaseThen } = image
  const least = distro?.version ?? releaseThen
  if (distro !== undefined && least !== undefined) return { ...distro, version: least }
  if (text === undefined) return undefined
  const { registry, repository, tag = 'latest', digest } = image.origin
  if (isRunToBuild(image)) return digest === undefined ? OSS_FUZZ : undefined
  if (registry !== undefined || repository.includes('/') || digest !== undefined) return undefined
  const known = distro ?? (repository === 'docker' ? ALPINE : undefined)
  if (known === undefined) return undefined
  const version = isLive(tag) ? CURRENT[known.id] : sinceWhen(known.id, repository, tag)
  return version === undefined ? undefined : { ...known, version }
}

/** Whether an image is known to bring Debian or Ubuntu, of at least these releases. */
export function isDebianSince(
  image: Image,
  { debian, ubuntu }: { readonly debian: number; readonly ubuntu: number },
): boolean {
  const oldest = oldestRelease(image)
  if (oldest?.family === 'debian') return oldest.version >= debian
  return oldest?.family === 'ubuntu' && oldest.version >= ubuntu
}

/** All of its tags are pushed again with every change. */
const OSS_FUZZ = { family: 'ubuntu', id: 'ubuntu', version: 20.04 } as const

const ALPINE = { family: 'alpine', id: 'alpine' } as const

/** Words of tags that are pushed again and again. */
const LIVE = new Set(
  'latest slim alpine lts current stable mainline edge rolling devel testing unstable sid fpm cli apache zts dind git ce rootless'.split(
    ' ',
  ),
)

function isLive(tag: string): boolean {
  return tag.split('-').every((part) => LIVE.has(part))
}

/** What such a tag has been at least for years. */
const CURRENT: Readonly<Record<string, number>> = {
  debian: 11,
  ubuntu: 22.04,
  alpine: 3.18,
  fedora: 40,
  amazonlinux: 2023,
}

interface Since {
  readonly release: number
  /** From this version on it is true of a tag that moves on with each release, `20` or `1.22`: what was pushed last counts. */
  readonly moving: number
  /** From this version on it is true of every tag. */
  readonly every: number
}

/**
 * The releases of Debian that the images of a compiler's version stand on where their tag names none: those that were pushed for the
 * last time under them.
 */
const EXACT: Readonly<
  Record<string, readonly { readonly release: number; readonly from: number; readonly to: number }[]>
> = {
  rust: [
    { release: 11, from: 1.56, to: 1.69 },
    { release: 12, from: 1.71, to: 1.88 },
    { release: 13, from: 1.9, to: 1.99 },
  ],
}

/** The release of Debian that an official image brings, where its tag names it or its version is of one release alone. */
export function debianOf({ distro, official }: Image): Distro | undefined {
  if (distro?.family !== 'debian' || distro.version !== undefined || official === undefined) return distro
  const { repository, tag } = official
  const rows = Object.hasOwn(EXACT, repository) ? EXACT[repository]! : []
  const version = /^\d+\.\d+(?:\.\d+)?(?:-slim)?$/.test(tag) ? numberOf(tag) : undefined
  const row = rows.find(({ from, to }) => version !== undefined && from <= version && version <= to)
  return row === undefined ? distro : { ...distro, version: row.release }
}

/** By distribution and image, the newest release first. */
const SINCE: Readonly<Record<string, Readonly<Record<string, readonly Since[]>>>> = {
  debian: {
    golang: [{ release: 11, moving: 1.16, every: 1.17 }],
    node: [{ release: 11, moving: 17, every: 17 }],
    php: [{ release: 11, moving: 7.03, every: 8.01 }],
    python: [{ release: 11, moving: 3.06, every: 3.1 }],
    ruby: [{ release: 11, moving: 2.06, every: 3.01 }],
    rust: [{ release: 11, moving: 1.55, every: 1.55 }],
  },
  alpine: {
    docker: [
      { release: 3.12, moving: 19.03, every: 20.1 },
      { release: 3.1, moving: 18.09, every: 19.03 },
      { release: 3.08, moving: 18.09, every: 18.09 },
      { release: 3.03, moving: 1.1, every: 1.1 },
      { release: 3.02, moving: 1.08, every: 1.08 },
    ],
    golang: [
      { release: 3.11, moving: 1.12, every: 1.14 },
      { release: 3.08, moving: 1.09, every: 1.11 },
    ],
    node: [{ release: 3.11, moving: 8, every: 14 }],
    php: [
      { release: 3.11, moving: 7.02, every: 8 },
      { release: 3.08, moving: 7.01, every: 7.03 },
    ],
    postgres: [{ release: 3.11, moving: 10, every: 14 }],
    python: [
      { release: 3.11, moving: 3.05, every: 3.09 },
      { release: 3.08, moving: 3.04, every: 3.07 },
    ],
    redis: [{ release: 3.11, moving: 4, every: 6 }],
    ruby: [
      { release: 3.11, moving: 2.04, every: 2.07 },
      { release: 3.08, moving: 2.03, every: 2.06 },
    ],
  },
}

function sinceWhen(id: string, repository: string, tag: string): number | undefined {
  const rows = SINCE[id]?.[repository]
  const parts = /^(\d+)(\.\d+)?(\.\d+)?(?:-(.+))?$/.exec(tag)
  if (rows === undefined || parts === null) return undefined
  const [, major, minor, patch, variant] = parts
  // `3-onbuild` was given up long ago, `2.7-rc1` was never pushed again.
  if (variant !== undefined && !isLive(variant)) return undefined
  const version = numberOf(tag)!
  return rows.find(({ moving, every }) => {
    if (minor === undefined) return Number(major) >= Math.floor(moving)
    return version >= (patch === undefined && !Number.isInteger(moving) ? moving : every)
  })?.release
}
