// The packages that a Dockerfile may name: real names with their relations, made-up ones for names that no
// release of today has, and a few real packages where the program itself must work.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { DebianMachine } from '../images/engine/machine.ts'
import { type Deb, debOf, stanzaOf } from './debs.ts'
import { fetched, type Package, type Relation } from './index.ts'
import type { Wishes } from './lacks.ts'

/** What apt is served, whatever the host: every address is the same repository. */
export interface Repository {
  /** The index for one Dockerfile: what it may name, and all that leads to. */
  indexFor(text: string, wishes: Wishes): Index
  /** The real packages of `REAL` and `WHOLE`, and what they need. */
  readonly originals: Index
  /** The archive at a path of the repository. */
  file(path: string): Promise<Buffer | undefined>
}

export interface Index {
  /** The names of the programs that its packages bring. */
  readonly programs: ReadonlySet<string>
  readonly packages: Buffer
  readonly packagesGz: Buffer
  /** Differs where the packages do. */
  readonly digest: string
}

/** Packages whose programs builds use for what they do, not for being called: the programs are in every world, the packages link to them. */
export const REAL: readonly { readonly name: string; readonly programs: readonly string[] }[] = [
  { name: 'curl', programs: ['/usr/bin/curl'] },
  { name: 'wget', programs: ['/usr/bin/wget'] },
  { name: 'unzip', programs: ['/usr/bin/unzip'] },
  { name: 'zip', programs: ['/usr/bin/zip'] },
  { name: 'bzip2', programs: ['/bin/bzip2', '/bin/bunzip2', '/bin/bzcat'] },
  { name: 'xz-utils', programs: ['/usr/bin/xz', '/usr/bin/unxz', '/usr/bin/xzcat'] },
]

/** Packages that are served as they are, with all that they need. */
const WHOLE = ['adduser', 'file', 'bash-static', 'tini', 'dumb-init']

/** What their packages recommend, by themselves or by a library. */
const RECOMMENDED: Readonly<Record<string, string>> = { curl: 'ca-certificates', wget: 'ca-certificates', zip: 'unzip' }

/** The host whose packages are the real ones: worlds take the programs from there. */
export const ORIGINALS = 'originals.example.com'

interface Surroundings {
  /** Where real archives are kept. */
  readonly folder: string
  readonly machine: DebianMachine
  /** Packages that the base images come with: apt is offered no other version of them. */
  readonly inTheBase: ReadonlySet<string>
  /** The certificate of the authority that signs for every host. */
  readonly certificate: string
}

export function repositoryOf(
  index: ReadonlyMap<string, Package>,
  { folder, machine, inTheBase, certificate }: Surroundings,
): Repository {
  const providers = providersIn(index)
  const real = closure(index, providers, WHOLE)
  const original = closure(index, providers, [...WHOLE, ...REAL.map(({ name }) => name)])
  const linked = new Map(REAL.map((one) => [one.name, one.programs]))
  const usedIn = usedBy(index, providers, USED)
  const debs = new Map<string, Deb>()
  const remote = new Map<string, string>()
  const stanzas = new Map<string, string>()
  const realStanza = (one: Package): string => {
    remote.set(`/${one.file}`, `${machine.mirror}/${one.file}`)
    return stanzaOf(one)
  }
  const stanza = (one: Package): string => {
    const key = `${one.name}=${one.version} ${one.relations.Depends ?? ''}`
    let text = stanzas.get(key)
    if (text === undefined) {
      if (real.has(one.name)) text = realStanza(one)
      else {
        const deb = debOf(one, {
          files: one.name === 'ca-certificates' ? { [BUNDLE]: certificate } : {},
          real: linked.get(one.name) ?? [],
        })
        debs.set(deb.file, deb)
        text = deb.stanza
      }
      stanzas.set(key, text)
    }
    return text
  }
  const offered = (text: string, wishes: Wishes): readonly Package[] => {
    const wanted = wantedBy(`${text}\ninstall ${wishes.packages.join(' ')}\n`)
    const named = new Set([...wanted.keys(), ...ALWAYS])
    const names = new Set([
      ...real,
      ...linked.keys(),
      ...reached(index, providers, [...named], [...HARD, 'Recommends']),
    ])
    const known = [...names]
      .filter((name) => !inTheBase.has(name))
      .map((name) => index.get(name)!)
      .map((one) => {
        if (linked.has(one.name)) return alone(one)
        return named.has(one.name) || real.has(one.name) ? one : leaf(one, usedIn(one.name))
      })
    const provided = new Set(known.flatMap(({ relations }) => (relations.Provides ?? '').split(',').map(firstWord)))
    const unknown = [...wanted].flatMap(([name, versions]) => [
      ...(index.has(name) || (provided.has(name) && !wishes.packages.includes(name)) ? [] : [madeUp(name, LATEST)]),
      ...[...versions].map((version) => madeUp(name, version)),
    ])
    return [...known, ...unknown]
  }
  const originals = [...original].filter((name) => !inTheBase.has(name)).map((name) => index.get(name)!)
  return {
    indexFor: (text, wishes) => {
      const found = offered(text, wishes)
      return indexOf(found, found.map(stanza))
    },
    originals: indexOf(originals, [...originals.map(realStanza), stanza(alone(index.get('ca-certificates')!))]),
    file: async (path) => {
      const at = path.indexOf('/pool/')
      const deb = at < 0 ? undefined : debs.get(path.slice(at + 1))
      if (deb !== undefined) return deb.bytes
      const address = at < 0 ? undefined : remote.get(path.slice(at))
      return address === undefined ? undefined : archiveAt(address, folder)
    },
  }
}

function indexOf(found: readonly Package[], stanzas: readonly string[]): Index {
  const packages = Buffer.from(`${stanzas.join('\n')}\n`)
  const programs = new Set(found.flatMap((one) => one.programs.map((path) => path.slice(path.lastIndexOf('/') + 1))))
  const digest = createHash('sha256').update(packages).digest('hex')
  return { programs, packages, packagesGz: gzipSync(packages), digest }
}

/** A package whose program is in the world already. */
function alone(one: Package): Package {
  const recommended = RECOMMENDED[one.name]
  return { ...one, relations: recommended === undefined ? {} : { Recommends: recommended } }
}

/** An archive of the mirror, fetched once. */
async function archiveAt(address: string, folder: string): Promise<Buffer> {
  const kept = join(folder, 'archives', basename(address))
  if (existsSync(kept)) return readFileSync(kept)
  const bytes = await fetched(address)
  mkdirSync(dirname(kept), { recursive: true })
  writeFileSync(`${kept}.part`, bytes)
  renameSync(`${kept}.part`, kept)
  return bytes
}

/**
 * A package that is only reached brings nothing along but what builds use for what it does: hundreds would say no more than the
 * first few, and take minutes.
 */
function leaf(one: Package, used: readonly string[]): Package {
  const { Provides } = one.relations
  const relations = {
    ...(Provides === undefined ? {} : { Provides }),
    ...(used.length === 0 ? {} : { Depends: used.join(', ') }),
  }
  return { ...one, relations }
}

/** For each package which of `names` it cannot be without, by however many others. */
function usedBy(
  index: ReadonlyMap<string, Package>,
  providers: ReadonlyMap<string, string>,
  names: readonly string[],
): (name: string) => readonly string[] {
  const dependents = new Map<string, string[]>()
  for (const { name, relations } of index.values()) {
    for (const clause of HARD.flatMap((relation) => relations[relation]?.split(',') ?? [])) {
      const first = firstWord(clause).replace(/:any$/, '')
      const needed = index.has(first) ? first : (providers.get(first) ?? first)
      const others = dependents.get(needed)
      if (others === undefined) dependents.set(needed, [name])
      else others.push(name)
    }
  }
  const users = names.map((name) => {
    const found = new Set<string>()
    for (let open = [name]; open.length > 0; ) {
      open = [...new Set(open.flatMap((one) => dependents.get(one) ?? []))].filter((one) => !found.has(one))
      for (const one of open) found.add(one)
    }
    return [name, found] as const
  })
  return (name) => users.flatMap(([needed, found]) => (found.has(name) ? [needed] : []))
}

function firstWord(text: string): string {
  return text.trim().split(' ')[0]!
}

/** Without ca-certificates no build trusts the lab's hosts. */
const BUNDLE = '/etc/ssl/certs/ca-certificates.crt'

/** What a build may come to have without naming it, and use. */
const USED = ['ca-certificates', 'curl', 'wget', 'unzip', 'bzip2', 'xz-utils']

const ALWAYS = [
  'ca-certificates',
  'make',
  'gcc',
  'g++',
  'git',
  'build-essential',
  'gnupg',
  'python3',
  'perl',
  'openssh-client',
]

/** Newer than what a real package says that it breaks. */
const LATEST = '1000.0'

function madeUp(name: string, version: string): Package {
  return {
    name,
    version,
    file: '',
    architecture: 'all',
    size: '0',
    sha256: '',
    relations: {},
    programs: [`/usr/bin/${name}`],
  }
}

/** Words that may be names of packages, with the versions that are asked of them: those behind an `install`. */
function wantedBy(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>()
  const values = [...text.matchAll(/\w+=("[^"]*"|\S+)/g)].map(([, value]) => value!)
  const lists = [...text.matchAll(/\b(?:install|build-dep|dselect-upgrade)\b([^;&|]*)/g)].map(([, list]) => list!)
  for (const word of [...lists, ...values].flatMap((list) => list.split(/[\s\\"']+/))) {
    const [, name, version] = /^([a-z0-9][a-z0-9+.-]+)(?::[a-z0-9]+)?(?:=([0-9][A-Za-z0-9.+~:*-]*))?$/.exec(word) ?? []
    if (name === undefined || name.length > 60) continue
    const versions = wanted.get(name) ?? new Set<string>()
    if (version !== undefined) versions.add(version.replaceAll('*', '0'))
    wanted.set(name, versions)
  }
  return wanted
}

const HARD: readonly Relation[] = ['Depends', 'Pre-Depends']

/** The names and all that they cannot be without. */
function closure(
  index: ReadonlyMap<string, Package>,
  providers: ReadonlyMap<string, string>,
  names: readonly string[],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (let open = names; open.length > 0; ) {
    const next = reached(index, providers, open, HARD)
    open = [...next].filter((name) => !found.has(name))
    for (const name of open) found.add(name)
  }
  return found
}

/** Packages of these names, and those that they lead to by themselves, alternatives too: apt takes its choice. */
function reached(
  index: ReadonlyMap<string, Package>,
  providers: ReadonlyMap<string, string>,
  names: readonly string[],
  relations: readonly Relation[],
): ReadonlySet<string> {
  const packageNamed = (name: string): Package | undefined => index.get(name) ?? index.get(providers.get(name) ?? '')
  const found = new Set<string>()
  for (const one of names.flatMap((name) => packageNamed(name) ?? [])) {
    found.add(one.name)
    for (const clause of relations.flatMap((relation) => one.relations[relation]?.split(',') ?? [])) {
      for (const alternative of clause.split('|')) {
        const other = packageNamed(/^\s*([^\s(:]+)/.exec(alternative)?.[1] ?? '')
        if (other !== undefined) found.add(other.name)
      }
    }
  }
  return found
}

/** Of each name that no package bears the first one that provides it. */
function providersIn(index: ReadonlyMap<string, Package>): ReadonlyMap<string, string> {
  const providers = new Map<string, string>()
  for (const { name, relations } of index.values()) {
    for (const one of relations.Provides?.split(',') ?? []) {
      const provided = firstWord(one)
      if (!providers.has(provided)) providers.set(provided, name)
    }
  }
  return providers
}
