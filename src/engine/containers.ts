// Containers of built images, for looking at what they do: started, asked, stopped and removed, by docker's and podman's common words.

import { randomBytes } from 'node:crypto'
import { type Ended, type Environment, isDone, type Limits, run } from './process.ts'

/** What an engine can do with containers. */
export interface Containers {
  /**
   * Starts a container of an image as the image says. One that could not be started is there all the same, and has ended.
   *
   * @param network as `--network` takes it; without it the engine's own
   * @param signal is heard before it and behind it: what is being started is there to be removed
   * @throws Error with the name AbortError when `signal` is aborted already
   */
  start(image: string, network: string | undefined, signal?: AbortSignal): Promise<StartedContainer>
  /** Removes every container that is still there. */
  close(): Promise<void>
}

export interface StartedContainer {
  /** What the engine said where it could not start it. */
  readonly trouble: string | undefined
  state(): Promise<ContainerState>
  /** Runs a program in it. */
  exec(command: readonly string[], limits: Limits): Promise<Ended>
  /** Runs a program of another image beside it, in the same network. */
  beside(image: string, command: readonly [string, ...string[]], limits: Limits): Promise<Ended>
  /** What it has said, standard error included. */
  logs(): Promise<string>
  /** Asks it to end, and kills it when it has not by then. */
  stop(seconds: number): Promise<void>
  remove(): Promise<void>
}

export interface ContainerState {
  readonly running: boolean
  /** Of what has ended. */
  readonly exitCode: number
}

/** How long the engine may take to answer about a container. */
const ANSWER_MS = 60_000

/** How long it may take to start one: who gives up on it does not know whether there will be a container after all. */
const START_MS = 600_000

/** Containers by way of a program that speaks as docker does. */
export function containersOf(program: string, env: Environment): Containers {
  const names = new Set<string>()
  /** Those whose start was given up on: the engine may be about to create them. */
  const late = new Set<string>()
  const call = (args: readonly string[], limits: Limits = { timeoutMs: ANSWER_MS }): Promise<Ended> =>
    run({ program, args, env }, limits)

  function fresh(): string {
    const name = `dockershift-verify-${randomBytes(8).toString('hex')}`
    names.add(name)
    return name
  }

  async function remove(name: string): Promise<void> {
    // Anonymous volumes go with it.
    const ended = await call(['rm', '--force', '--volumes', name])
    if (isAbsent(ended) ? !late.has(name) : isDone(ended)) names.delete(name)
  }

  /** Starts one, and lets the program come to its end: one that is stopped leaves the engine at its work. */
  async function started(name: string, args: readonly string[], timeoutMs: number): Promise<Ended> {
    const ended = await call(['run', '--name', name, ...args], { timeoutMs })
    if (ended.how !== 'exited') late.add(name)
    return ended
  }

  async function beside(
    name: string,
    image: string,
    [entry, ...args]: readonly [string, ...string[]],
    limits: Limits,
  ): Promise<Ended> {
    const own = fresh()
    try {
      const network = `container:${name}`
      limits.signal?.throwIfAborted()
      const words = ['--network', network, '--entrypoint', entry, image, ...args]
      return await started(own, words, limits.timeoutMs ?? ANSWER_MS)
    } finally {
      await remove(own)
    }
  }

  return {
    async start(image, network, signal) {
      signal?.throwIfAborted()
      const name = fresh()
      const where = network === undefined ? [] : ['--network', network]
      const ended = await started(name, ['--detach', ...where, image], START_MS)
      return {
        trouble: isDone(ended) ? undefined : (ended.stderr || ended.stdout).trim(),
        state: async () => stateIn((await call(['container', 'inspect', '--format', '{{json .State}}', name])).stdout),
        exec: (command, limits) => call(['exec', name, ...command], limits),
        beside: (other, command, limits) => beside(name, other, command, limits),
        logs: async () => {
          const { stdout, stderr } = await call(['logs', name])
          return stdout + stderr
        },
        stop: async (seconds) => {
          await call(['stop', '--time', String(seconds), name], { timeoutMs: seconds * 1000 + ANSWER_MS })
        },
        remove: () => remove(name),
      }
    },
    async close() {
      for (const name of names) await remove(name)
    },
  }
}

/** Some engines say so and end with 0. */
function isAbsent({ stderr }: Ended): boolean {
  return /no such container|no container with name/i.test(stderr)
}

/** A container that is gone does not run. */
function stateIn(json: string): ContainerState {
  try {
    const { Running, ExitCode } = JSON.parse(json) as { readonly Running?: unknown; readonly ExitCode?: unknown }
    return { running: Running === true, exitCode: typeof ExitCode === 'number' ? ExitCode : -1 }
  } catch {
    return { running: false, exitCode: -1 }
  }
}
