// Asks registries what an image is: its digest, its configuration, and what a few of its files say.

import { unpacked } from '../images/archive.ts'
import type { KeptFiles } from '../images/kept-files.ts'
import { type Address, addressOf } from '../knowledge/images/names.ts'
import type { RecordedImage } from '../knowledge/images/recorded.ts'
import { exacterTags } from '../knowledge/images/tags.ts'
import type { Limits } from './limits.ts'
import { configurationIn, type Descriptor, type Manifest, manifestIn, parsed } from './manifests.ts'
import { recordFrom, type SystemFiles, settledFiles, systemFilesIn, wantedFiles } from './record.ts'
import type { Document, Place, Registry } from './registry.ts'
import { Trouble } from './trouble.ts'

/** What an image turned out to be, and what could not be found out. */
export interface Learned {
  readonly image: RecordedImage
  readonly remark?: string
}

/** Why nothing is known. */
export interface Unknown {
  readonly kind: Trouble['kind']
  readonly reason: string
}

export interface Asking {
  readonly registry: Registry
  readonly limits: Limits
  /** `linux/amd64`: of which of several the rest is told. */
  readonly platform: string
  /** The day of today. */
  readonly today: string
  readonly signal: AbortSignal
}

/** Whoever can say what an image is: registries, or an engine. */
export interface Source {
  /**
   * What an image is. Never throws for what happens on the way.
   *
   * @param places the names that it may be had by, the likeliest first
   */
  of(places: readonly string[]): Promise<Learned | Unknown>
  /** Whether a tag still stands for a digest, by the first place that says so. */
  isStill(places: readonly string[], digest: string): Promise<boolean | Unknown>
  /** Whether there is such an image, by the first place that has it; left out by who knows only what it has fetched. */
  has?(places: readonly string[]): Promise<boolean | Unknown>
  /** The tag with the most numbers that stands for a digest too: `20.11.1` for that of `20`; `undefined` where none is found. */
  exactTag(places: readonly string[], digest: string): Promise<string | undefined | Unknown>
}

/** So many of the newest tags are looked at: what a tag stands for is seldom old. */
const MOST_TAGS = 10

/** Asks about images; what was read once, of whichever image, is not read again. */
export class Images implements Source {
  private readonly answers = new Map<string, Promise<Learned | Unknown>>()
  private readonly documents = new Map<string, Promise<Document>>()
  private readonly tags = new Map<string, Promise<readonly string[]>>()
  private readonly layers = new Map<string, Promise<KeptFiles>>()

  constructor(private readonly asking: Asking) {}

  async of(places: readonly string[]): Promise<Learned | Unknown> {
    let first: Unknown | undefined
    for (const place of places) {
      const known = this.answers.get(place) ?? this.told(place, (address, signal) => this.learned(address, signal))
      this.answers.set(place, known)
      const found = await known
      if ('image' in found || found.kind === 'stopped') return found
      first ??= found
    }
    return first ?? { kind: 'wrong', reason: 'that is the name of no image' }
  }

  async isStill(places: readonly string[], digest: string): Promise<boolean | Unknown> {
    let first: Unknown | undefined
    for (const place of places) {
      const found = await this.told(place, async ({ host, repository, tag, digest: own }, signal) => {
        const where = { host, repository }
        const { registry } = this.asking
        // The word of a registry costs nothing; reading counts where pulls are counted.
        const word = tag === undefined ? own : await registry.digestOf(where, tag, signal)
        return (word ?? (await this.tagged(where, tag!, signal)).digest) === digest
      })
      if (typeof found === 'boolean' || found.kind === 'stopped') return found
      first ??= found
    }
    return first ?? { kind: 'wrong', reason: 'that is the name of no image' }
  }

  async has(places: readonly string[]): Promise<boolean | Unknown> {
    let first: Unknown | undefined
    for (const place of places) {
      const found = await this.told<true>(place, async ({ host, repository, tag, digest }, signal) => {
        // Nothing is read, and where pulls are counted this is none.
        await this.asking.registry.digestOf({ host, repository }, tag ?? digest!, signal)
        return true
      })
      if (found === true || found.kind === 'stopped') return found
      if (found.kind !== 'absent') first ??= found
    }
    return first ?? false
  }

  async exactTag(places: readonly string[], digest: string): Promise<string | undefined | Unknown> {
    const { registry } = this.asking
    // The place that the name says: a mirror may list what it happened to be asked for.
    return this.told(places.at(-1)!, async ({ host, repository, tag }, signal) => {
      if (tag === undefined) return undefined
      const where = { host, repository }
      const all = await remembered(this.tags, `${host}/${repository}`, () => registry.tags(where, signal), signal)
      for (const one of exacterTags(tag, all).slice(0, MOST_TAGS))
        if ((await registry.digestOf(where, one, signal)) === digest) return one
      return undefined
    })
  }

  /** Does something about one image in its time; what goes wrong becomes an answer. */
  private async told<Result>(
    name: string,
    ask: (address: Address, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | Unknown> {
    const address = addressOf(name)
    if (address === undefined) return { kind: 'wrong', reason: 'that is the name of no image' }
    const { imageMs } = this.asking.limits
    const late = new AbortController()
    const timer = setTimeout(
      () => late.abort(new Trouble('limit', `it takes longer than ${imageMs / 1000} seconds`)),
      imageMs,
    )
    try {
      return await ask(address, AbortSignal.any([late.signal, this.asking.signal]))
    } catch (error) {
      if (error instanceof Trouble) return { kind: error.kind, reason: error.message }
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  private async learned(address: Address, signal: AbortSignal): Promise<Learned> {
    const { host, repository, tag, digest } = address
    const where = { host, repository }
    const { registry } = this.asking
    const top = await (digest === undefined
      ? this.tagged(where, tag!, signal)
      : this.once(digest, () => registry.manifest(where, digest, signal), signal))
    this.documents.set(top.digest, Promise.resolve(top))
    const { manifest, platforms } = await this.ofPlatform(address, top, signal)
    const { bytes } = await this.once(
      `${manifest.configuration.digest}`,
      () => registry.blob(where, manifest.configuration.digest, signal),
      signal,
    )
    const configuration = configurationIn(parsed(bytes))
    const { files, remark } = await this.filesOf(address, manifest.layers, signal)
    return {
      image: recordFrom(configuration, files, {
        digest: top.digest,
        asked: this.asking.today,
        platforms: platforms ?? [configuration.platform],
        size: manifest.layers.reduce((sum, { size }) => sum + size, 0),
      }),
      ...(remark === undefined ? {} : { remark }),
    }
  }

  private async ofPlatform(
    { host, repository }: Address,
    top: Document,
    signal: AbortSignal,
  ): Promise<{ readonly manifest: Extract<Manifest, { kind: 'image' }>; readonly platforms?: readonly string[] }> {
    const manifest = manifestIn(top.bytes)
    if (manifest.kind === 'image') return { manifest }
    const { manifests } = manifest
    const chosen =
      manifests.find(({ platform }) => platform === this.asking.platform) ??
      manifests.find(({ platform }) => platform.startsWith('linux/')) ??
      manifests[0]
    if (chosen === undefined) throw new Trouble('foreign', 'the registry gives an index of no images')
    const { bytes } = await this.once(
      chosen.digest,
      () => this.asking.registry.manifest({ host, repository }, chosen.digest, signal),
      signal,
    )
    const inner = manifestIn(bytes)
    if (inner.kind === 'index') throw new Trouble('foreign', 'the registry gives an index of indexes')
    return { manifest: inner, platforms: [...new Set(manifests.map(({ platform }) => platform))] }
  }

  private once(digest: string, read: () => Promise<Document>, signal: AbortSignal): Promise<Document> {
    return remembered(this.documents, digest, read, signal)
  }

  /** What a tag stands for in this run. */
  private tagged({ host, repository }: Place, tag: string, signal: AbortSignal): Promise<Document> {
    const read = (): Promise<Document> => this.asking.registry.manifest({ host, repository }, tag, signal)
    return this.once(`${host}/${repository}:${tag}`, read, signal)
  }

  /** The system's files, from the top layer downwards. What is too much is not read, and said. */
  private async filesOf(
    { host, repository }: Address,
    layers: readonly Descriptor[],
    signal: AbortSignal,
  ): Promise<{ readonly files?: SystemFiles; readonly remark?: string }> {
    const { registry, limits } = this.asking
    const total = layers.reduce((sum, { size }) => sum + size, 0)
    if (total > limits.layerBytes) return { remark: `its layers are not read: they have ${total} bytes` }
    const budget = { left: limits.unpackedBytes }
    try {
      const kept: KeptFiles[] = []
      for (const layer of layers.toReversed()) {
        const read = (): Promise<KeptFiles> =>
          registry.stream({ host, repository }, layer, (bytes) => wantedIn(bytes, budget), signal)
        kept.push(await remembered(this.layers, layer.digest, read, signal))
        const files = settledFiles(kept)
        if (files !== undefined) return { files }
      }
      return { files: systemFilesIn(kept) }
    } catch (error) {
      // What is too much, or damaged as it was pushed, is not read; a registry that fails or lies is not believed in anything.
      if (signal.aborted || !(error instanceof Error) || (error instanceof Trouble && error.kind !== 'limit'))
        throw error
      return { remark: `its layers could not be read: ${error.message}` }
    }
  }
}

/** A thing is read once; what failed may be read again, and is by who has time left where another's was up. */
async function remembered<Read>(
  known: Map<string, Promise<Read>>,
  key: string,
  read: () => Promise<Read>,
  signal: AbortSignal,
): Promise<Read> {
  const others = known.get(key)
  if (others === undefined) {
    const own = read()
    known.set(key, own)
    own.catch(() => known.delete(key))
    return own
  }
  try {
    return await others
  } catch (error) {
    if (signal.aborted || !(error instanceof Trouble) || error.kind !== 'limit') throw error
    return remembered(known, key, read, signal)
  }
}

async function wantedIn(bytes: AsyncIterable<Uint8Array>, budget: { left: number }): Promise<KeptFiles> {
  return wantedFiles(counted(await unpacked(bytes), budget))
}

/** A layer may be small on the wire and without an end when it is unpacked. */
async function* counted(bytes: AsyncIterable<Uint8Array>, budget: { left: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    budget.left -= chunk.byteLength
    if (budget.left < 0) throw new Trouble('limit', 'unpacked they are more than is read')
    yield chunk
  }
}
