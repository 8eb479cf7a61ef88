// Reads one layer's tar into the changes it makes, hashing contents as they pass.

import { createHash } from 'node:crypto'
import type { ImageFile, Layer, LayerChange } from './contents.ts'
import { essenceOf, largestEssence } from './essence.ts'
import { type Bytes, readTar, type TarEntry } from './tar.ts'

/** OCI image specification, "Whiteouts": a name with this prefix takes away the file that bears the rest of it. */
const whiteout = '.wh.'
const opaque = '.wh..wh..opq'

/**
 * Reads a layer from its uncompressed tar.
 *
 * @throws TarError when the bytes are no whole tar
 */
export async function readLayer(bytes: Bytes): Promise<Layer> {
  let total = 0
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      total += chunk.byteLength
      yield chunk
    }
  }
  const changes: LayerChange[] = []
  for await (const entry of readTar(counted())) {
    const change = await changeOf(entry)
    if (change) changes.push(change)
  }
  return { bytes: total, changes }
}

async function changeOf(entry: TarEntry): Promise<LayerChange | undefined> {
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
  return { kind: 'put', path, file: await fileOf(entry, type) }
}

async function fileOf({ header, content }: TarEntry, type: ImageFile['type']): Promise<ImageFile> {
  const essence = type === 'file' && header.size <= largestEssence ? essenceOf(header.path) : undefined
  const hash = createHash('sha256')
  const kept: Uint8Array[] = []
  for await (const chunk of content) {
    hash.update(chunk)
    if (essence) kept.push(chunk)
  }
  return {
    type,
    mode: header.mode,
    uid: header.uid,
    gid: header.gid,
    size: header.size,
    hash: type === 'file' ? hash.digest('hex') : '',
    essence:
      essence &&
      createHash('sha256')
        .update(essence(Buffer.concat(kept).toString('latin1')))
        .digest('hex'),
    target: header.link,
    device: header.device,
    attributes: header.attributes,
  }
}
