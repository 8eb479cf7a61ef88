// Starts a Docker daemon of our own beside whatever the machine has, and ends it.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Environment, isDone, run } from '../../../src/engine/process.ts'
import type { DebianMachine } from './machine.ts'
import { exists, libraryFolders, unpack } from './packages.ts'

/** A daemon that answers. */
export interface Daemon {
  /** The environment in which `docker` speaks to it. */
  readonly env: Environment
  /** Ends the daemon if this call has started it; otherwise it stays. */
  stop(): Promise<void>
}

/** Debian's testing: its Docker has BuildKit and buildx, and asks little of the C library. */
const engineSuite = 'forky'
const enginePackages = ['docker.io', 'docker-cli', 'docker-buildx', 'containerd', 'tini-static']

/** What has to go with the machine's kernel and C library. */
const machinePackages = [
  ...['runc', 'libseccomp2', 'mmdebstrap', 'iptables', 'libip4tc2', 'libip6tc2', 'libxtables12', 'libmnl0'],
  ...['libnetfilter-conntrack3', 'libnfnetlink0', 'libnftnl11'],
]

/** Engines that may make images under the names of official ones bear this label: those of this test suite. */
export const label = 'dockershift.look-alikes=yes'

export interface DaemonOptions {
  /** The folder in which the programs are unpacked, where it is another. */
  readonly programs?: string
  /**
   * Gives the daemon a disk of so many MiB for its data. The disk goes with the daemon, however that ends; the daemon is
   * in a network of its own, so that it may run beside another.
   */
  readonly diskMiB?: number
}

/** Starts the daemon that lives in `folder`, unpacking it first where needed; or says in one line why not. */
export async function startDaemon(
  folder: string,
  machine: DebianMachine,
  { programs = folder, diskMiB }: DaemonOptions = {},
): Promise<Daemon | string> {
  await mkdir(folder, { recursive: true })
  const engine = join(programs, 'engine')
  const system = join(programs, 'machine')
  const problems = await Promise.all([
    unpack({ folder: engine, packages: enginePackages, suite: engineSuite }, machine),
    unpack({ folder: system, packages: machinePackages, suite: machine.codename }, machine),
  ])
  const problem = problems.find((line) => line !== undefined)
  if (problem !== undefined) return problem
  // Another daemon may be using them.
  if (programs === folder) await linkPrograms(engine, system)
  await configure(folder, engine)
  const env = await environment(folder, engine, system)
  if (await answers(env)) return { env, stop: async () => undefined }
  return launch(folder, env, diskMiB)
}

async function linkPrograms(engine: string, system: string): Promise<void> {
  await link('tini-static', join(engine, 'usr/bin/docker-init'))
  const programs = join(system, 'usr/sbin')
  const libraries = (await libraryFolders(system)).join(':')
  const env = { ...process.env, LD_LIBRARY_PATH: libraries }
  const asks = await run({ program: join(programs, 'iptables-nft'), args: ['-t', 'nat', '-L', '-n'], env })
  // Both speak to the same kernel; older ones know the older way alone.
  const flavour = isDone(asks) ? 'nft' : 'legacy'
  for (const name of ['iptables', 'ip6tables', 'iptables-save', 'ip6tables-save', 'iptables-restore']) {
    await link(`xtables-${flavour}-multi`, join(programs, name))
  }
}

async function configure(folder: string, engine: string): Promise<void> {
  // Its own configuration file keeps the machine's /etc/docker/daemon.json out.
  const configuration = {
    hosts: [`unix://${join(folder, 'docker.sock')}`],
    'data-root': join(folder, 'data'),
    'exec-root': join(folder, 'exec'),
    pidfile: join(folder, 'docker.pid'),
    labels: [label],
  }
  await writeFile(join(folder, 'daemon.json'), JSON.stringify(configuration, undefined, 2))
  const plugins = join(folder, 'client/cli-plugins')
  await mkdir(plugins, { recursive: true })
  await writeFile(join(folder, 'client/config.json'), '{}')
  await link(join(engine, 'usr/libexec/docker/cli-plugins/docker-buildx'), join(plugins, 'docker-buildx'))
}

async function environment(folder: string, engine: string, system: string): Promise<Environment> {
  const programs = [engine, system].flatMap((root) => [join(root, 'usr/sbin'), join(root, 'usr/bin')])
  const libraries = await libraryFolders(system)
  return {
    ...process.env,
    PATH: [...programs, process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin'].join(':'),
    LD_LIBRARY_PATH: libraries.join(':'),
    XTABLES_LIBDIR: libraries.map((library) => join(library, 'xtables')).join(':'),
    DOCKER_HOST: `unix://${join(folder, 'docker.sock')}`,
    DOCKER_CONFIG: join(folder, 'client'),
  }
}

/** The call that becomes the daemon. */
function daemonCall(folder: string, diskMiB: number | undefined): readonly [string, ...string[]] {
  const call = ['dockerd', '--config-file', join(folder, 'daemon.json')] as const
  if (diskMiB === undefined) return call
  const script = `mkdir -p "$0" && mount -t tmpfs -o size=${diskMiB}m tmpfs "$0" && exec "$@"`
  return ['unshare', '--net', '--mount', 'sh', '-c', script, join(folder, 'data'), ...call]
}

async function launch(folder: string, env: Environment, diskMiB: number | undefined): Promise<Daemon | string> {
  const log = await open(join(folder, 'dockerd.log'), 'w')
  // A crash of an earlier run leaves its number behind, and the daemon would take that process for its twin.
  await rm(join(folder, 'docker.pid'), { force: true })
  // With its parent's death the daemon gets SIGTERM from the kernel: it goes even if this process is killed.
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', ...daemonCall(folder, diskMiB)], {
    env: { ...env },
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const stop = (): Promise<void> => end(child, ended)
  let isRunning = true
  void ended.then(() => {
    isRunning = false
  })
  for (let tries = 0; tries < 300 && isRunning; tries++) {
    if (await answers(env)) {
      await log.close()
      await forgetKilledRun(env)
      return { env, stop }
    }
    await sleep(100)
  }
  await stop()
  await log.close()
  return `dockerd does not start here: ${await lastProblem(join(folder, 'dockerd.log'))}`
}

/** A run that was killed has removed nothing: its images and stores are still there when the daemon starts again. */
async function forgetKilledRun(env: Environment): Promise<void> {
  const list = async (args: readonly string[]): Promise<readonly string[]> =>
    (await run({ program: 'docker', args, env })).stdout.split('\n').filter((line) => line !== '')
  const images = await list(['image', 'ls', '--quiet', '--filter', 'reference=dockershift-verify-*'])
  const volumes = await list(['volume', 'ls', '--quiet', '--filter', 'name=dockershift-builders-'])
  const containers = await list(['ps', '--all', '--quiet'])
  if (containers.length > 0) await run({ program: 'docker', args: ['rm', '--force', ...containers], env })
  if (images.length > 0) await run({ program: 'docker', args: ['image', 'rm', '--force', ...images], env })
  if (volumes.length > 0) await run({ program: 'docker', args: ['volume', 'rm', ...volumes], env })
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await ended
  clearTimeout(killer)
}

/** Whether a daemon answers to `docker` in this environment. */
export async function answers(env: Environment): Promise<boolean> {
  if (!(await canAnswer(env))) return false
  const ended = await run(
    { program: 'docker', args: ['version', '--format', '{{.Server.Version}}'], env },
    { timeoutMs: 20_000 },
  )
  return isDone(ended)
}

/** Asking a socket that is not there costs the client a process; while a daemon starts that is often. */
async function canAnswer({ DOCKER_HOST }: Environment): Promise<boolean> {
  return DOCKER_HOST?.startsWith('unix://') ? exists(DOCKER_HOST.slice('unix://'.length)) : true
}

async function lastProblem(path: string): Promise<string> {
  const lines = (await readFile(path, 'utf8')).trim().split('\n')
  const line = lines.findLast((candidate) => /level=(error|fatal)|failed/.test(candidate)) ?? lines.at(-1) ?? ''
  return line.slice(0, 300)
}

async function link(target: string, path: string): Promise<void> {
  await rm(path, { force: true })
  await symlink(target, path)
}
