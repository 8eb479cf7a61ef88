// Takes a few small files out of an image's layers, as a container would see them.

import type { Bytes } from './tar.ts'
import { readTar, type TarHeader } from './tar.ts'

/** A file that is wanted, in one layer: its text, where a link leads to, or that it is gone. */
export type Kept =
  | { readonly kind: 'text'; readonly text: string }
  /** The path that a symbolic or a hard link leads to, from the root. */
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'gone' }
  /** It is there, and is no file that is read here: larger than `largest`, or a device. */
  | { readonly kind: 'unread' }

/** By path, without a leading slash; what a layer says nothing of is not in it. */
export type KeptFiles = ReadonlyMap<string, Kept>

/** Characters would be bytes at the least: nobody's list of users is larger. */
const largest = 256 * 1024
/** OCI image specification, "Whiteouts". */
const whiteout = '.wh.'
const opaque = '.wh..wh..opq'

/**
 * Reads a layer's tar to its end.
 *
 * @param wanted paths without a leading slash
 * @throws TarError when the bytes are no whole tar
 */
export async function keptFiles(bytes: Bytes, wanted: readonly string[]): Promise<KeptFiles> {
  const kept = new Map<string, Kept>()
  for await (const { header, content } of readTar(bytes)) {
    const { path } = header
    const name = path.slice(path.lastIndexOf('/') + 1)
    const folder = path.slice(0, path.length - name.length)
    if (name === opaque || name.startsWith(whiteout)) {
      const gone = name === opaque ? folder : folder + name.slice(whiteout.length)
      // A layer's own files count before what it takes away of others.
      for (const file of wanted) if (isBelow(file, gone) && !kept.has(file)) kept.set(file, { kind: 'gone' })
    } else if (wanted.includes(path)) kept.set(path, await keptOf(header, content))
    else if (header.type !== 'directory') {
      // Something else in the place of a folder: nobody looks behind it.
      for (const file of wanted) if (file.startsWith(`${path}/`)) kept.set(file, { kind: 'unread' })
    }
  }
  return kept
}

function isBelow(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`)
}

async function keptOf({ type, size, link, path }: TarHeader, content: Bytes): Promise<Kept> {
  if (type === 'hard-link') return { kind: 'link', target: link }
  if (type === 'symlink') return { kind: 'link', target: resolved(path, link) }
  if (type !== 'file' || size > largest) return { kind: 'unread' }
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return { kind: 'text', text: Buffer.concat(chunks).toString('utf8') }
}

function resolved(path: string, link: string): string {
  const parts = link.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const part of link.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const mostLinks = 5

/**
 * The text of a file, as a container sees it.
 *
 * @param layers from the top to the bottom
 * @returns '' where there is none; `undefined` where it cannot be told
 */
export function textIn(layers: readonly KeptFiles[], path: string): string | undefined {
  let at = path
  for (let links = 0; links < mostLinks; links++) {
    const found = layers.find((layer) => layer.has(at))?.get(at)
    if (found === undefined || found.kind === 'gone') return ''
    if (found.kind === 'text') return found.text
    if (found.kind === 'unread') return undefined
    at = found.target
  }
  return undefined
}
