// Asks an engine at hand about the images that it has: nothing is pulled.

import type { StoringEngine } from '../engine/names.ts'
import { type Environment, isDone, run, stream } from '../engine/process.ts'
import { readArchive } from '../images/archive.ts'
import { wholeName } from '../knowledge/images/names.ts'
import { isRecord } from '../record.ts'
import type { Learned, Source, Unknown } from './ask.ts'
import { configurationIn } from './manifests.ts'
import { type Origin, originIn } from './origin.ts'
import { recordFrom, systemFilesIn, wantedFiles } from './record.ts'
import { Trouble } from './trouble.ts'

export interface LocalAsking {
  readonly engine: StoringEngine
  readonly env: Environment
  readonly today: string
  readonly signal: AbortSignal
}

/** How long an engine may think about one image. */
const INSPECT_MS = 60_000
const SAVE_MS = 600_000

export class LocalImages implements Source {
  private podman: Promise<boolean> | undefined

  constructor(private readonly asking: LocalAsking) {}

  async of(places: readonly string[]): Promise<Learned | Unknown> {
    const name = this.nameAt(places)
    const origin = await this.originOf(name)
    if ('kind' in origin) return origin
    const { digest, doubt } = origin
    if (digest === undefined && doubt === undefined)
      return { kind: 'denied', reason: 'it was made here, and neither pulled nor pushed: it has no digest' }
    try {
      return await this.learned(name, origin)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return { kind: error instanceof Trouble ? error.kind : 'wrong', reason: error.message }
    }
  }

  async isStill(places: readonly string[], digest: string): Promise<boolean | Unknown> {
    const origin = await this.originOf(this.nameAt(places))
    if ('kind' in origin) return origin
    const { named, doubt } = origin
    if (doubt === undefined) return origin.digest === digest
    // Its content is that of the digest, whatever else has that content.
    if (named.includes(digest)) return true
    return {
      kind: 'denied',
      reason: `${this.asking.engine} has another image of that name, and whether its tag moved cannot be told: ask the registry`,
    }
  }

  /** An engine knows the tags that it pulled, and not what else there is. */
  async exactTag(): Promise<undefined> {
    return undefined
  }

  /** Mirrors are for registries: an engine has an image by the name that it was pulled with. */
  private nameAt(places: readonly string[]): string {
    const name = places.at(-1)!
    // A short name may be that of something made here, or whatever a table of aliases says.
    return this.asking.engine === 'podman' ? wholeName(name) : name
  }

  private async originOf(name: string): Promise<Origin | Unknown> {
    const { engine, env, signal } = this.asking
    const command = { program: engine, args: ['image', 'inspect', '--format', '{{json .}}', name], env }
    const ended = await run(command, { timeoutMs: INSPECT_MS, signal })
    if (signal.aborted) return { kind: 'stopped', reason: 'it was stopped' }
    if (ended.how !== 'exited') return { kind: 'silent', reason: `${engine} does not answer` }
    if (!isDone(ended)) {
      const isAbsent = /no such image|not known|no such object/i.test(ended.stderr)
      return isAbsent
        ? { kind: 'absent', reason: `${engine} has no such image` }
        : { kind: 'silent', reason: `${engine} says: ${ended.stderr.trim().split('\n', 1)[0] ?? ''}` }
    }
    const said = jsonIn(ended.stdout)
    if (said === undefined) return { kind: 'wrong', reason: `${engine} says what is no JSON` }
    this.podman ??= this.isPodman()
    return originIn(said, name, await this.podman)
  }

  /** Podman answers Docker's own program too, where that is led to its socket. */
  private async isPodman(): Promise<boolean> {
    const { engine, env, signal } = this.asking
    if (engine === 'podman') return true
    const args = ['version', '--format', '{{json .Server}}']
    const { stdout } = await run({ program: engine, args, env }, { timeoutMs: INSPECT_MS, signal })
    return /podman/i.test(stdout)
  }

  private async learned(name: string, { digest, doubt }: Origin): Promise<Learned> {
    const { engine, env, today, signal } = this.asking
    const form = engine === 'podman' ? ['--format', 'docker-archive'] : []
    const command = { program: engine, args: ['image', 'save', ...form, name], env }
    const { configuration, layers } = await readArchive(stream(command, { timeoutMs: SAVE_MS, signal }), wantedFiles)
    if (!isRecord(configuration)) throw new Trouble('wrong', `${engine} gives an image without a configuration`)
    const told = configurationIn(configuration)
    const image = recordFrom(told, systemFilesIn(layers.toReversed()), {
      ...(digest === undefined ? {} : { digest }),
      asked: today,
      platforms: [told.platform],
    })
    return { image, ...(doubt === undefined ? {} : { remark: doubt }) }
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
