// Images made by a test, and a registry in this process that has them: as it should be, or with whatever a test wants to go wrong.

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import { type Entry, tar } from './images/tar-writer.ts'

/** Content by its digest. */
export interface Blob {
  readonly digest: string
  readonly bytes: Buffer
}

export interface MadeImage {
  readonly manifest: Blob
  readonly mediaType: string
  /** The manifests that an index names. */
  readonly inner: readonly MadeImage[]
  readonly platform: string
  readonly blobs: readonly Blob[]
}

export const MEDIA = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  configuration: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const

export function blobOf(content: Buffer | string | object): Blob {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
  return { bytes, digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}` }
}

export interface Making {
  /** From the bottom to the top; bytes are a layer as it is. */
  readonly layers?: readonly (readonly Entry[] | Buffer)[]
  /** As a configuration has it: `User`, `Entrypoint` … */
  readonly config?: object
  readonly platform?: string
  readonly created?: string
}

/** The files of a distribution, as a layer. */
export function system(release: string, users = 'root:x:0:0:root:/root:/bin/sh\n'): readonly Entry[] {
  return [
    { path: 'etc/', type: '5' },
    { path: 'etc/os-release', content: release },
    { path: 'etc/passwd', content: users },
  ]
}

export const DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n'

/** An image of one platform. */
export function madeImage({
  layers = [system(DEBIAN)],
  config = {},
  platform = 'linux/amd64',
  created = '2026-08-01T10:00:00Z',
}: Making = {}): MadeImage {
  const plain = layers.map((layer) => (Buffer.isBuffer(layer) ? layer : tar(layer)))
  const packed = plain.map((bytes, i) => blobOf(Buffer.isBuffer(layers[i]) ? bytes : gzipSync(bytes)))
  const contents = plain.map((bytes) => blobOf(bytes).digest)
  const [os, architecture, variant] = platform.split('/')
  const configuration = blobOf({
    os,
    architecture,
    variant,
    created,
    config,
    rootfs: { type: 'layers', diff_ids: contents },
  })
  const described = (mediaType: string, { digest, bytes }: Blob): object => ({ mediaType, digest, size: bytes.length })
  const manifest = blobOf({
    schemaVersion: 2,
    mediaType: MEDIA.manifest,
    config: described(MEDIA.configuration, configuration),
    layers: packed.map((layer) => described(MEDIA.layer, layer)),
  })
  return { manifest, mediaType: MEDIA.manifest, inner: [], platform, blobs: [configuration, ...packed] }
}

/** Images of several platforms under one digest, with a statement beside them, as builders make it. */
export function madeIndex(images: readonly MadeImage[]): MadeImage {
  const described = ({ manifest, platform }: MadeImage): object => {
    const [os, architecture, variant] = platform.split('/')
    const { digest, bytes } = manifest
    return { mediaType: MEDIA.manifest, digest, size: bytes.length, platform: { os, architecture, variant } }
  }
  const statement = { ...madeImage({ layers: [] }), platform: 'unknown/unknown' }
  const all = [...images, statement]
  const manifest = blobOf({ schemaVersion: 2, mediaType: MEDIA.index, manifests: all.map(described) })
  return { manifest, mediaType: MEDIA.index, inner: all, platform: '', blobs: [] }
}

/** What a test's registry does beside answering: returns true where it has answered by itself. */
export type Interference = (request: IncomingMessage, response: ServerResponse) => boolean

export interface TestRegistry {
  /** `127.0.0.1:40123` */
  readonly host: string
  /** What was asked, a line each: `GET manifests/1`; the repository is left out. */
  readonly asked: string[]
}

/**
 * A registry on this machine, over HTTP, that is gone after the test.
 *
 * @param tags by `repository:tag`
 */
export async function testRegistry(
  tags: Readonly<Record<string, MadeImage>>,
  interfere: Interference = () => false,
): Promise<TestRegistry> {
  const asked: string[] = []
  const things = new Map<string, { readonly blob: Blob; readonly mediaType: string }>()
  const add = (repository: string, { manifest, mediaType, inner, blobs }: MadeImage): void => {
    things.set(`/v2/${repository}/manifests/${manifest.digest}`, { blob: manifest, mediaType })
    for (const blob of blobs)
      things.set(`/v2/${repository}/blobs/${blob.digest}`, { blob, mediaType: 'application/octet-stream' })
    for (const one of inner) add(repository, one)
  }
  for (const [name, image] of Object.entries(tags)) {
    const [repository = '', tag = ''] = name.split(':')
    add(repository, image)
    things.set(`/v2/${repository}/manifests/${tag}`, { blob: image.manifest, mediaType: image.mediaType })
  }
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname } = new URL(request.url ?? '', 'http://registry')
    asked.push(`${request.method} ${pathname.split('/').slice(-2).join('/')}`)
    if (interfere(request, response)) return
    if (pathname.endsWith('/tags/list')) {
      const own = pathname.slice('/v2/'.length, -'/tags/list'.length)
      const found = Object.keys(tags).flatMap((name) =>
        name.startsWith(`${own}:`) ? [name.slice(own.length + 1)] : [],
      )
      response.end(JSON.stringify({ name: own, tags: found }))
      return
    }
    const found = things.get(pathname)
    if (found === undefined) response.writeHead(404).end()
    else {
      const { blob, mediaType } = found
      response.writeHead(200, {
        'content-type': mediaType,
        'content-length': blob.bytes.length,
        'docker-content-digest': blob.digest,
      })
      response.end(request.method === 'HEAD' ? undefined : blob.bytes)
    }
  }
  return { host: await served(answer), asked }
}

/** An HTTP server on this machine that is gone after the test. @returns its host with the port */
export async function served(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
