// Puts strace beside the program of a container: this machine's own, with its loader and its libraries, in a folder of the container.

import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat } from 'node:fs/promises'
import { platform, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { WrappedContainer, Wrapping } from '../engine/containers.ts'
import type { Environment } from '../engine/process.ts'
import type { ImageConfiguration } from '../images/contents.ts'
import { type Elf, readElf } from '../images/elf.ts'
import { firstLine } from '../proof/said.ts'
import { readTrace, type Trace } from './trace.ts'

/** Where it lies in the container, for as long as that is there. */
export const TRACER_AT = '/.dockershift-trace'

/** What is written down: calls with a path, and folders that are listed. Descriptors are told with their paths. */
const WORDS = [
  ...['-ff', '-qq', '-y', '-s', '4096', '--signal=none', '--seccomp-bpf'],
  // Processes begin in the folder of the one that made them: without that nobody knows where they look.
  ...['-e', 'trace=%file,getdents,getdents64,fchdir,clone,?clone3,?fork,?vfork', '-o', `${TRACER_AT}/calls/of`],
]

/** strace with all that it needs, in a folder of this machine. */
export interface Tracer {
  /** The program as PID 1 and as the parent of its children, as it is without a tracer. */
  wrapping(configuration: ImageConfiguration): Wrapping
  /** In front of a command that is run in the container. */
  readonly through: readonly [string, ...string[]]
  /** What the container's processes did, or why nobody can tell. */
  trace(container: WrappedContainer, workdir: string): Promise<Trace | string>
  close(): Promise<void>
}

/**
 * Packs the strace of this machine.
 *
 * @returns a line that says why there is none
 */
export async function packTracer(env: Environment): Promise<Tracer | string> {
  if (platform() !== 'linux') return 'strace runs on Linux alone: run dockershift there, in a virtual machine or in CI'
  const program = await found('strace', (env.PATH ?? '').split(delimiter))
  if (program === undefined) return 'strace is not installed: install it (apt-get install strace, apk add strace)'
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-trace-'))
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const missing = await pack(program, folder)
    if (missing === undefined) return tracerIn(folder, (await readdir(folder)).includes('loader'), close)
    await close()
    return `strace needs ${missing}, which is nowhere: install strace anew`
  } catch (error) {
    await close()
    throw error
  }
}

function tracerIn(folder: string, isLoaded: boolean, close: () => Promise<void>): Tracer {
  const program = `${TRACER_AT}/strace`
  const strace: readonly [string, ...string[]] = isLoaded
    ? [`${TRACER_AT}/loader`, '--library-path', `${TRACER_AT}/libraries`, program]
    : [program]
  return {
    wrapping: ({ Entrypoint, Cmd }) => ({
      folder,
      at: TRACER_AT,
      // -DDD: strace becomes a grandchild in a session of its own, and the program stays what the engine started.
      command: [...strace, '-DDD', ...WORDS, '--', ...Entrypoint, ...Cmd],
    }),
    through: [...strace, ...WORDS, '--'],
    trace: async (container, workdir) => {
      const to = await mkdtemp(join(tmpdir(), 'dockershift-calls-'))
      try {
        const trouble = await container.copyOut(`${TRACER_AT}/calls/.`, to)
        if (trouble !== undefined) return `what strace put down cannot be fetched: ${firstLine(trouble)}`
        const processes = await Promise.all(
          (await readdir(to)).map(async (name) => ({
            // `of.17`
            pid: Number.parseInt(name.slice(name.lastIndexOf('.') + 1), 10),
            text: await readFile(join(to, name), 'utf8'),
          })),
        )
        const trace = readTrace(processes, workdir, TRACER_AT)
        return trace.run.size === 0 ? 'strace put nothing down: no program was started under it' : trace
      } finally {
        await rm(to, { recursive: true, force: true })
      }
    },
    close,
  }
}

/** @returns the library that is nowhere */
async function pack(program: string, folder: string): Promise<string | undefined> {
  const libraries = join(folder, 'libraries')
  await mkdir(libraries)
  await mkdir(join(folder, 'calls'))
  // Whoever the program runs as writes there.
  await chmod(folder, 0o755)
  await chmod(join(folder, 'calls'), 0o1777)
  await copy(program, join(folder, 'strace'))
  const elf = await elfOf(program)
  const { interpreter } = elf
  // A static one is started by itself.
  if (interpreter === '') return undefined
  await copy(interpreter, join(folder, 'loader'))
  const places = await libraryFolders(interpreter)
  // With the folders that whoever needs it names itself: RUNPATH, RPATH.
  const wanted = elf.needed.map((name) => ({ name, own: elf.paths }))
  const had = new Set<string>()
  for (let one = wanted.pop(); one !== undefined; one = wanted.pop()) {
    const { name, own } = one
    if (had.has(name)) continue
    had.add(name)
    const library = await found(name, [...own, ...places])
    if (library === undefined) return name
    await copy(library, join(libraries, name))
    const its = await elfOf(library)
    wanted.push(...its.needed.map((next) => ({ name: next, own: [...its.paths, ...own] })))
  }
  return undefined
}

/** What a program or library needs, `$ORIGIN` being its folder. */
async function elfOf(path: string): Promise<Elf> {
  const { interpreter, needed, paths } = readElf(await readFile(path)) ?? { interpreter: '', needed: [], paths: [] }
  const origin = dirname(await realpath(path))
  return { interpreter, needed, paths: paths.map((one) => one.replaceAll(/\$(?:ORIGIN|\{ORIGIN\})/g, origin)) }
}

async function copy(from: string, to: string): Promise<void> {
  await copyFile(from, to)
  await chmod(to, 0o755)
}

/** The folder of the loader, those of the distributions, and what they name beside them. */
async function libraryFolders(interpreter: string): Promise<readonly string[]> {
  const real = await realpath(interpreter)
  const own = real.slice(0, real.lastIndexOf('/'))
  const wide = ['/lib64', '/usr/lib64', '/lib', '/usr/lib', '/usr/local/lib']
  const triplets = ['x86_64', 'aarch64'].flatMap((arch) => [`/lib/${arch}-linux-gnu`, `/usr/lib/${arch}-linux-gnu`])
  return [own, ...triplets, ...wide]
}

async function found(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders.filter((one) => one.startsWith('/'))) {
    const path = join(folder, name)
    const kind = await stat(path).catch(() => undefined)
    if (kind?.isFile() === true) return path
  }
  return undefined
}
