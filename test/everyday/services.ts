// The services: small ones, each in the three places where people keep them.
//
//   services/<name>/project/            what its author has, Dockerfile and all
//   services/<name>/expert.Dockerfile   the same as somebody wrote it who knows
//   services/<name>/expert.dockerignore
//   services/<name>/points.json         what the second has, and the first lacks

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { main } from '../../src/cli/main.ts'
import { type Column, missing, type Points } from './points.ts'

const HOME = join(import.meta.dirname, 'services')

export interface Service {
  readonly name: string
  readonly points: Points
  readonly expert: { readonly dockerfile: string; readonly ignoreFile: string }
  readonly dockerfile: string
}

export const services: readonly Service[] = readdirSync(HOME)
  .sort()
  .map((name) => {
    const read = (file: string): string => readFileSync(join(HOME, name, file), 'utf8')
    return {
      name,
      points: JSON.parse(read('points.json')) as Points,
      expert: { dockerfile: read('expert.Dockerfile'), ignoreFile: read('expert.dockerignore') },
      dockerfile: read('project/Dockerfile'),
    }
  })

/** At the top of its repository; in a folder of one; there, and built by a line of a workflow. */
export const PLACES = ['top', 'folder', 'workflow'] as const

export type Place = (typeof PLACES)[number]

export interface Outcome {
  readonly service: Service
  readonly place: Place
  readonly points: Points
  readonly missing: readonly Missing[]
}

/** A point that a rewritten file has not, and what is said of it. */
export interface Missing {
  readonly column: Column
  readonly notes: readonly string[]
}

/** Rewrites all services in a place, in the folder `home`, which is empty. */
export async function outcomesIn(place: Place, home: string): Promise<readonly Outcome[]> {
  const folderOf = ({ name }: Service): string => join(home, place === 'top' ? name : `services/${name}`)
  for (const service of services) cpSync(join(HOME, service.name, 'project'), folderOf(service), { recursive: true })
  const roots = place === 'top' ? services.map(folderOf) : [home]
  if (place === 'workflow')
    for (const { name } of services) write(home, `.github/workflows/${name}.yml`, workflowOf(name))
  const notes = new Map<string, readonly Note[]>()
  for (const root of roots) {
    markTop(root)
    for (const result of await rewritten(root)) notes.set(join(root, result.path), result.notes ?? [])
  }
  return services.map((service) => {
    const folder = folderOf(service)
    const read = (file: string): string =>
      existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : ''
    const all = [...(notes.get(join(folder, 'Dockerfile')) ?? []), ...(notes.get(join(folder, '.dockerignore')) ?? [])]
    const points = pointsIn(place, service.points)
    const columns = missing(points, read('Dockerfile'), read('.dockerignore'))
    return { service, points, place, missing: columns.map((column) => ({ column, notes: notesOn(column, all) })) }
  })
}

/** The repository lies at its top alone. */
function pointsIn(place: Place, { ignore = [], ...points }: Points): Points {
  const left = place === 'top' ? ignore : ignore.filter((path) => path !== '.git')
  return left.length === 0 ? points : { ...points, ignore: left }
}

interface Note {
  readonly transform: string
  readonly line: number
  readonly reason: string
}

/** Whose notes speak of a column. */
const ABOUT: Readonly<Record<Column, RegExp>> = {
  manifests: /^(copy-manifests-first|copy-manifests-likely|manifests-step)$/,
  install: /^(npm-ci|copy-manifests-first|copy-manifests-likely|manifests-step|install-locked)$/,
  cache: /^(cache-mounts|pip-no-cache-dir)$/,
  final: /-final-stage$|^archive-stage$/,
  user: /^user-/,
  ignore: /^dockerignore$/,
  base: /^base-/,
  packages: /^(apt-|run-)/,
  process: /^cmd-/,
}

function notesOn(column: Column, notes: readonly Note[]): readonly string[] {
  return notes
    .filter(({ transform }) => ABOUT[column].test(transform))
    .map(({ transform, line, reason }) => `${line}: ${transform}: ${reason}`)
}

interface Reported {
  readonly path: string
  readonly notes?: readonly Note[]
}

async function rewritten(folder: string): Promise<readonly Reported[]> {
  const stdout = new Kept()
  const stderr = new Kept()
  const host = {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env: { PATH: process.env.PATH ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
    cwd: () => folder,
    once: () => {},
    removeListener: () => {},
  }
  const code = await main(['--write', '--unsafe', '--format', 'json', '.'], host)
  if (code !== 0) throw new Error(`${folder}: exit code ${code}\n${stderr.text}`)
  return (JSON.parse(stdout.text) as { readonly results: readonly Reported[] }).results
}

class Kept extends Writable {
  text = ''

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString('utf8')
    done()
  }
}

/** The top of a repository, as far as git is asked about it. */
function markTop(root: string): void {
  write(root, '.git/HEAD', 'ref: refs/heads/main\n')
  write(root, '.git/config', '[core]\n\trepositoryformatversion = 0\n\tbare = false\n')
  for (const folder of ['objects', 'refs/heads']) mkdirSync(join(root, '.git', folder), { recursive: true })
}

function workflowOf(name: string): string {
  return `name: ${name}
on:
  push:
    paths: [services/${name}/**]
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: docker build -t ${name}:\${{ github.sha }} services/${name}
`
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
