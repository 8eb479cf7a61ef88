// Lays layers over each other: the file system that a container sees, and the bytes that it never sees.

import type { ImageFile, Layer, LayerChange } from './contents.ts'

/** A place in the file system. Hard links share their file; its bytes count where it was first written. */
interface Place {
  file: ImageFile
  bytes: number
  readonly children: Map<string, Place>
}

/** A directory that no layer describes, only files in it: engines make it so. */
const plainDirectory: ImageFile = {
  type: 'directory',
  mode: 0o755,
  uid: 0,
  gid: 0,
  size: 0,
  hash: '',
  target: '',
  attributes: {},
}

/** The files that remain of `layers`, the first being the lowest, and the bytes of those that do not. */
export function flatten(layers: readonly Layer[]): {
  readonly files: ReadonlyMap<string, ImageFile>
  readonly wastedBytes: number
} {
  const root: Place = { file: plainDirectory, bytes: 0, children: new Map() }
  let wastedBytes = 0
  for (const { changes } of layers) {
    // A whiteout speaks of the layers below alone, wherever in its own layer it stands.
    for (const change of changes) {
      if (change.kind === 'remove') wastedBytes += remove(root, change.path)
      else if (change.kind === 'clear') wastedBytes += clear(find(root, change.path))
    }
    for (const change of changes) wastedBytes += put(root, change)
  }
  const files = new Map<string, ImageFile>()
  collect(root, '', files)
  return { files, wastedBytes }
}

/** Makes a change to the tree and says how many bytes lie hidden by it. */
function put(root: Place, change: LayerChange): number {
  if (change.kind === 'put') return set(root, change.path, change.file, change.file.size)
  if (change.kind !== 'link') return 0
  const linked = find(root, change.target)
  // A link whose target is nowhere would stop every engine; here it is left out, and the comparison shows it missing.
  return linked ? set(root, change.path, linked.file, 0) : 0
}

function set(root: Place, path: string, file: ImageFile, bytes: number): number {
  const parts = path.split('/')
  const name = parts.pop()!
  let folder = root
  for (const part of parts) {
    let next = folder.children.get(part)
    if (!next) {
      next = { file: plainDirectory, bytes: 0, children: new Map() }
      folder.children.set(part, next)
    }
    folder = next
  }
  const old = folder.children.get(name)
  const keepsChildren = old !== undefined && file.type === 'directory' && old.file.type === 'directory'
  const hidden = old ? old.bytes + (keepsChildren ? 0 : clear(old)) : 0
  folder.children.set(name, { file, bytes, children: keepsChildren ? old.children : new Map() })
  return hidden
}

function remove(root: Place, path: string): number {
  const slash = path.lastIndexOf('/')
  const folder = find(root, path.slice(0, Math.max(slash, 0)))
  const name = path.slice(slash + 1)
  const old = folder?.children.get(name)
  if (!folder || !old) return 0
  folder.children.delete(name)
  return old.bytes + clear(old)
}

/** Empties a directory and says how many bytes lay in it. */
function clear(place: Place | undefined): number {
  if (!place) return 0
  let bytes = 0
  for (const child of place.children.values()) bytes += child.bytes + clear(child)
  place.children.clear()
  return bytes
}

function find(root: Place, path: string): Place | undefined {
  let place: Place | undefined = root
  for (const part of path === '' ? [] : path.split('/')) place = place?.children.get(part)
  return place
}

function collect(place: Place, path: string, into: Map<string, ImageFile>): void {
  for (const [name, child] of [...place.children].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const childPath = path === '' ? name : `${path}/${name}`
    into.set(childPath, child.file)
    collect(child, childPath, into)
  }
}
