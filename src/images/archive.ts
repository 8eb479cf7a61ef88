// Reads an image archive as it streams by: what `docker save`, `podman save` and `buildah push` write, docker's or OCI's.

import { posix } from 'node:path'
import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { isRecord } from '../record.ts'
import type { ImageConfiguration, ImageContents, Layer } from './contents.ts'
import { flatten } from './flatten.ts'
import { readLayer } from './layer.ts'
import { type Bytes, readTar, type TarEntry } from './tar.ts'

/** The archive is none, or holds no image. */
export class ArchiveError extends Error {}

/**
 * Layers read before, by digest. Two images of one base share most of their layers: with one memory for both, a shared
 * layer is hashed once.
 */
export type LayerMemory = Map<string, Layer>

/** Metadata is kept as text until the manifest says which of it matters; anything larger is a layer. */
const largestMetadata = 8 * 1024 * 1024

/**
 * Reads an image from the stream of its archive, in one pass and without a temporary file.
 *
 * @throws ArchiveError when the stream holds no image; TarError when it is no whole tar
 */
export async function readImage(archive: Bytes, memory: LayerMemory = new Map()): Promise<ImageContents> {
  const { configuration, layers } = await readArchive(archive, (bytes) => readLayer(bytes), memory)
  const instructions = instructionsOf(configuration)
  return {
    configuration: configurationOf(configuration),
    layerBytes: layers.map(({ bytes }) => bytes),
    layerInstructions: layers.map((_, i) => (instructions.length === layers.length ? instructions[i]! : '')),
    ...flatten(layers),
  }
}

/**
 * Reads an archive, and of its layers what somebody wants of them.
 *
 * @param read is given a layer's uncompressed tar
 * @param memory layers read before, by digest
 * @returns the configuration as it stands there, and the layers from the bottom to the top
 * @throws ArchiveError when the stream holds no image; TarError when it is no whole tar
 */
export async function readArchive<Read>(
  archive: Bytes,
  read: (layer: Bytes) => Promise<Read>,
  memory: Map<string, Read> = new Map(),
): Promise<Assembled<Read>> {
  const parts: Parts<Read> = { layers: new Map(), metadata: new Map(), links: new Map() }
  for await (const entry of readTar(archive)) await readPart(entry, parts, read, memory)
  return assemble(parts)
}

/** What the archive holds, by path: which is what, only the manifest knows, and it may come last. */
interface Parts<Read> {
  readonly layers: Map<string, Read>
  readonly metadata: Map<string, string>
  readonly links: Map<string, string>
}

async function readPart<Read>(
  { header, content }: TarEntry,
  parts: Parts<Read>,
  read: (layer: Bytes) => Promise<Read>,
  memory: Map<string, Read>,
): Promise<void> {
  const { path, type, link } = header
  if (type === 'symlink') parts.links.set(path, posix.join(posix.dirname(path), link))
  if (type === 'hard-link') parts.links.set(path, link)
  if (type !== 'file' || header.size === 0) return
  const digest = /^(?:blobs\/sha256\/)?([0-9a-f]{64})(?:\.tar)?$/.exec(path)?.[1]
  const known = digest === undefined ? undefined : memory.get(digest)
  if (known !== undefined) {
    parts.layers.set(path, known)
    return
  }
  const { first, whole } = await peek(content)
  if (isJson(first)) {
    if (header.size <= largestMetadata) parts.metadata.set(path, await textOf(whole))
    return
  }
  if (isPlainText(path)) return
  const layer = await read(uncompressed(first, whole))
  parts.layers.set(path, layer)
  if (digest !== undefined) memory.set(digest, layer)
}

/** Files of the old format that are neither metadata nor layers. */
function isPlainText(path: string): boolean {
  return path === 'VERSION' || path.endsWith('/VERSION')
}

/** A layer may begin with a file whose name begins so: `mkdir {a,b}` in a shell that knows no braces. */
function isJson(first: Uint8Array): boolean {
  const isTar = Buffer.from(first).subarray(257, 262).toString('latin1') === 'ustar'
  return (first[0] === 0x7b || first[0] === 0x5b) && !isTar
}

/** Reads the first chunk and gives the whole back. */
async function peek(content: Bytes): Promise<{ readonly first: Uint8Array; readonly whole: Bytes }> {
  const iterator = content[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let length = 0
  // The first chunk may hold a byte alone; what tells a tar stands in its first block.
  while (length < 512) {
    const { done, value } = await iterator.next()
    if (done) break
    head.push(value)
    length += value.byteLength
  }
  const first = Buffer.concat(head)
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return
      yield value
    }
  }
  return { first, whole: whole() }
}

/** A layer's tar, however it is compressed. */
export async function unpacked(bytes: Bytes): Promise<Bytes> {
  const { first, whole } = await peek(bytes)
  return uncompressed(first, whole)
}

function uncompressed(first: Uint8Array, whole: Bytes): Bytes {
  const signature = Buffer.concat([first, Buffer.alloc(4)]).readUInt32BE(0)
  if (signature >>> 16 === 0x1f8b) return through(whole, zlib.createGunzip())
  if (signature === 0x28b52ffd) return through(whole, zstandard())
  return whole
}

/** `pipeline` hands an error of the source on to the reader; its own callback has nothing to add. */
function through(bytes: Bytes, transform: Transform): Bytes {
  return pipeline(Readable.from(bytes, { objectMode: false }), transform, () => undefined)
}

/** Node has it since 22.15; it is looked up by name because older versions lack the export. */
function zstandard(): Transform {
  const create: unknown = Reflect.get(zlib, 'createZstdDecompress')
  if (typeof create !== 'function') throw new ArchiveError('the layers are zstd-compressed, which needs Node 22.15')
  return create()
}

async function textOf(content: Bytes): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

interface Assembled<Read> {
  readonly configuration: unknown
  readonly layers: readonly Read[]
}

function assemble<Read>(parts: Parts<Read>): Assembled<Read> {
  const { config, layers } = dockerManifest(parts) ?? ociManifest(parts) ?? noImage()
  return { configuration: metadata(parts, config), layers: layers.map((path) => layerAt(parts, path)) }
}

interface Manifest {
  readonly config: string
  readonly layers: readonly string[]
}

/** `manifest.json`, which docker writes beside OCI's own files and podman alone. */
function dockerManifest(parts: Parts<unknown>): Manifest | undefined {
  if (!parts.metadata.has('manifest.json')) return undefined
  const [image] = list(metadata(parts, 'manifest.json'))
  return { config: string(field(image, 'Config')), layers: list(field(image, 'Layers')).map(string) }
}

/** `index.json` names manifests, or further indexes when the image was made for several platforms. */
function ociManifest(parts: Parts<unknown>): Manifest | undefined {
  if (!parts.metadata.has('index.json')) return undefined
  let document: unknown = metadata(parts, 'index.json')
  while (field(document, 'manifests') !== undefined) {
    const images = list(field(document, 'manifests')).filter((entry) => !isAttestation(entry))
    if (images.length === 0) return noImage()
    document = metadata(parts, blobPath(images[0]))
  }
  return { config: blobPath(field(document, 'config')), layers: list(field(document, 'layers')).map(blobPath) }
}

/** BuildKit keeps statements about a build beside the image, as manifests of their own. */
function isAttestation(entry: unknown): boolean {
  const annotations = field(entry, 'annotations')
  return field(annotations, 'vnd.docker.reference.type') === 'attestation-manifest'
}

function blobPath(descriptor: unknown): string {
  return `blobs/${string(field(descriptor, 'digest')).replace(':', '/')}`
}

function metadata(parts: Parts<unknown>, path: string): unknown {
  const text = parts.metadata.get(parts.links.get(path) ?? path)
  if (text === undefined) throw new ArchiveError(`the image archive lacks ${path}`)
  try {
    return JSON.parse(text)
  } catch {
    throw new ArchiveError(`the image archive has a damaged ${path}`)
  }
}

function layerAt<Read>(parts: Parts<Read>, path: string): Read {
  const layer = parts.layers.get(parts.links.get(path) ?? path)
  if (layer === undefined) throw new ArchiveError(`the image archive lacks the layer ${path}`)
  return layer
}

/**
 * What made each layer. BuildKit and the classic builder write it differently:
 *
 *     RUN /bin/sh -c apt-get update # buildkit       /bin/sh -c #(nop) COPY dir:0a1b in /srv
 */
export function instructionsOf(document: unknown): readonly string[] {
  const history = list(field(document, 'history')).filter((entry) => field(entry, 'empty_layer') !== true)
  return history.map((entry) => {
    const text = field(entry, 'created_by')
    if (typeof text !== 'string') return ''
    const plain = text.replace(/ # buildkit$/, '').replace(/^\/bin\/sh -c #\(nop\)\s+/, '')
    return plain.replace(/^(?:RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ')
  })
}

export function configurationOf(document: unknown): ImageConfiguration {
  const config = field(document, 'config')
  return {
    Env: strings(field(config, 'Env')),
    Cmd: strings(field(config, 'Cmd')),
    Entrypoint: strings(field(config, 'Entrypoint')),
    User: optional(field(config, 'User')),
    WorkingDir: optional(field(config, 'WorkingDir')),
    ExposedPorts: Object.keys(field(config, 'ExposedPorts') ?? {}),
    Volumes: Object.keys(field(config, 'Volumes') ?? {}),
    Labels: labels(field(config, 'Labels')),
    Healthcheck: field(config, 'Healthcheck'),
    StopSignal: optional(field(config, 'StopSignal')),
    Shell: strings(field(config, 'Shell')),
    OnBuild: strings(field(config, 'OnBuild')),
    Author: optional(field(document, 'author')),
  }
}

function strings(value: unknown): readonly string[] {
  return list(value).map(string)
}

function optional(value: unknown): string {
  return value === undefined || value === null ? '' : string(value)
}

function labels(value: unknown): Readonly<Record<string, string>> {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, label]) => [key, string(label)])) : {}
}

function field(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function string(value: unknown): string {
  if (typeof value !== 'string') throw new ArchiveError('the image archive has a damaged manifest')
  return value
}

function noImage(): never {
  throw new ArchiveError('the archive holds no image')
}
