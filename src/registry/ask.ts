// Asks registries what an image is: its digest, its configuration, and what a few of its files say.

import { unpacked } from '../images/archive.ts'
import { type KeptFiles, keptFiles, textIn } from '../images/kept-files.ts'
import { type Address, addressOf } from '../knowledge/images/names.ts'
import type { RecordedImage } from '../knowledge/images/recorded.ts'
import { distroIn, SYSTEM_FILES, usersOfFile } from '../knowledge/images/system-files.ts'
import type { Limits } from './limits.ts'
import { type Configuration, configurationIn, type Descriptor, type Manifest, manifestIn } from './manifests.ts'
import type { Document, Registry } from './registry.ts'
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

/** Asks about images; what was read once, of whichever image, is not read again. */
export class Images {
  private readonly answers = new Map<string, Promise<Learned | Unknown>>()
  private readonly documents = new Map<string, Promise<Document>>()
  private readonly layers = new Map<string, Promise<KeptFiles>>()

  constructor(private readonly asking: Asking) {}

  /**
   * What an image is. Never throws for what a registry does.
   *
   * @param places the names that it may be had by, the likeliest first
   */
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

  /** Whether a tag still stands for a digest, by the first place that says so. */
  async isStill(places: readonly string[], digest: string): Promise<boolean | Unknown> {
    let first: Unknown | undefined
    for (const place of places) {
      const found = await this.told(place, async ({ host, repository, tag, digest: own }, signal) => {
        const where = { host, repository }
        const { registry } = this.asking
        // The word of a registry that does not say it costs nothing; reading counts where pulls are counted.
        const word = tag === undefined ? own : await registry.digestOf(where, tag, signal)
        return word === digest || (await registry.manifest(where, tag ?? own!, signal)).digest === digest
      })
      if (typeof found === 'boolean' || found.kind === 'stopped') return found
      first ??= found
    }
    return first ?? { kind: 'wrong', reason: 'that is the name of no image' }
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
      ? registry.manifest(where, tag!, signal)
      : this.once(digest, () => registry.manifest(where, digest, signal)))
    this.documents.set(top.digest, Promise.resolve(top))
    const { manifest, platforms } = await this.ofPlatform(address, top, signal)
    const { bytes } = await this.once(`${manifest.configuration.digest}`, () =>
      registry.blob(where, manifest.configuration.digest, signal),
    )
    const configuration = configurationIn(bytes)
    const { files, remark } = await this.filesOf(address, manifest.layers, signal)
    return {
      image: recorded(configuration, files, {
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
    if (chosen === undefined) throw new Trouble('wrong', 'the registry gives an index of no images')
    const { bytes } = await this.once(chosen.digest, () =>
      this.asking.registry.manifest({ host, repository }, chosen.digest, signal),
    )
    const inner = manifestIn(bytes)
    if (inner.kind === 'index') throw new Trouble('wrong', 'the registry gives an index of indexes')
    return { manifest: inner, platforms: [...new Set(manifests.map(({ platform }) => platform))] }
  }

  private once(digest: string, read: () => Promise<Document>): Promise<Document> {
    return remembered(this.documents, digest, read)
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
        kept.push(await remembered(this.layers, layer.digest, read))
        const files = systemFiles(kept)
        if (files !== undefined) return { files }
      }
      return { files: { release: textIn(kept, SYSTEM_FILES.release), users: textIn(kept, SYSTEM_FILES.users) } }
    } catch (error) {
      // What is too much, or damaged as it was pushed, is not read; a registry that fails or lies is not believed in anything.
      if (signal.aborted || !(error instanceof Error) || (error instanceof Trouble && error.kind !== 'limit'))
        throw error
      return { remark: `its layers could not be read: ${error.message}` }
    }
  }
}

/** A thing is read once; what failed may be read again. */
function remembered<Read>(known: Map<string, Promise<Read>>, digest: string, read: () => Promise<Read>): Promise<Read> {
  const reading = known.get(digest) ?? read()
  known.set(digest, reading)
  reading.catch(() => known.delete(digest))
  return reading
}

/** The texts; `undefined` where one cannot be told, '' where there is none. */
interface SystemFiles {
  readonly release: string | undefined
  readonly users: string | undefined
}

/** Once the upper layers have settled all of them, those below are not read. */
function systemFiles(layers: readonly KeptFiles[]): SystemFiles | undefined {
  const release = textIn(layers, SYSTEM_FILES.release)
  const users = textIn(layers, SYSTEM_FILES.users)
  return release && users ? { release, users } : undefined
}

async function wantedIn(bytes: AsyncIterable<Uint8Array>, budget: { left: number }): Promise<KeptFiles> {
  return keptFiles(counted(await unpacked(bytes), budget), Object.values(SYSTEM_FILES))
}

/** A layer may be small on the wire and without an end when it is unpacked. */
async function* counted(bytes: AsyncIterable<Uint8Array>, budget: { left: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    budget.left -= chunk.byteLength
    if (budget.left < 0) throw new Trouble('limit', 'unpacked they are more than is read')
    yield chunk
  }
}

function recorded(
  configuration: Configuration,
  files: SystemFiles | undefined,
  about: Pick<RecordedImage, 'digest' | 'asked' | 'platforms' | 'size'>,
): RecordedImage {
  const { created, platform, user, workdir, entrypoint, shell, triggers } = configuration
  const { digest, asked, platforms, size } = about
  const distro = files?.release === undefined ? undefined : distroIn(files.release)
  return {
    digest,
    asked,
    ...(created === undefined ? {} : { created }),
    platforms,
    platform,
    size,
    user,
    workdir,
    entrypoint,
    ...(shell.length === 0 ? {} : { shell }),
    ...(triggers.length === 0 ? {} : { onbuild: true }),
    ...(distro === undefined ? {} : { distro }),
    ...(files?.users === undefined ? {} : { users: usersOfFile(files.users) }),
  }
}
