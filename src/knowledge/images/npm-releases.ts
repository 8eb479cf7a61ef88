// Whether the npm that is called is new enough for something, by the image's name and by what the steps say of where it comes from.
//
// Sources: doc/changelogs of nodejs/node (npm 5 came with Node.js 8.0.0); the scripts of nodesource/distributions, where `setup`
// is Node.js 0.10, `setup_dev` 0.11 and `setup_iojs_1.x` io.js; the package indexes of the distributions.

import type { Image } from './image.ts'
import { oldestRelease } from './releases.ts'

/** The value of a variable of the file; `undefined` where it is not known. */
export type Lookup = (name: string) => string | undefined

/** What npm has to be, or the Node.js that it comes with: 5, or what has `npm ci`. */
type Milestone = 'npm 5' | 'npm ci'

/** npm 5 came with Node.js 8, and npm 5.7, the first that has `ci`, never with 8.10 or older; 9 had 5.5 to 5.6. */
const FIRST: Readonly<Record<Milestone, Readonly<Record<'npm' | 'node', readonly [number, number]>>>> = {
  'npm 5': { npm: [5, 0], node: [8, 0] },
  'npm ci': { npm: [5, 7], node: [10, 0] },
}

/** What is asked about: an image, and what the steps up to a call say, flags as `name=value`. */
export interface Npm {
  readonly image: Image
  readonly texts: readonly string[]
  readonly lookup: Lookup
  /** Whether code that the file does not show has run by then, which may have put another npm in place. */
  mayBeOther?(): boolean
}

/** What brings an npm that may be older than 5, as a note says it; `undefined` where it is surely not. */
export function agedNpmSource(image: Image, texts: readonly string[], lookup: Lookup): string | undefined {
  const { isNew, what } = npmOf({ image, texts, lookup }, 'npm 5')
  return isNew === true ? undefined : what
}

/** What brings an npm that is known to be too old for `npm ci`; `undefined` where it is new enough, or nobody knows. */
export function sourceWithoutCi(npm: Npm): string | undefined {
  const { isNew, what } = npmOf(npm, 'npm ci')
  return isNew === false ? what : undefined
}

interface Source {
  /** `undefined` where it is not known. */
  readonly isNew: boolean | undefined
  readonly what: string
}

function npmOf({ image, texts, lookup, mayBeOther }: Npm, milestone: Milestone): Source {
  const value: Lookup = (name) => lookup(name) ?? assigned(texts, name)
  const found = SIGNS.flatMap((sign) => texts.flatMap((text) => versionsIn(text, sign, value, milestone)))
  const aged = found.find(({ isNew }) => isNew === false) ?? found.find(({ isNew }) => isNew === undefined)
  if (aged !== undefined) return aged
  if (texts.some((text) => OLD_REPOSITORY.test(text)))
    return { isNew: false, what: 'the npm of an old release of Alpine' }
  const what = `the npm of ${image.text ?? 'the base image'}`
  if (found.some(({ sign }) => sign.bringsNpm)) return { isNew: true, what }
  const isNew = imageBringsNew(image, milestone)
  // Who puts a newer one in place calls that one, as far as anybody knows.
  const isOpen = isNew === false && (found.length > 0 || mayBeOther?.() === true)
  return { isNew: isOpen ? undefined : isNew, what }
}

/** What a script gives a variable: `NODE_MAJOR=20`. */
function assigned(texts: readonly string[], name: string): string | undefined {
  const values = texts.flatMap((text) =>
    [...text.matchAll(new RegExp(`\\b${name}=["']?([\\w.]+)`, 'g'))].map((match) => match[1]!),
  )
  return new Set(values).size === 1 ? values[0] : undefined
}

/** How a text says that npm, or a Node.js, is put in place. */
interface Sign {
  /** Ends where the version begins. */
  readonly text: RegExp
  /** In front of the version, as a note says it. */
  readonly said: string
  /** Whose version it is. */
  readonly of: 'npm' | 'node'
  /** Its npm comes with it, and is the one that is called. */
  readonly bringsNpm: boolean
}

const SIGNS: readonly Sign[] = [
  { text: /(?<![\w-])npm@/g, said: 'npm@', of: 'npm', bringsNpm: false },
  {
    text: /nodesource[^\s"']*\/(?:setup|node|pub)(?=[_\s"'|;&)]|$)/g,
    said: "the npm of nodesource's setup",
    of: 'node',
    bringsNpm: true,
  },
  { text: /\bnodejs\.org\/(?:dist|download\/release)\//g, said: 'the npm of Node.js ', of: 'node', bringsNpm: true },
  {
    text: /\b(?:nvm|fnm|nodenv|n) +(?:install|use|global|alias default|local)(?: +-[a-km-z][a-z-]*| +--(?!lts|latest)[a-z-]+)* */g,
    said: 'the npm of Node.js ',
    of: 'node',
    bringsNpm: true,
  },
  {
    text: /(?:^|[\s;&|/])n +(?=v?\d|lts\b|latest\b|stable\b)/g,
    said: 'the npm of Node.js ',
    of: 'node',
    bringsNpm: true,
  },
  {
    text: /\b(?:volta +(?:install|pin) +node@?|asdf +(?:install|global) +nodejs )/g,
    said: 'the npm of Node.js ',
    of: 'node',
    bringsNpm: true,
  },
  { text: /\bfrom=node:/g, said: 'the npm of node:', of: 'node', bringsNpm: false },
  { text: /\bnodejs=/g, said: 'the npm of nodejs=', of: 'node', bringsNpm: false },
]

/** Packages of these releases, whatever the image is. */
const OLD_REPOSITORY = /\/alpine\/v?(?:2\.|3\.[0-7](?!\d))/

/** Names of what is the newest of its kind. */
const NEWEST = /^(?:--)?(?:latest|next|lts|current|stable|node)(?:\.x|\/\*)?$/

interface Found extends Source {
  readonly sign: Sign
}

function versionsIn(text: string, sign: Sign, lookup: Lookup, milestone: Milestone): readonly Found[] {
  return [...text.matchAll(sign.text)].flatMap((match) => {
    const [word = ''] = text.slice(match.index + match[0].length).split(/["'|;&)\s/](?!\*)/, 1)
    const version = word
      .replace(/\$\{?(\w+)\}?/g, (whole, name: string) => lookup(name) ?? whole)
      .replace(/^[_=~^v ]+|^latest-v?/g, '')
    // nvm's name for what it installed.
    if (version === 'default') return []
    return [{ sign, isNew: isNew(version, sign.of, milestone), what: `${sign.said}${word}`.trimEnd() }]
  })
}

/** `8`, `8.x` and `lts` are the last of their kind; the last Node.js 8 has an npm of 6. */
function isNew(version: string, of: Sign['of'], milestone: Milestone): boolean | undefined {
  const [major = Number.NaN, minor] = version.split('.').map((part) => Number.parseInt(part, 10))
  if (Number.isNaN(major)) return NEWEST.test(version) ? true : undefined
  const [first, second] = FIRST[milestone][of]
  const isLast = minor === undefined || Number.isNaN(minor)
  if (of === 'node' && major === 8) return first === 8 || isLast || minor >= 12
  return major > first || (major === first && (isLast || minor >= second))
}

/** `undefined` where it is not known. */
function imageBringsNew(image: Image, milestone: Milestone): boolean | undefined {
  const { origin: name } = image
  if (name.repository === 'node' && name.registry === undefined) {
    const tag = name.tag ?? (name.digest === undefined ? 'latest' : undefined)
    return tag === undefined ? undefined : isRecentNode(tag, milestone)
  }
  const release = oldestRelease(image)
  if (release === undefined || name.repository.includes('node')) return undefined
  const { family, id, version } = release
  if (family === 'debian') return version >= 10
  if (family === 'ubuntu') return version >= 20.04
  if (family === 'alpine') return version >= 3.08
  if (id === 'el') return version >= 8
  if (id === 'fedora') return version >= 29
  return id === 'openeuler' ? true : undefined
}

const OLD_NODES = new Set(['argon', 'boron', 'onbuild', 'wheezy', 'jessie'])

/** `node:22-slim`, `node:lts`; a tag without a number is what was pushed last under that name. */
function isRecentNode(tag: string, milestone: Milestone): boolean | undefined {
  const [version = ''] = tag.split('-')
  return Number.isNaN(Number.parseInt(version, 10)) ? !OLD_NODES.has(version) : isNew(version, 'node', milestone)
}
