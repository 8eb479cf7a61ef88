// Whether the npm that is called is 5 or newer, by the image's name and by what the steps say of where it comes from.
//
// Sources: doc/changelogs of nodejs/node (npm 5 came with Node.js 8.0.0); the scripts of nodesource/distributions, where `setup`
// is Node.js 0.10, `setup_dev` 0.11 and `setup_iojs_1.x` io.js; the package indexes of the distributions.

import type { Image } from './image.ts'
import { oldestRelease } from './releases.ts'

/** The value of a variable of the file; `undefined` where it is not known. */
export type Lookup = (name: string) => string | undefined

/**
 * What brings an npm that may be older than 5, as a note says it; `undefined` where it is surely not.
 *
 * @param texts what the steps up to the call say, flags as `name=value`
 */
export function agedNpmSource(image: Image, texts: readonly string[], lookup: Lookup): string | undefined {
  const value: Lookup = (name) => lookup(name) ?? assigned(texts, name)
  const found = SOURCES.flatMap((source) => texts.flatMap((text) => versionsIn(text, source, value)))
  const aged = found.find(({ isNew }) => !isNew)
  if (aged !== undefined) return aged.what
  if (texts.some((text) => OLD_REPOSITORY.test(text))) return 'the npm of an old release of Alpine'
  return found.some(({ source }) => source.bringsNpm) || imageBringsNew(image)
    ? undefined
    : `the npm of ${image.text ?? 'the base image'}`
}

/** What a script gives a variable: `NODE_MAJOR=20`. */
function assigned(texts: readonly string[], name: string): string | undefined {
  const values = texts.flatMap((text) =>
    [...text.matchAll(new RegExp(`\\b${name}=["']?([\\w.]+)`, 'g'))].map((match) => match[1]!),
  )
  return new Set(values).size === 1 ? values[0] : undefined
}

/** How a text says that npm, or a Node.js, is put in place. */
interface Source {
  /** Ends where the version begins. */
  readonly sign: RegExp
  /** In front of the version, as a note says it. */
  readonly said: string
  /** The first version that will do, of npm or of Node.js. */
  readonly first: 5 | 8
  /** Its npm comes with it, and is the one that is called. */
  readonly bringsNpm: boolean
}

const SOURCES: readonly Source[] = [
  { sign: /(?<![\w-])npm@/g, said: 'npm@', first: 5, bringsNpm: false },
  {
    sign: /nodesource[^\s"']*\/(?:setup|node|pub)(?=[_\s"'|;&)]|$)/g,
    said: "the npm of nodesource's setup",
    first: 8,
    bringsNpm: true,
  },
  { sign: /\bnodejs\.org\/(?:dist|download\/release)\//g, said: 'the npm of Node.js ', first: 8, bringsNpm: true },
  {
    sign: /\b(?:nvm|fnm|nodenv|n) +(?:install|use|global|alias default|local)(?: +-[a-km-z][a-z-]*| +--(?!lts|latest)[a-z-]+)* */g,
    said: 'the npm of Node.js ',
    first: 8,
    bringsNpm: true,
  },
  {
    sign: /(?:^|[\s;&|/])n +(?=v?\d|lts\b|latest\b|stable\b)/g,
    said: 'the npm of Node.js ',
    first: 8,
    bringsNpm: true,
  },
  {
    sign: /\b(?:volta +(?:install|pin) +node@?|asdf +(?:install|global) +nodejs )/g,
    said: 'the npm of Node.js ',
    first: 8,
    bringsNpm: true,
  },
  { sign: /\bfrom=node:/g, said: 'the npm of node:', first: 8, bringsNpm: false },
  { sign: /\bnodejs=/g, said: 'the npm of nodejs=', first: 8, bringsNpm: false },
]

/** Packages of these releases, whatever the image is. */
const OLD_REPOSITORY = /\/alpine\/v?(?:2\.|3\.[0-7](?!\d))/

/** Names of what is the newest of its kind. */
const NEWEST = /^(?:--)?(?:latest|next|lts|current|stable|node)(?:\.x|\/\*)?$/

interface Found {
  readonly source: Source
  readonly isNew: boolean
  readonly what: string
}

function versionsIn(text: string, source: Source, lookup: Lookup): readonly Found[] {
  return [...text.matchAll(source.sign)].flatMap((match) => {
    const [word = ''] = text.slice(match.index + match[0].length).split(/["'|;&)\s/](?!\*)/, 1)
    const version = word
      .replace(/\$\{?(\w+)\}?/g, (whole, name: string) => lookup(name) ?? whole)
      .replace(/^[_=~^v ]+|^latest-v?/g, '')
    // nvm's name for what it installed.
    if (version === 'default') return []
    const major = Number.parseInt(version, 10)
    const isNew = Number.isNaN(major) ? NEWEST.test(version) : major >= source.first
    return [{ source, isNew, what: `${source.said}${word}`.trimEnd() }]
  })
}

function imageBringsNew(image: Image): boolean {
  const { origin: name } = image
  if (name.repository === 'node' && name.registry === undefined) {
    const tag = name.tag ?? (name.digest === undefined ? 'latest' : undefined)
    return tag !== undefined && isRecentNode(tag)
  }
  const release = oldestRelease(image)
  if (release === undefined || name.repository.includes('node')) return false
  const { family, id, version } = release
  if (family === 'debian') return version >= 10
  if (family === 'ubuntu') return version >= 20.04
  if (family === 'alpine') return version >= 3.08
  return (id === 'el' && version >= 8) || (id === 'fedora' && version >= 29) || id === 'openeuler'
}

const OLD_NODES = new Set(['argon', 'boron', 'onbuild', 'wheezy', 'jessie'])

/** `node:22-slim`, `node:lts`; a tag without a number is what was pushed last under that name. */
function isRecentNode(tag: string): boolean {
  const [version = ''] = tag.split('-')
  const major = Number.parseInt(version, 10)
  return Number.isNaN(major) ? !OLD_NODES.has(version) : major >= 8
}
