// What an image does when it is started: whether it keeps running, answers its probes, which ports it opens, how it ends.

import { setTimeout as sleep } from 'node:timers/promises'
import { type Idle, idleness } from '../analysis/processes/idle.ts'
import type { Containers, StartedContainer } from '../engine/containers.ts'
import { isDone } from '../engine/process.ts'
import { type ImageConfiguration, shellOf } from '../images/contents.ts'
import { isRecord } from '../record.ts'
import { firstLine, lastLines } from './said.ts'

/** How containers are looked at. */
export interface ProbeOptions {
  /** Commands for a shell in the container, each of which has to succeed. */
  readonly commands: readonly string[]
  /** As `--network` takes it. */
  readonly network: string | undefined
  /** Seconds that a container without a probe has to keep running. */
  readonly seconds: number
  /** Seconds for which a probe is tried again, and a port waited for. */
  readonly patience: number
  /**
   * The commands run beside the container, in its network, with the tools of another image: it may have no shell. The
   * image's own HEALTHCHECK runs in it all the same.
   */
  readonly beside?: true
  /** Words in front of the HEALTHCHECK's own. */
  readonly through?: readonly [string, ...string[]] | undefined
}

/** An image to look at. */
export interface Subject {
  readonly image: string
  readonly configuration: ImageConfiguration
}

export interface Behaviour {
  /** `refused`: the engine could not start it. */
  readonly how: 'refused' | 'ended' | 'running'
  readonly exitCode: number
  /** The first probe that did not succeed in time, and what it said. */
  readonly failing: { readonly probe: string; readonly said: string } | undefined
  /** TCP ports that somebody listens on; `undefined` where nobody could look. */
  readonly ports: readonly number[] | undefined
  /** Whether it ends when it is asked to, or only when it is killed; `undefined` for what has ended by itself. */
  readonly stops: 'asked' | 'killed' | undefined
  /** Seconds from its start until there was nothing more to wait for. */
  readonly seconds: number
  /** The end of what the container said. */
  readonly said: string
}

const PAUSE_MS = 300
/** Where the original took so long, nobody waits for more than a few times that, and for these seconds at least. */
const SLOWNESS = 4
const LEAST_PATIENCE_SECONDS = 8
const PROBE_MS = 30_000
/** Docker's own grace. */
const STOP_SECONDS = 10
const KILLED = 137

/** From here on the kernel gives out ports by itself: another one each time. */
const FIRST_EPHEMERAL = 32_768

/**
 * Starts a container of an image and looks at it until there is nothing more to be seen.
 *
 * @param tools an image with `cat`, to read the ports with: the original is one, or nobody can tell them
 * @param expected the ports to wait for; without them those that the image says it has
 * @throws Error with the name AbortError when `signal` is aborted
 */
export async function behaviourOf(
  containers: Containers,
  subject: Subject,
  tools: string,
  options: ProbeOptions,
  { expected, signal }: { readonly expected?: Behaviour | undefined; readonly signal?: AbortSignal | undefined },
): Promise<Behaviour> {
  const container = await containers.start(subject.image, options.network, signal)
  try {
    return await behaviourIn(container, subject, tools, options, { expected, signal })
  } finally {
    await container.remove()
  }
}

/** The same for a container that was started; it has ended then, and is still there. */
export async function behaviourIn(
  container: StartedContainer,
  subject: Subject,
  tools: string,
  options: ProbeOptions,
  { expected, signal }: { readonly expected?: Behaviour | undefined; readonly signal?: AbortSignal | undefined },
): Promise<Behaviour> {
  signal?.throwIfAborted()
  if (container.trouble !== undefined) return refused(lastLines(container.trouble))
  return new Watch(container, subject, tools, options, expected, signal).watch()
}

function refused(said: string): Behaviour {
  return { how: 'refused', exitCode: -1, failing: undefined, ports: undefined, stops: undefined, seconds: 0, said }
}

/** One container, from its start to its end; the class does not leave this file. */
class Watch {
  private readonly started = performance.now()
  private ports: readonly number[] | undefined

  constructor(
    private readonly container: StartedContainer,
    private readonly subject: Subject,
    private readonly tools: string,
    private readonly options: ProbeOptions,
    private readonly expected: Behaviour | undefined,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async watch(): Promise<Behaviour> {
    const probes = probesOf(this.options.commands, this.subject.configuration, this.options.beside)
    let failing: Behaviour['failing']
    for (;;) {
      this.signal?.throwIfAborted()
      failing = await this.firstFailing(probes)
      const { running, exitCode } = await this.container.state()
      if (!running) return this.ended(exitCode, probes[0] === undefined ? undefined : failing)
      const patient = this.elapsed < this.patience
      const early = probes.length === 0 && this.elapsed < this.options.seconds
      if (!early && failing === undefined && (await this.isOpen())) break
      if (!early && !patient) break
      await sleep(PAUSE_MS, undefined, { signal: this.signal })
    }
    const seconds = this.elapsed
    const said = lastLines(await this.container.logs())
    await this.container.stop(STOP_SECONDS)
    const { exitCode } = await this.container.state()
    const stops = exitCode === KILLED ? 'killed' : 'asked'
    return { how: 'running', exitCode, failing, ports: this.ports, stops, seconds, said }
  }

  private get elapsed(): number {
    return (performance.now() - this.started) / 1000
  }

  private get patience(): number {
    const { patience, seconds } = this.options
    if (this.expected === undefined) return Math.max(patience, seconds)
    const usual = Math.max(LEAST_PATIENCE_SECONDS, SLOWNESS * this.expected.seconds)
    return Math.max(Math.min(patience, usual), seconds)
  }

  private async ended(exitCode: number, failing: Behaviour['failing']): Promise<Behaviour> {
    const seconds = this.elapsed
    const said = lastLines(await this.container.logs())
    return { how: 'ended', exitCode, failing, ports: [], stops: undefined, seconds, said }
  }

  private async firstFailing(probes: readonly Probe[]): Promise<Behaviour['failing']> {
    const limits = { timeoutMs: PROBE_MS, signal: this.signal }
    for (const { name, command, isOwn } of probes) {
      const ended =
        this.options.beside === true && !isOwn
          ? await this.container.beside(this.tools, command, limits)
          : await this.container.exec([...(isOwn ? (this.options.through ?? []) : []), ...command], limits)
      if (!isDone(ended)) return { probe: name, said: lastLines((ended.stdout + ended.stderr).trim()) }
    }
    return undefined
  }

  /** Whether the ports are open that are waited for. One that still runs where it had ended before is waited for too. */
  private async isOpen(): Promise<boolean> {
    if (this.expected?.how === 'ended') return false
    const call = ['cat', '/proc/net/tcp', '/proc/net/tcp6'] as const
    const { stdout } = await this.container.beside(this.tools, call, { timeoutMs: PROBE_MS, signal: this.signal })
    // A kernel without IPv6 has no second file: what the program says of it does not matter.
    this.ports = stdout.includes('local_address') ? listening(stdout) : undefined
    if (this.ports === undefined) return true
    const { expected, ports } = this
    if (expected?.ports !== undefined) return String(expected.ports) === String(ports)
    const exposed = this.subject.configuration.ExposedPorts.filter((port) => !port.toLowerCase().endsWith('/udp'))
    return exposed.length === 0 || exposed.some((port) => ports.includes(Number.parseInt(port, 10)))
  }
}

interface Probe {
  /** For people. */
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** It is the image's HEALTHCHECK. */
  readonly isOwn: boolean
}

/** The user's commands, else the image's own HEALTHCHECK; with `both` it comes behind them. */
function probesOf(commands: readonly string[], configuration: ImageConfiguration, both = false): readonly Probe[] {
  const asked = commands.map((text): Probe => ({ name: text, command: ['/bin/sh', '-c', text], isOwn: false }))
  return asked.length > 0 && !both ? asked : [...asked, ...ownProbe(configuration)]
}

function ownProbe(configuration: ImageConfiguration): readonly Probe[] {
  const { Healthcheck } = configuration
  const test: unknown = isRecord(Healthcheck) ? Healthcheck.Test : undefined
  if (!Array.isArray(test) || test.length < 2) return []
  const [kind, ...words] = test.map(String)
  const [program = '', ...rest] = kind === 'CMD-SHELL' ? [...shellOf(configuration), ...words] : words
  return [{ name: 'HEALTHCHECK', command: [program, ...rest], isOwn: true }]
}

/**
 * The ports in state LISTEN, in order, from the kernel's own table:
 *
 *     sl  local_address rem_address   st ...
 *      0: 0100007F:1F90 00000000:0000 0A ...      0A: LISTEN; 1F90: 8080
 */
export function listening(table: string): readonly number[] {
  const ports = table.split('\n').flatMap((line) => {
    const [, local = '', , state] = line.trim().split(/\s+/)
    const port = Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16)
    return state === '0A' && port < FIRST_EPHEMERAL ? [port] : []
  })
  return [...new Set(ports)].sort((a, b) => a - b)
}

/**
 * Why what an image did before the rewrite shows nothing about the one after it; `undefined` where it does.
 *
 * @param commands the user's probes
 */
export function againstBaseline(
  behaviour: Behaviour,
  configuration: ImageConfiguration,
  commands: readonly string[] = [],
): string | undefined {
  const { how, exitCode, failing, said } = behaviour
  if (how === 'refused') return `a container of the original does not start: ${firstLine(said)}`
  if (how === 'ended' && exitCode !== 0)
    return `a container of the original ends with ${exitCode} before the rewrite already`
  if (failing !== undefined) return `${failing.probe} fails before the rewrite already: ${firstLine(failing.said)}`
  const nothing = nothingDone(behaviour, configuration, probesOf(commands, configuration).length > 0)
  return nothing === undefined
    ? undefined
    : `a container of the original ${IN_WORDS[nothing]}; --probe names what it is for`
}

const IN_WORDS: Readonly<Record<Idle, string>> = {
  prompts: 'starts a prompt alone, which has no input',
  helps: 'shows its help, or its version, and ends',
  sleeps: 'only keeps itself alive',
}

/** What a container did that any other would do as well. */
function nothingDone(
  { how, ports = [] }: Behaviour,
  { Cmd, Entrypoint }: ImageConfiguration,
  isProbed: boolean,
): Idle | undefined {
  // An entrypoint may be a script that hands its words on.
  const idle = idleness([...Entrypoint, ...Cmd]) ?? idleness(Cmd)
  if (how === 'ended') return idle
  // What still runs has not shown its help.
  return isProbed || ports.length > 0 || idle === 'helps' ? undefined : idle
}

/** In what a container after the rewrite does other than one before it; `undefined` where it does the same. */
export function behavesOtherwise(before: Behaviour, after: Behaviour): string | undefined {
  if (after.how === 'refused') return 'a container of it does not start'
  if (before.how === 'running' && after.how === 'ended')
    return `a container of it ends with ${after.exitCode}, and kept running before`
  if (after.failing !== undefined) return `${after.failing.probe} fails`
  if (before.how === 'ended' && after.how === 'running') return 'a container of it keeps running, and ended before'
  if (before.how === 'ended' && before.exitCode !== after.exitCode)
    return `a container of it ends with ${after.exitCode}, and with ${before.exitCode} before`
  const [old, now] = [before.ports, after.ports].map((ports) => ports?.join(', ') || 'none')
  if (before.ports !== undefined && after.ports !== undefined && old !== now)
    return `the ports that it listens on are ${now}, and were ${old}`
  if (before.stops === 'asked' && after.stops === 'killed')
    return 'it does not end when it is asked to (SIGTERM), and did before'
  return undefined
}

/** What a container showed, for people. @param both the HEALTHCHECK was asked beside the commands */
export function shown(
  { how, ports = [], exitCode, stops }: Behaviour,
  commands: readonly string[],
  configuration: ImageConfiguration,
  both = false,
): string {
  if (how === 'ended') return `ends with ${exitCode}`
  const probes = probesOf(commands, configuration, both).map(({ name }) => name)
  const parts = [
    probes.length === 0 ? 'keeps running' : `${probes.join(' and ')} succeeds`,
    ...(ports.length === 0 ? [] : [`listens on ${ports.join(', ')}`]),
    ...(stops === 'asked' ? ['ends when asked to'] : []),
  ]
  return parts.join(', ')
}
