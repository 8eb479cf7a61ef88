// The real package index of a Debian release: which packages there are, what they depend on, which programs they bring.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { DebianMachine } from '../images/engine/machine.ts'

/** A package as the index has it. Relations are the index's own text. */
export interface Package {
  readonly name: string
  readonly version: string
  /** Where its archive lies below the mirror's address. */
  readonly file: string
  readonly architecture: string
  readonly size: string
  readonly sha256: string
  readonly relations: Readonly<Partial<Record<Relation, string>>>
  /** The programs that it brings, as absolute paths. */
  readonly programs: readonly string[]
}

const RELATIONS = ['Depends', 'Pre-Depends', 'Recommends', 'Provides', 'Conflicts', 'Breaks', 'Replaces'] as const
export type Relation = (typeof RELATIONS)[number]

/** Bookworm's packages by name; read from the mirror once, then from `folder`. */
export async function packageIndex(machine: DebianMachine, folder: string): Promise<ReadonlyMap<string, Package>> {
  const kept = join(folder, 'index-2.json')
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(kept, JSON.stringify(await read(machine)))
  }
  const all = JSON.parse(readFileSync(kept, 'utf8')) as readonly Package[]
  return new Map(all.map((one) => [one.name, one]))
}

const SUITE = 'bookworm'

async function read({ mirror }: DebianMachine): Promise<readonly Package[]> {
  const programs = new Map<string, string[]>()
  for (const contents of ['Contents-amd64.gz', 'Contents-all.gz']) {
    for await (const line of lines(`${mirror}/dists/${SUITE}/main/${contents}`)) {
      if (!/^(usr\/)?s?bin\//.test(line)) continue
      const [path = '', owners = ''] = line.split(/\s+/)
      for (const owner of owners.split(',')) {
        const name = owner.slice(owner.lastIndexOf('/') + 1)
        programs.set(name, [...(programs.get(name) ?? []), `/${path}`])
      }
    }
  }
  const found = await fetched(`${mirror}/dists/${SUITE}/main/binary-amd64/Packages.xz`)
  const text = execFileSync('xz', ['-dc'], { input: found, maxBuffer: 1e9 }).toString('utf8')
  return text
    .split('\n\n')
    .filter((stanza) => stanza.startsWith('Package: '))
    .map((stanza) => packageOf(stanza, programs))
}

function packageOf(stanza: string, programs: ReadonlyMap<string, readonly string[]>): Package {
  const fields = new Map(
    stanza
      .split('\n')
      .filter((line) => !line.startsWith(' '))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const name = fields.get('Package')!
  const relations: Partial<Record<Relation, string>> = {}
  for (const relation of RELATIONS) {
    const value = fields.get(relation)
    if (value !== undefined) relations[relation] = value
  }
  return {
    name,
    version: fields.get('Version') ?? '1.0',
    file: fields.get('Filename') ?? '',
    architecture: fields.get('Architecture') ?? 'all',
    size: fields.get('Size') ?? '0',
    sha256: fields.get('SHA256') ?? '',
    relations,
    programs: programs.get(name) ?? [],
  }
}

async function* lines(address: string): AsyncIterable<string> {
  const body = Readable.from([await fetched(address)]).pipe(createGunzip())
  yield* createInterface({ input: body, crlfDelay: Number.POSITIVE_INFINITY })
}

/** @throws Error when the mirror has no such file */
export async function fetched(address: string): Promise<Buffer> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}
