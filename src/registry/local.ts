// Asks an engine at hand about the images that it has: nothing is pulled.

import { type Environment, isDone, run, stream } from '../engine/process.ts'
import { readArchive } from '../images/archive.ts'
import { isSameRepository } from '../knowledge/images/names.ts'
import { isRecord } from '../record.ts'
import type { Learned, Source, Unknown } from './ask.ts'
import { configurationIn } from './manifests.ts'
import { recordFrom, systemFilesIn, wantedFiles } from './record.ts'
import { Trouble } from './trouble.ts'

/** Engines whose digests are those of a registry. Podman gives one to what was made on the spot too. */
export type LocalEngine = 'docker'

export interface LocalAsking {
  readonly engine: LocalEngine
  readonly env: Environment
  readonly today: string
  readonly signal: AbortSignal
}

/** How long an engine may think about one image. */
const INSPECT_MS = 60_000
const SAVE_MS = 600_000

/** One image pulled by the digest of its index, by its own, or by two indexes in turn. */
const UNCLEAR: Unknown = {
  kind: 'denied',
  reason: 'docker has several digests of it, and which of them its tag stands for cannot be told: ask the registry',
}

export class LocalImages implements Source {
  constructor(private readonly asking: LocalAsking) {}

  async of(places: readonly string[]): Promise<Learned | Unknown> {
    // Mirrors are for registries: an engine has an image by the name that it was pulled with.
    const name = places.at(-1)!
    const digests = await this.digestsOf(name)
    if ('reason' in digests) return digests
    const [digest] = digests
    if (digest === undefined)
      return { kind: 'denied', reason: 'it was made here, and neither pulled nor pushed: it has no digest' }
    if (digests.length > 1) return UNCLEAR
    try {
      return await this.learned(name, digest)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return { kind: error instanceof Trouble ? error.kind : 'wrong', reason: error.message }
    }
  }

  async isStill(places: readonly string[], digest: string): Promise<boolean | Unknown> {
    const digests = await this.digestsOf(places.at(-1)!)
    if ('reason' in digests) return digests
    return digests.length > 1 ? UNCLEAR : digests.includes(digest)
  }

  /** An engine knows the tags that it pulled, and not what else there is. */
  async exactTag(): Promise<undefined> {
    return undefined
  }

  private async digestsOf(name: string): Promise<readonly string[] | Unknown> {
    const { engine, env, signal } = this.asking
    const command = { program: engine, args: ['image', 'inspect', '--format', '{{json .RepoDigests}}', name], env }
    const ended = await run(command, { timeoutMs: INSPECT_MS, signal })
    if (signal.aborted) return { kind: 'stopped', reason: 'it was stopped' }
    if (ended.how !== 'exited') return { kind: 'silent', reason: `${engine} does not answer` }
    if (!isDone(ended)) {
      const isAbsent = /no such image|not known|no such object/i.test(ended.stderr)
      return isAbsent
        ? { kind: 'absent', reason: `${engine} has no such image` }
        : { kind: 'silent', reason: `${engine} says: ${ended.stderr.trim().split('\n', 1)[0] ?? ''}` }
    }
    const named: unknown = JSON.parse(ended.stdout)
    const digests = (Array.isArray(named) ? named : []).flatMap((one) => {
      const [repository = '', digest = ''] = String(one).split('@', 2)
      return isSameRepository(repository, name) && /^sha256:[0-9a-f]{64}$/.test(digest) ? [digest] : []
    })
    return [...new Set(digests)]
  }

  private async learned(name: string, digest: string): Promise<Learned> {
    const { engine, env, today, signal } = this.asking
    const saved = stream({ program: engine, args: ['image', 'save', name], env }, { timeoutMs: SAVE_MS, signal })
    const { configuration, layers } = await readArchive(saved, wantedFiles)
    if (!isRecord(configuration)) throw new Trouble('wrong', `${engine} gives an image without a configuration`)
    const told = configurationIn(configuration)
    const files = systemFilesIn(layers.toReversed())
    return { image: recordFrom(told, files, { digest, asked: today, platforms: [told.platform] }) }
  }
}
