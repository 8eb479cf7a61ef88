// Docker, asked by as few processes as can be: a run of the lab asks thousands of times.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BuildOutcome, type BuildRequest, throwAwayName } from '../../src/engine/engine.ts'
import { type Environment, isDone, run } from '../../src/engine/process.ts'

export interface Builder {
  /** As an engine builds. The image is the caller's to remove; a build that fails leaves none. */
  build(request: BuildRequest): Promise<BuildOutcome>
  /** Makes an image under a name. @throws Error when it cannot be made */
  make(name: string, context: string, buildArgs: readonly string[]): Promise<void>
  has(image: string): Promise<boolean>
  remove(image: string): Promise<void>
  ask(question: Question): Promise<Answer>
}

/** Of Docker's Engine API. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
}

export interface Answer {
  readonly status: number
  readonly bytes: Buffer
}

/** buildx without docker's client in front of it; what is no build is asked of the daemon's socket. */
export async function openBuilder(env: Environment): Promise<Builder | undefined> {
  const socket = /^unix:\/\/(.+)$/.exec(env.DOCKER_HOST ?? 'unix:///var/run/docker.sock')?.[1]
  const program = await buildxPath(env)
  if (socket === undefined || program === undefined) return undefined
  const buildx = (name: string, args: readonly string[], timeoutMs?: number) =>
    run({ program, args: ['build', ...ALWAYS, '--tag', name, ...args], env }, { timeoutMs })
  return {
    build: async (wanted) => {
      const name = throwAwayName()
      const folder = mkdtempSync(join(tmpdir(), 'dockershift-lab-file-'))
      try {
        const file = join(folder, wanted.dockerfile.name)
        writeFileSync(file, wanted.dockerfile.text)
        const args = ['--progress=plain', '--file', file, ...argumentsOf(wanted), wanted.context]
        const { how, code, stdout, stderr, milliseconds } = await buildx(name, args, wanted.timeoutMs)
        const output = stdout + stderr
        if (how === 'exited' && code === 0) return { status: 'built', image: name, milliseconds, output }
        const because = how === 'exited' ? 'build' : how === 'not-started' ? 'no-engine' : how
        return { status: 'failed', because, milliseconds, output }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    make: async (name, context, buildArgs) => {
      const made = await buildx(name, ['--quiet', ...buildArgs.flatMap((one) => ['--build-arg', one]), context])
      if (!isDone(made)) throw new Error(`${name} cannot be made: ${made.stderr}`)
    },
    has: async (image) => (await ask(socket, { method: 'GET', path: `/images/${image}/json` })).status === 200,
    remove: async (image) => {
      await ask(socket, { method: 'DELETE', path: `/images/${image}?force=1` })
    },
    ask: (question) => ask(socket, question),
  }
}

/** A network of its own for each step costs as much as the step. */
const ALWAYS = ['--provenance=false', '--load', '--network', 'host']

function argumentsOf({ cache, buildArgs = [], buildContexts = {} }: BuildRequest): readonly string[] {
  return [
    ...(cache === 'ignore' ? ['--no-cache'] : []),
    ...buildArgs.flatMap((one) => ['--build-arg', one]),
    ...Object.entries(buildContexts).flatMap(([name, value]) => ['--build-context', `${name}=${value}`]),
  ]
}

async function buildxPath(env: Environment): Promise<string | undefined> {
  const format = '{{range .ClientInfo.Plugins}}{{if eq .Name "buildx"}}{{.Path}}{{end}}{{end}}'
  const { stdout } = await run({ program: 'docker', args: ['info', '--format', format], env })
  return stdout.trim() === '' ? undefined : stdout.trim()
}

function ask(socketPath: string, { method, path, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' }
    const asked = request({ socketPath, method, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('error', reject)
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, bytes: Buffer.concat(parts) }))
    })
    asked.once('error', reject).end(body === undefined ? undefined : JSON.stringify(body))
  })
}
