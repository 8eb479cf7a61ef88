// Runs one program to its end: arguments as a list (no shell), a deadline, an interrupt, and output kept up to a cap.

import { type ChildProcess, spawn } from 'node:child_process'

/** A program and what it is given. `args` reach it as they are: no shell reads them. */
export interface Command {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd?: string | undefined
  /** The whole environment; this process's own where it is left out. */
  readonly env?: Environment | undefined
  /** Text for its standard input, which is empty otherwise. */
  readonly input?: string | undefined
}

/** What an engine's program failed with. */
export class EngineError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>

/** What ends a program from outside. */
export interface Limits {
  readonly timeoutMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** How a program ended: by itself, or because it could not start, took too long, or was interrupted. */
export interface Ended {
  readonly how: 'exited' | 'not-started' | 'timeout' | 'interrupted'
  /** The exit code; `undefined` when a signal ended it. */
  readonly code: number | undefined
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

/** How much of each output stream is kept: the first and the last half of this many bytes. */
const outputCap = 4 * 1024 * 1024

/** How long a program may take to leave after SIGTERM before it is killed. */
const graceMs = 5_000

/** Whether a program ran and said that all went well. */
export function isDone(ended: Ended): boolean {
  return ended.how === 'exited' && ended.code === 0
}

/** Runs `command` until it ends. Never throws for what the program does: `Ended` says how it went. */
export async function run(command: Command, limits: Limits = {}): Promise<Ended> {
  const started = performance.now()
  const stdout = new CappedText()
  const stderr = new CappedText()
  const { child, ended } = supervise(command, limits)
  child?.stdout?.on('data', (chunk: Buffer) => stdout.add(chunk))
  child?.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk))
  const outcome = await ended
  return {
    how: outcome.how,
    code: outcome.code,
    stdout: stdout.toString(),
    stderr: stderr.toString() + outcome.problem,
    milliseconds: Math.round(performance.now() - started),
  }
}

/**
 * Runs `command` and yields its standard output as it comes.
 *
 * @throws EngineError when the program fails, after what it has written, or when a limit ends it
 */
export async function* stream(command: Command, limits: Limits = {}): AsyncGenerator<Buffer, void, undefined> {
  const stderr = new CappedText()
  const stop = new AbortController()
  const signal = limits.signal ? AbortSignal.any([limits.signal, stop.signal]) : stop.signal
  const { child, ended } = supervise(command, { ...limits, signal })
  child?.stderr?.on('data', (chunk: Buffer) => stderr.add(chunk))
  try {
    if (child?.stdout) for await (const chunk of child.stdout) yield chunk as Buffer
    const outcome = await ended
    if (outcome.how !== 'exited' || outcome.code !== 0) {
      const said = (stderr.toString() + outcome.problem).trim()
      throw new EngineError(`${command.program} ${command.args[0] ?? ''}: ${outcome.how} (${outcome.code}): ${said}`)
    }
  } finally {
    // A reader that stops early leaves the program writing into a pipe that nobody reads.
    stop.abort()
    await ended
  }
}

interface Outcome {
  readonly how: Ended['how']
  readonly code: number | undefined
  readonly problem: string
}

/** Starts the program; its end comes by itself or is brought about by a limit. */
function supervise(
  command: Command,
  limits: Limits,
): { readonly child: ChildProcess | undefined; readonly ended: Promise<Outcome> } {
  if (limits.signal?.aborted) {
    return { child: undefined, ended: Promise.resolve({ how: 'interrupted', code: undefined, problem: '' }) }
  }
  const child = spawn(command.program, command.args, {
    cwd: command.cwd,
    env: { ...(command.env ?? process.env) },
    stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // Its own process group: the docker client runs buildx as a child, and both must go.
    detached: true,
  })
  // A program that ends without reading its input breaks the pipe; its exit code tells the story.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(command.input)
  return { child, ended: new Promise((resolve) => watch(child, limits, resolve)) }
}

function watch(child: ChildProcess, limits: Limits, resolve: (outcome: Outcome) => void): void {
  let how: Ended['how'] = 'exited'
  let killer: NodeJS.Timeout | undefined
  const end = (because: 'timeout' | 'interrupted'): void => {
    if (how !== 'exited') return
    how = because
    signalGroup(child, 'SIGTERM')
    killer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs)
  }
  const onAbort = (): void => end('interrupted')
  const timer = limits.timeoutMs === undefined ? undefined : setTimeout(() => end('timeout'), limits.timeoutMs)
  limits.signal?.addEventListener('abort', onAbort, { once: true })
  const settle = (outcome: Outcome): void => {
    clearTimeout(timer)
    clearTimeout(killer)
    limits.signal?.removeEventListener('abort', onAbort)
    resolve(outcome)
  }
  child.once('error', (error) => settle({ how: 'not-started', code: undefined, problem: error.message }))
  child.once('close', (code) => settle({ how, code: code ?? undefined, problem: '' }))
  // A grandchild that outlives the program may hold the pipes open; its output is not waited for.
  child.once('exit', () => setTimeout(() => closePipes(child), graceMs).unref())
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already, which is what was asked for.
  }
}

function closePipes(child: ChildProcess): void {
  child.stdout?.destroy()
  child.stderr?.destroy()
}

/** Output of any length in little memory: the beginning, the end, and a line that says what is missing between. */
class CappedText {
  private readonly head: Buffer[] = []
  private readonly tail: Buffer[] = []
  private headBytes = 0
  private tailBytes = 0
  private droppedBytes = 0

  add(chunk: Buffer): void {
    if (this.headBytes < outputCap / 2) {
      this.head.push(chunk)
      this.headBytes += chunk.length
      return
    }
    this.tail.push(chunk)
    this.tailBytes += chunk.length
    while (this.tailBytes > outputCap / 2 && this.tail.length > 1) {
      const dropped = this.tail.shift()!.length
      this.tailBytes -= dropped
      this.droppedBytes += dropped
    }
  }

  toString(): string {
    const gap = this.droppedBytes > 0 ? `\n[${this.droppedBytes} bytes left out]\n` : ''
    return Buffer.concat(this.head).toString() + gap + Buffer.concat(this.tail).toString()
  }
}
