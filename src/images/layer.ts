// Reads one layer's tar into the changes it makes, hashing contents as they pass.

import { createHash } from 'node:crypto'
import type { ImageFile, Layer, LayerChange } from './contents.ts'
import { essenceOf, largestEssence } from './essence.ts'
import { type Bytes, readTar, type TarEntry, type TarHeader } from './tar.ts'

/** OCI image specification, "Whiteouts": a name with this prefix takes away the file that bears the rest of it. */
const whiteout = '.wh.'
const opaque = '.wh..wh..opq'

/** Who wants to see the contents of some files. */
export interface Looker {
  /** @param head the first bytes, four at least where there are so many */
  wants(header: TarHeader, head: Uint8Array): boolean
  /** @param hash SHA-256 of the content, as the file bears it */
  see(hash: string, content: Buffer, path: string): void
}

/** So many bytes tell what a file is. */
const HEAD = 4

/**
 * Reads a layer from its uncompressed tar.
 *
 * @throws TarError when the bytes are no whole tar
 */
export async function readLayer(bytes: Bytes, looker?: Looker): Promise<Layer> {
  let total = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      total += chunk.byteLength
      yield chunk
    }
  }
  const changes: LayerChange[] = []
  for await (const entry of readTar(counted())) {
    const change = await changeOf(entry, looker)
    if (change) changes.push(change)
  }
  return { bytes: total, changes }
}

async function changeOf(entry: TarEntry, looker: Looker | undefined): Promise<LayerChange | undefined> {
  const { path, type, link } = entry.header
  if (path === '') return undefined
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  const folder = path.slice(0, slash + 1)
  if (name === opaque) return { kind: 'clear', path: folder.slice(0, -1) }
  // Other names under `.wh..wh.` are AUFS's own bookkeeping, which no container sees.
  if (name.startsWith('.wh..wh.')) return undefined
  if (name.startsWith(whiteout)) return { kind: 'remove', path: folder + name.slice(whiteout.length) }
  if (type === 'hard-link') return { kind: 'link', path, target: link }
  return { kind: 'put', path, file: await fileOf(entry, type, looker) }
}

async function fileOf(
  { header, content }: TarEntry,
  type: ImageFile['type'],
  looker: Looker | undefined,
): Promise<ImageFile> {
  const essence = type === 'file' && header.size <= largestEssence ? essenceOf(header.path) : undefined
  const hash = createHash('sha256')
  // Its size is known: what is kept lies in memory once.
  let kept = essence === undefined ? undefined : Buffer.alloc(header.size)
  let head = Buffer.alloc(0)
  let length = 0
  let isWanted: boolean | undefined = type === 'file' && looker !== undefined ? undefined : false
  for await (const chunk of content) {
    hash.update(chunk)
    kept?.set(chunk, length)
    length += chunk.byteLength
    if (isWanted !== undefined) continue
    head = Buffer.concat([head, chunk])
    if (length < HEAD && length < header.size) continue
    isWanted = looker!.wants(header, head)
    if (!isWanted || kept !== undefined) continue
    kept = Buffer.alloc(header.size)
    kept.set(head)
  }
  const digest = type === 'file' ? hash.digest('hex') : ''
  if (isWanted === true) looker!.see(digest, kept!, header.path)
  return {
    type,
    mode: header.mode,
    uid: header.uid,
    gid: header.gid,
    size: header.size,
    hash: digest,
    essence:
      essence &&
      createHash('sha256')
        .update(essence(kept!.toString('latin1')))
        .digest('hex'),
    target: header.link,
    device: header.device,
    attributes: header.attributes,
  }
}
