// Reads an image from the engine's own store: of its layers those alone that were not read before. `docker save` writes them all.

import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Environment, run, stream } from '../../src/engine/process.ts'
import { type LayerMemory, readImage } from '../../src/images/archive.ts'
import type { ImageContents } from '../../src/images/contents.ts'
import { readLayer } from '../../src/images/layer.ts'
import { tar } from '../images/tar-writer.ts'

/** An image by its name, with what its layers have in common with earlier ones. */
export type ImageReader = (image: string) => Promise<ImageContents>

export async function imageReader(env: Environment): Promise<ImageReader> {
  const memory: LayerMemory = new Map()
  const args = ['info', '--format', '{{.Driver}} {{.DockerRootDir}}']
  const [driver, root] = (await run({ program: 'docker', args, env })).stdout.trim().split(' ')
  if (driver !== 'overlay2' || root === undefined)
    return (image) => readImage(stream({ program: 'docker', args: ['image', 'save', image], env }), memory)
  return async (image) => {
    const { digest, configuration } = configurationOf(root, image)
    const layers = chain(JSON.parse(configuration).rootfs.diff_ids ?? [])
    for (const [layer, whole] of layers)
      if (!memory.has(layer)) memory.set(layer, await readLayer(layerTar(root, whole)))
    const manifest = [{ Config: `${digest}.json`, Layers: layers.map(([layer]) => `${layer}.tar`) }]
    const archive = tar([
      { path: 'manifest.json', content: JSON.stringify(manifest) },
      { path: `${digest}.json`, content: configuration },
      // Known layers are taken from memory.
      ...layers.map(([layer]) => ({ path: `${layer}.tar`, content: 'known' })),
    ])
    return readImage(one(archive), memory)
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const STORE = 'image/overlay2'

interface Configuration {
  readonly digest: string
  readonly configuration: string
}

function configurationOf(root: string, image: string): Configuration {
  const { Repositories } = JSON.parse(readFileSync(join(root, STORE, 'repositories.json'), 'utf8'))
  const digest = String(Repositories[image]?.[`${image}:latest`]).replace('sha256:', '')
  return { digest, configuration: readFileSync(join(root, STORE, 'imagedb/content/sha256', digest), 'utf8') }
}

/** Each layer's digest with the name under which it lies in the store: that of all layers up to it. */
function chain(layers: readonly string[]): readonly (readonly [layer: string, whole: string])[] {
  let whole = ''
  return layers.map((layer) => {
    whole = whole === '' ? layer : `sha256:${createHash('sha256').update(`${whole} ${layer}`).digest('hex')}`
    return [layer.replace('sha256:', ''), whole.replace('sha256:', '')]
  })
}

/**
 * The layer's tar, as the engine puts it together: headers and padding are kept as they were, contents lie in the layer's folder
 * (github.com/vbatts/tar-split, "tar/storage").
 */
async function* layerTar(root: string, whole: string): AsyncGenerator<Uint8Array> {
  const own = join(root, STORE, 'layerdb/sha256', whole)
  const folder = join(root, 'overlay2', readFileSync(join(own, 'cache-id'), 'utf8').trim(), 'diff')
  const parts = gunzipSync(readFileSync(join(own, 'tar-split.json.gz'))).toString('utf8')
  for (const line of parts.split('\n').filter((one) => one !== '')) {
    const { type, payload, size = 0, name = '', name_raw: raw } = JSON.parse(line) as Part
    if (type === SEGMENT) yield Buffer.from(payload ?? '', 'base64')
    else if (size > 0)
      yield* createReadStream(pathOf(folder, raw === undefined ? Buffer.from(name) : Buffer.from(raw, 'base64')))
  }
}

interface Part {
  readonly type: number
  readonly payload?: string
  readonly size?: number
  readonly name?: string
  /** A name that is no UTF-8. */
  readonly name_raw?: string
}

const SEGMENT = 2

function pathOf(folder: string, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), name])
}
