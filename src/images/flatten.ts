// Lays layers over each other: the file system that a container sees, and the bytes that it never sees.

import type { ImageFile, Layer, LayerChange } from './contents.ts'

/** A place in the file system. Hard links share their file; its bytes count where it was first written. */
interface Place {
  file: ImageFile
  bytes: number
  /** The layer that wrote it. */
  readonly layer: number
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

/** The files that remain of `layers`, the first being the lowest, and of each layer the bytes of those that do not. */
export function flatten(layers: readonly Layer[]): {
  readonly files: ReadonlyMap<string, ImageFile>
  readonly wastedBytes: number
  readonly layerWaste: readonly number[]
} {
  const root: Place = { file: plainDirectory, bytes: 0, layer: 0, children: new Map() }
  const layerWaste = layers.map(() => 0)
  const hide: Hide = ({ layer, bytes }) => {
    layerWaste[layer]! += bytes
  }
  for (const [layer, { changes }] of layers.entries()) {
    // A whiteout speaks of the layers below alone, wherever in its own layer it stands.
    for (const change of changes) {
      if (change.kind === 'remove') remove(root, change.path, hide)
      else if (change.kind === 'clear') clear(find(root, change.path), hide)
    }
    for (const change of changes) put(root, change, layer, hide)
  }
  const files = new Map<string, ImageFile>()
  collect(root, '', files)
  return { files, wastedBytes: layerWaste.reduce((sum, bytes) => sum + bytes, 0), layerWaste }
}

/** Is told what lies hidden from now on. */
type Hide = (place: Place) => void

/** Makes a change to the tree. */
function put(root: Place, change: LayerChange, layer: number, hide: Hide): void {
  if (change.kind === 'put') set(root, change.path, { file: change.file, bytes: change.file.size, layer }, hide)
  if (change.kind !== 'link') return
  const linked = find(root, change.target)
  // A link whose target is nowhere would stop every engine; here it is left out, and the comparison shows it missing.
  if (linked) set(root, change.path, { file: linked.file, bytes: 0, layer }, hide)
}

function set(root: Place, path: string, place: Omit<Place, 'children'>, hide: Hide): void {
  const parts = path.split('/')
  const name = parts.pop()!
  let folder = root
  for (const part of parts) {
    let next = folder.children.get(part)
    if (!next) {
      next = { file: plainDirectory, bytes: 0, layer: place.layer, children: new Map() }
      folder.children.set(part, next)
    }
    folder = next
  }
  const old = folder.children.get(name)
  const keepsChildren = old !== undefined && place.file.type === 'directory' && old.file.type === 'directory'
  if (old) {
    hide(old)
    if (!keepsChildren) clear(old, hide)
  }
  folder.children.set(name, { ...place, children: keepsChildren ? old.children : new Map() })
}

function remove(root: Place, path: string, hide: Hide): void {
  const slash = path.lastIndexOf('/')
  const folder = find(root, path.slice(0, Math.max(slash, 0)))
  const name = path.slice(slash + 1)
  const old = folder?.children.get(name)
  if (!folder || !old) return
  folder.children.delete(name)
  hide(old)
  clear(old, hide)
}

/** Empties a directory. */
function clear(place: Place | undefined, hide: Hide): void {
  if (!place) return
  for (const child of place.children.values()) {
    hide(child)
    clear(child, hide)
  }
  place.children.clear()
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
