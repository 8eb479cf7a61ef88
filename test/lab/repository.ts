// The packages that a run's Dockerfiles may name: real names with their relations, made-up ones for names that no
// release of today has, and a few real packages where the program itself must work.

import { gzipSync } from 'node:zlib'
import type { DebianMachine } from '../images/engine/machine.ts'
import { type Deb, debOf, stanzaOf } from './debs.ts'
import { fetched, type Package, type Relation } from './index.ts'

/** What apt is served, whatever the host: every address is the same repository. */
export interface Repository {
  readonly packages: Buffer
  readonly packagesGz: Buffer
  /** The archive at a path of the repository. */
  file(path: string): Promise<Buffer | undefined>
}

/** Programs that builds use for what they do, not for being called. */
const REAL = ['curl', 'wget', 'ca-certificates', 'unzip', 'bzip2', 'xz-utils', 'adduser', 'file', 'zip', 'bash-static']

/** Their stand-ins would be in the way of what the base image has. */
const IN_THE_BASE = new Set(['libc6', 'libc-bin', 'dpkg', 'apt', 'bash', 'dash', 'coreutils', 'passwd', 'login'])

/** @param texts the Dockerfiles that are going to be built */
export function repositoryFor(
  index: ReadonlyMap<string, Package>,
  texts: readonly string[],
  machine: DebianMachine,
): Repository {
  const real = closure(index, REAL, ['Depends', 'Pre-Depends'])
  const wanted = wantedBy(texts)
  const known = [...wanted.keys()].filter((name) => index.has(name))
  const names = closure(index, [...known, ...ALWAYS], ['Depends', 'Pre-Depends', 'Recommends'])
  const debs = new Map<string, Deb>()
  const stanzas: string[] = []
  const remote = new Map<string, string>()
  for (const name of new Set([...names, ...real])) {
    const one = index.get(name)!
    if (real.has(name) || IN_THE_BASE.has(name)) {
      remote.set(`/${one.file}`, `${machine.mirror}/${one.file}`)
      stanzas.push(stanzaOf(one))
      continue
    }
    add(one)
  }
  for (const [name, versions] of wanted) {
    if (!index.has(name)) add(madeUp(name, '1.0'))
    for (const version of versions) add(madeUp(name, version))
  }
  const packages = Buffer.from(`${stanzas.join('\n')}\n`)
  return {
    packages,
    packagesGz: gzipSync(packages),
    file: async (path) => {
      const at = path.indexOf('/pool/')
      const deb = at < 0 ? undefined : debs.get(path.slice(at + 1))
      if (deb !== undefined) return deb.bytes
      const address = at < 0 ? undefined : remote.get(path.slice(at))
      return address === undefined ? undefined : fetched(address)
    },
  }

  function add(one: Package): void {
    const deb = debOf(one)
    debs.set(deb.file, deb)
    stanzas.push(deb.stanza)
  }
}

const ALWAYS = [
  'make',
  'gcc',
  'g++',
  'git',
  'build-essential',
  'gnupg',
  'python3',
  'perl',
  'openssh-client',
  'tini',
  'dumb-init',
]

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

/** Words that may be names of packages, with the versions that are asked of them. */
function wantedBy(texts: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>()
  for (const text of texts) {
    if (!/\bapt(-get)?\b/.test(text)) continue
    for (const word of text.split(/[\s\\"';&|()]+/)) {
      const [, name, version] =
        /^([a-z0-9][a-z0-9+.-]+)(?::[a-z0-9]+)?(?:=([0-9][A-Za-z0-9.+~:*-]*))?$/.exec(word) ?? []
      if (name === undefined || name.length > 60) continue
      const versions = wanted.get(name) ?? new Set<string>()
      if (version !== undefined) versions.add(version.replaceAll('*', '0'))
      wanted.set(name, versions)
    }
  }
  return wanted
}

/** The names and all that they lead to. Of alternatives the first counts, as for apt. */
function closure(
  index: ReadonlyMap<string, Package>,
  names: readonly string[],
  relations: readonly Relation[],
): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [...names]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const one = index.get(name)
    if (one === undefined || found.has(name)) continue
    found.add(name)
    for (const relation of relations) {
      for (const clause of one.relations[relation]?.split(',') ?? [])
        for (const alternative of clause.split('|')) open.push(/^\s*([^\s(:]+)/.exec(alternative)?.[1] ?? '')
    }
  }
  return found
}
