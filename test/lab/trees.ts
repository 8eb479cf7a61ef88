// What a download gives: source trees in archives by their names, packages, scripts, keys.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Entry, tar } from '../images/tar-writer.ts'
import { debOf } from './debs.ts'
import type { Wishes } from './lacks.ts'
import { LOGGING_SCRIPT, treeOf } from './source-tree.ts'
import { wishedFiles } from './wished.ts'
import { zip } from './zip.ts'

const ACCOUNTS = readFileSync(join(import.meta.dirname, 'worlds/accounts.sh'), 'utf8')
const STAND_IN = readFileSync(join(import.meta.dirname, 'worlds/stand-in.sh'), 'utf8')

/** The bytes behind an address, told by what its path ends in; an archive holds what is wished for too. */
export function download(address: URL, wishes: Wishes): Buffer {
  const path = decodeURIComponent(address.pathname)
  const file = path.slice(path.lastIndexOf('/') + 1) || address.hostname
  const query = address.search
  const name = `${file}${query}`.toLowerCase()
  const tree = { name: folderOf(path, stem(file)), wishes }
  if (/\.(zip|jar|war|whl|phar)\b/.test(name) || /\/zipball\//.test(path))
    return zip(treeEntries(tree, 'below its folder'))
  if (/\.(tar\.bz2|tbz2?)\b/.test(name)) return packed('bzip2', treeTar(tree))
  if (/\.(tar\.xz|txz)\b/.test(name)) return packed('xz', treeTar(tree))
  if (/\.tar$/.test(name)) return treeTar(tree)
  if (/\.(tar\.gz|tgz)\b/.test(name) || /\/(tarball|archive|tar\.gz)\//.test(path)) return gzipSync(treeTar(tree))
  if (/\.gz\b/.test(name)) return gzipSync(Buffer.from(LOGGING_SCRIPT))
  if (/\.deb\b/.test(name)) return debNamed(stem(file))
  if (/\.(asc|gpg|key|pem|crt|pub)\b/.test(name) || /gpg|key/i.test(path)) return Buffer.from(KEY)
  if (/\/releases?(\/|$)/.test(path) && /^api\./.test(address.hostname)) return Buffer.from(RELEASE)
  if (/\.(txt|md|list|repo|conf|cfg|ya?ml|json|xml|ini|sha\d+|md5|sig|patch|diff|html?)\b/.test(name))
    return Buffer.from(`# ${address.hostname}${path}\n`)
  if (wishes.downloads.includes('zip')) return zip(treeEntries(tree, 'below its folder'))
  if (wishes.downloads.includes('tar')) return gzipSync(treeTar(tree))
  return Buffer.from(LOGGING_SCRIPT)
}

/** The name that a forge gives an archive, which differs from the address's. */
export function fileNameOf(address: URL): string | undefined {
  const path = decodeURIComponent(address.pathname)
  const [, ending] = /\/archive\/.*(\.tar\.gz|\.zip)$/.exec(path) ?? []
  return ending === undefined ? undefined : `${folderOf(path, '')}${ending}`
}

const RELEASE = `${JSON.stringify({ tag_name: 'v1.0.0', name: '1.0.0', assets: [{ browser_download_url: 'https://downloads.example.com/lab-1.0.0.tar.gz' }] }, undefined, 2)}\n`

/** Forges name the folder in an archive after the repository: `OWNER/REPO/archive/v1.2.tar.gz` holds `REPO-1.2`. */
function folderOf(path: string, stem: string): string {
  const [, repository, reference] =
    /\/([^/]+)\/(?:archive|zip|tar\.gz)\/(?:refs\/(?:tags|heads)\/)?(.+)$/.exec(path) ?? []
  if (repository === undefined || reference === undefined) return stem
  return `${repository}-${reference
    .replace(ARCHIVE, '')
    .replace(/^v(?=\d)/, '')
    .replaceAll('/', '-')}`
}

const ARCHIVE = /\.(tar(\.\w+)?|tgz|tbz2?|txz|zip|jar|war|whl|phar|deb|gz)$/i

function debNamed(stem: string): Buffer {
  const [own = 'lab'] = stem.toLowerCase().split(/[^a-z0-9+.-]/)
  const programs = [`/usr/bin/${own}`]
  const unknown = { file: '', size: '', sha256: '', relations: {} }
  return debOf({ name: own, version: '1.0', architecture: 'all', programs, ...unknown }).bytes
}

const KEY = '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbGFi\n-----END PGP PUBLIC KEY BLOCK-----\n'

function stem(file: string): string {
  return file.replace(ARCHIVE, '') || 'lab'
}

interface Tree {
  readonly name: string
  readonly wishes: Wishes
}

/** What is wished for may lie at the top, or below the archive's own folder; unzip would ask before it overwrites. */
function treeEntries(
  { name, wishes }: Tree,
  where: 'below its folder' | 'everywhere' = 'everywhere',
): readonly Entry[] {
  const own = Object.entries(treeOf(name)).map(([path, file]) => ({ path: `${name}/${path}`, ...file }))
  const wished = [...wishedFiles(wishes, 'relative')].flatMap(([path, { content, mode }]) =>
    (where === 'everywhere' ? [path, `${name}/${path}`] : [`${name}/${path}`]).map((at) => ({
      path: at,
      content: Buffer.from(content),
      mode,
    })),
  )
  const known = new Set(own.map(({ path }) => path))
  return [...own, ...wished.filter(({ path }) => !known.has(path) && path !== name && path.length < 100)]
}

function treeTar(tree: Tree): Buffer {
  const folders = ['', 'bin/', 'src/', 'config/'].map((path) => ({ path: `${tree.name}/${path}`, type: '5' }))
  return tar([...folders, ...treeEntries(tree)])
}

function packed(program: string, bytes: Buffer): Buffer {
  return execFileSync(program, ['-c'], { input: bytes, maxBuffer: 1e8 })
}

/** What every world has below /usr/lib/lab. */
export function labFiles(
  programs: string,
): Readonly<Record<string, { readonly content: string; readonly mode: number }>> {
  return {
    'stand-in': { content: STAND_IN, mode: 0o755 },
    // Called with the name to bear in front: a script of the build context has no link of its own.
    'stand-in-as': { content: STAND_IN.replace('me=${0##*/}', 'me=${1##*/}\nshift'), mode: 0o755 },
    accounts: { content: ACCOUNTS, mode: 0o755 },
    programs: { content: programs, mode: 0o644 },
    ...Object.fromEntries(Object.entries(treeOf('tree')).map(([path, file]) => [`tree/${path}`, file])),
  }
}
