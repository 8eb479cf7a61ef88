// The slim variants of images on Debian: how they are called, and what they leave out.
//
// Sources: debuerreotype, examples/debian.sh and scripts/.slimify-excludes: since Debian 11 the packages are the same, and files of
// these folders are missing, those of packages that are installed later too. nodejs/docker-node: node:20-slim stands on
// debian:*-slim, node:20 on buildpack-deps, with compilers, git, curl, ImageMagick and the headers of many libraries. oven-sh/bun:
// oven/bun:1-slim is the same over debian:*-slim. docker-library/python: python:3.12-slim stands on debian:*-slim, python:3.12 on
// buildpack-deps.

import type { ImageName } from './names.ts'

export interface Slim {
  /** Its tag: `20-bookworm-slim` of node, and `3.12-slim-bookworm` of python. */
  readonly tag: string
  /** `documentation`: the same packages. `tools`: compilers, git, curl and libraries are missing too. */
  readonly without: 'documentation' | 'tools'
}

const BUN_TAG = /^\d+(?:\.\d+){0,2}$/
const DEBIAN_TAG = /^(?:11|12|13|bullseye|bookworm|trixie)$/
const PYTHON_TAG = /^3(?:\.\d+){0,2}(?:-(?:bullseye|bookworm|trixie))?$/
const NODE_TAG = /^(?:\d+(?:\.\d+){0,2}|lts)(?:-(?:bullseye|bookworm|trixie))?$/

/** The slim variant of an image under the same version; `undefined` where there is none, or where it is one. */
export function slimOf({ registry, repository, tag = '', digest }: ImageName): Slim | undefined {
  if (registry !== undefined || digest !== undefined) return undefined
  const behind = `${tag}-slim`
  if (repository === 'oven/bun' && BUN_TAG.test(tag)) return { tag: behind, without: 'documentation' }
  if (repository === 'debian' && DEBIAN_TAG.test(tag)) return { tag: behind, without: 'documentation' }
  if (repository === 'python' && PYTHON_TAG.test(tag)) return { tag: tag.replace(/(?=-|$)/, '-slim'), without: 'tools' }
  return repository === 'node' && NODE_TAG.test(tag) ? { tag: behind, without: 'tools' } : undefined
}

/**
 * Official images that have slim variants under the tags of their versions. What they lack, beside those of `slimOf`, no table
 * tells. Source: the tags in library/ of github.com/docker-library/official-images.
 */
const WITH_SLIM = new Set('debian elixir erlang haskell node openjdk perl pypy python ruby rust'.split(' '))

/** Whether there is a slim variant, and it is not known here what it lacks. */
export function hasUnknownSlim(image: ImageName): boolean {
  const { registry, repository, tag = '', digest } = image
  if (registry !== undefined || digest !== undefined || !WITH_SLIM.has(repository)) return false
  return slimOf(image) === undefined && !/slim|alpine|windows|nanoserver|onbuild/.test(tag)
}

/** What the slim variants leave out of every package. */
export const LEFT_OUT = ['/usr/share/doc', '/usr/share/man', '/usr/share/info', '/usr/share/locale']

/** Packages that link or read what is left out while they are installed, or are there to show it. */
const IN_NEED = [
  'openjdk',
  'default-j',
  'jre',
  'jdk',
  'postgresql',
  'pgadmin',
  'man-db',
  'manpages',
  'info',
  'locales-all',
  'zabbix',
]
const IN_NEED_TOO = [
  'phpmyadmin',
  'roundcube',
  'nagios',
  'icinga',
  'bacula',
  '-doc',
  'localepurge',
  'dbconfig',
  'task-',
  'language-pack',
]

/** Whether a package wants what the slim variants leave out. */
export function needsDocumentation(name: string): boolean {
  return [...IN_NEED, ...IN_NEED_TOO].some((part) => name.includes(part))
}
