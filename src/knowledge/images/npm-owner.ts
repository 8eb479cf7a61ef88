// Which npm runs scripts as somebody else than who called it: 7 and 8, called by root, as the owner of the folder.
//
// Tried with npm 6.14, 7.24, 8.19, 9.9 and 10.9 as root in a folder of another user: 7 and 8 alone run scripts of packages as that user,
// with HOME=/root, which it may not even read; pnpm 10 and 11 and yarn 1 do not. Which npm comes with what: doc/changelogs of
// nodejs/node (npm 9 came with 18.14.0 and 19.3.0), the package indexes of the distributions.

import type { Distro } from './distros.ts'
import { type Image, tagOf } from './image.ts'
import { numbersOf } from './names.ts'

/** The major versions of npm that do so. */
const FIRST = 7
const LAST = 8

/** The name of the one long-term release among them. */
const GALLIUM = 'gallium'

/** Whether the npm of an image, or one that the file puts in its place, may run scripts as the owner of the folder. */
export function runsAsOwner(image: Image, texts: readonly string[]): boolean {
  const installed = versionsBehind(texts, /\bnpm@/)
  if (installed.length > 0) return installed.some((major) => major === undefined || (major >= FIRST && major <= LAST))
  if (texts.some((text) => ELSEWHERE.some((sign) => text.includes(sign)))) return true
  const tag = tagOf(image, 'node')
  if (tag !== undefined) return isOfNode(numbersOf(tag), tag)
  const sources = versionsBehind(texts, /\bnodesource\.com\/(?:setup|node|pub)_/)
  if (sources.length > 0) return sources.some((major) => major === undefined || isOfNode([major], ''))
  return !hasNewer(image.distro)
}

/** Signs of a Node.js of which the name of the image and its packages say nothing. */
const ELSEWHERE = ['--from=node:', 'nodejs.org/', 'nvm install', 'nvm use', 'nvm-sh/nvm', 'fnm ', 'volta ', 'asdf ']

/** Names of what is the newest of its kind. */
const NEWEST = ['latest', 'next', 'lts', 'current']

/** The major versions that stand behind a sign; `undefined` for one that cannot be read, be it a variable or a range. */
function versionsBehind(texts: readonly string[], sign: RegExp): readonly (number | undefined)[] {
  const behind = texts.flatMap((text) => text.split(sign).slice(1))
  return behind.map((rest) => {
    if (NEWEST.some((name) => rest.startsWith(name) && rest[name.length] !== '-')) return Number.POSITIVE_INFINITY
    const major = Number.parseInt(rest, 10)
    return Number.isNaN(major) ? undefined : major
  })
}

/** By the version of Node.js; a tag without a patch release is what was pushed last under that name. */
function isOfNode([major, minor]: readonly number[], tag: string): boolean {
  if (major === undefined) return tag.startsWith(GALLIUM)
  if (major === 18) return minor !== undefined && minor < 14
  if (major === 19) return minor !== undefined && minor < 3
  return major >= 15 && major <= 17
}

/** Whether a release's own package of npm is a newer one, or is known to be older. */
function hasNewer(distro: Distro | undefined): boolean {
  const { family, id, version } = distro ?? {}
  if (version === undefined) return false
  if (family === 'debian') return version !== 11
  if (family === 'ubuntu') return version >= 23.04 || version <= 20.04
  if (family === 'alpine') return version >= 3.17 || version < 3.14
  return id === 'fedora' && version >= 38
}
