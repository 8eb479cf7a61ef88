// Containers of built images, for looking at what they do: started, asked, stopped and removed, by docker's and podman's common words.

import { randomBytes } from 'node:crypto'
import { type Ended, type Environment, isDone, type Limits, run, stream } from './process.ts'

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
  /**
   * The same with files put into it, and another program in front of its own; absent where an engine cannot do that.
   *
   * @throws Error with the name AbortError when `signal` is aborted already
   */
  startWrapped?(
    image: string,
    network: string | undefined,
    wrapping: Wrapping,
    signal?: AbortSignal,
  ): Promise<WrappedContainer>
  /**
   * All that a program of an image writes to its standard output, as root and without a network, of any length.
   *
   * @throws EngineError when it does not end well
   * @throws Error with the name AbortError when the signal is aborted already
   */
  output(image: string, command: readonly [string, ...string[]], limits: Limits): Promise<string>
  /** Removes every container that is still there. */
  close(): Promise<void>
}

/** What is put into a container before it starts. */
export interface Wrapping {
  /** A folder of this machine; its content becomes root's. */
  readonly folder: string
  /** Where its content goes to in the container: an absolute path that is not there. */
  readonly at: string
  /** What is started, with the words of the image behind it. */
  readonly command: readonly [string, ...string[]]
}

export interface WrappedContainer extends StartedContainer {
  /**
   * Copies a file or folder of it, running or not, into a folder of this machine.
   *
   * @returns what the engine says where it cannot
   */
  copyOut(path: string, folder: string): Promise<string | undefined>
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

  /** What can be done with the container of a name. */
  function handle(name: string, trouble: string | undefined): StartedContainer {
    return {
      trouble,
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
  }

  /** The calls that make it, fill it and start it; the first that fails is the last. */
  async function wrap(
    name: string,
    image: string,
    where: readonly string[],
    { folder, at, command: [entry, ...words] }: Wrapping,
  ): Promise<Ended> {
    const calls = [
      ['create', '--name', name, ...where, '--entrypoint', entry, image, ...words],
      ['cp', `${folder}/.`, `${name}:${at}`],
      ['start', name],
    ]
    let ended: Ended | undefined
    for (const args of calls) {
      ended = await call(args, { timeoutMs: START_MS })
      if (ended.how !== 'exited') late.add(name)
      if (!isDone(ended)) break
    }
    return ended!
  }

  return {
    async start(image, network, signal) {
      signal?.throwIfAborted()
      const name = fresh()
      const ended = await started(name, ['--detach', ...networkOf(network), image], START_MS)
      return handle(name, troubleOf(ended))
    },
    async startWrapped(image, network, wrapping, signal) {
      signal?.throwIfAborted()
      const name = fresh()
      const ended = await wrap(name, image, networkOf(network), wrapping)
      return {
        ...handle(name, troubleOf(ended)),
        copyOut: async (path, folder) =>
          troubleOf(await call(['cp', `${name}:${path}`, folder], { timeoutMs: START_MS })),
      }
    },
    async output(image, [entry, ...args], limits) {
      limits.signal?.throwIfAborted()
      const name = fresh()
      const words = ['--network', 'none', '--user', '0', '--entrypoint', entry, image, ...args]
      // Whether the engine is at its work still, is not told by how it fails.
      late.add(name)
      try {
        const chunks: Buffer[] = []
        for await (const chunk of stream({ program, args: ['run', '--name', name, ...words], env }, limits))
          chunks.push(chunk)
        late.delete(name)
        return Buffer.concat(chunks).toString()
      } finally {
        await remove(name)
      }
    },
    async close() {
      for (const name of names) await remove(name)
    },
  }
}

function networkOf(network: string | undefined): readonly string[] {
  return network === undefined ? [] : ['--network', network]
}

function troubleOf(ended: Ended): string | undefined {
  return isDone(ended) ? undefined : (ended.stderr || ended.stdout).trim()
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
