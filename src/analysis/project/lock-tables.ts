// Whether the lock files of Cargo and uv say what the manifest beside them asks for.
//
// Sources: doc.rust-lang.org/cargo (manifest, specifying dependencies, Cargo.lock), docs.astral.sh/uv/concepts/projects (layout, sync).

import { normalized } from '../../knowledge/packages/python-names.ts'
import type { LockFile } from './lock-files.ts'
import { readToml, type TomlTable, tomlField, tomlString, tomlStrings } from './toml-tables.ts'

function entriesOf(tables: readonly TomlTable[], name: string): ReadonlyMap<string, string> {
  return tables.find((table) => table.name === name)?.entries ?? new Map()
}

function notUnderstood(name: string): string {
  return `what ${name} says is not understood`
}

/** A dependency of a Cargo.toml. */
interface Crate {
  readonly name: string
  readonly requirement: string | undefined
}

/** Why Cargo would write Cargo.lock anew. */
export function againstCargoLock({ text, manifestText }: LockFile): string | undefined {
  const manifest = readToml(manifestText)
  const lock = readToml(text)
  if (manifest === undefined) return notUnderstood('Cargo.toml')
  if (lock === undefined) return notUnderstood('Cargo.lock')
  if (manifest.some(({ name }) => /^workspace(?:\.|$)/.test(name)))
    return 'it is a workspace, and whether its lock file knows every member cannot be told'
  if (manifest.some(({ name }) => /^(?:patch|replace)(?:\.|$)/.test(name)))
    return 'packages are replaced, and whether Cargo.lock knows that cannot be told'
  const crates = cratesOf(manifest)
  if (crates === undefined)
    return 'Cargo.toml asks for packages at paths or in repositories, whose versions are not seen'
  const own = entriesOf(manifest, 'package')
  const name = tomlString(own.get('name'))
  const version = own.has('version') ? tomlString(own.get('version')) : '0.0.0'
  if (name === undefined || version === undefined || [...own.keys()].some((key) => key.includes('.')))
    return notUnderstood('Cargo.toml')
  const locked = lock.filter((table) => table.name === 'package').map(({ entries }) => entries)
  const itself = locked.find((one) => tomlString(one.get('name')) === name && !one.has('source'))
  if (itself === undefined || tomlString(itself.get('version')) !== version)
    return `Cargo.lock does not know ${name} ${version}, which Cargo.toml is`
  const known = tomlStrings(itself.get('dependencies')).map((one) => one.split(' ', 1)[0]!)
  const lost = crates.find((one) => !known.includes(one.name))
  if (lost !== undefined) return `Cargo.lock does not know ${lost.name}, which Cargo.toml asks for`
  const gone = known.find((one) => !crates.some((crate) => crate.name === one))
  if (gone !== undefined) return `Cargo.lock knows ${gone}, which Cargo.toml does not ask for`
  const versions = (crate: string): readonly string[] =>
    locked.flatMap((one) => (tomlString(one.get('name')) === crate ? (tomlString(one.get('version')) ?? []) : []))
  const old = crates.find(
    (one) => one.requirement !== undefined && !versions(one.name).some((found) => satisfies(found, one.requirement!)),
  )
  return old && `Cargo.lock does not know ${old.name} ${old.requirement}, which Cargo.toml asks for`
}

/** `undefined` where one lies elsewhere than in a registry. */
function cratesOf(tables: readonly TomlTable[]): readonly Crate[] | undefined {
  const crates: Crate[] = []
  for (const { name, entries } of tables) {
    const single = /(?:^|\.)(?:dev-|build-)?dependencies\.(?:"([^"]+)"|([\w-]+))$/.exec(name)
    if (single !== null) {
      if (['path', 'git', 'workspace'].some((key) => entries.has(key))) return undefined
      const crate = tomlString(entries.get('package')) ?? single[1] ?? single[2]!
      crates.push({ name: crate, requirement: tomlString(entries.get('version')) })
    } else if (/(?:^|\.)(?:dev-|build-)?dependencies$/.test(name)) {
      for (const [key, value] of entries) {
        if (key.includes('.') || /[{,]\s*(?:path|git|workspace)\s*[=.]/.test(value)) return undefined
        const requirement = tomlString(value) ?? tomlField(value, 'version')
        if (requirement === undefined) return undefined
        crates.push({ name: tomlField(value, 'package') ?? key, requirement })
      }
    }
  }
  return crates
}

/** Whether a version is in a plain range: `1.2` is from 1.2.0 to below 2.0.0. Of ranges of another kind that is believed. */
function satisfies(version: string, range: string): boolean {
  const asked = /^\^?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(range)?.slice(1)
  if (asked === undefined) return true
  const found = version.split(/[.+-]/, 3).map(Number)
  const wanted = asked.filter((one) => one !== undefined).map(Number)
  const leading = wanted.findIndex((one) => one > 0)
  const fixed = leading < 0 ? wanted.length : leading + 1
  if (wanted.slice(0, fixed).some((one, i) => one !== found[i])) return false
  const at = wanted.findIndex((one, i) => one !== found[i])
  return at < 0 || wanted[at]! < found[at]!
}

/** Why uv would write uv.lock anew. */
export function againstUvLock({ text, manifestText }: LockFile): string | undefined {
  const manifest = readToml(manifestText)
  const lock = readToml(text)
  if (manifest === undefined) return notUnderstood('pyproject.toml')
  if (lock === undefined) return notUnderstood('uv.lock')
  const odd = manifest.find(
    ({ name, entries }) =>
      /^tool\.uv\./.test(name) || (name === 'tool.uv' && [...entries.keys()].some((key) => !PLAIN.has(key))),
  )
  if (odd !== undefined) return `whether uv.lock knows what [${odd.name}] of pyproject.toml asks for cannot be told`
  const project = entriesOf(manifest, 'project')
  const name = normalized(tomlString(project.get('name')) ?? '')
  const at = lock.findIndex(
    (table) =>
      table.name === 'package' &&
      normalized(tomlString(table.entries.get('name')) ?? '') === name &&
      /\{\s*(?:editable|virtual)\s*=\s*"\."/.test(table.entries.get('source') ?? ''),
  )
  const version = tomlString(project.get('version'))
  if (name === '' || at < 0 || tomlString(lock[at]!.entries.get('version')) !== version)
    return `uv.lock does not know ${name || 'the project'} ${version ?? 'without a version'}, which pyproject.toml is`
  const python = tomlString(project.get('requires-python'))
  if (ranges(python ?? '') !== ranges(tomlString(entriesOf(lock, '').get('requires-python')) ?? ''))
    return `uv.lock does not know python${python ?? ' of any version'}, which pyproject.toml asks for`
  const asked = [
    ...tomlStrings(project.get('dependencies')),
    ...[...entriesOf(manifest, 'project.optional-dependencies').values()].flatMap(tomlStrings),
    ...[...entriesOf(manifest, 'dependency-groups').values()].flatMap((value) =>
      tomlStrings(value.replace(/\{[^}]*\}/g, '')),
    ),
  ].map(readRequirement)
  const known = knownTo(lock, at)
  for (const one of asked) {
    if (one === undefined) return notUnderstood('pyproject.toml')
    if (!known.has(one)) return `uv.lock does not know ${one}, which pyproject.toml asks for`
  }
  const gone = [...known].find((one) => !asked.includes(one))
  return gone && `uv.lock knows ${gone}, which pyproject.toml does not ask for`
}

/** Settings of uv that say nothing of versions. */
const PLAIN = new Set(['package', 'managed', 'default-groups', 'compile-bytecode', 'link-mode', 'required-version'])

function ranges(text: string): string {
  return text.replace(/\s+/g, '').split(',').sort().join(',')
}

/** `Flask[async] >=3, <4 ; python_version < "3.9"` as its name and its ranges. */
function readRequirement(text: string): string | undefined {
  const parts = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?([^;@()]*)\)?\s*(?:;.*)?$/.exec(text)
  return parts === null ? undefined : normalized(parts[1]!) + ranges(parts[2]!)
}

/** What uv.lock was written for. */
function knownTo(lock: readonly TomlTable[], own: number): ReadonlySet<string> {
  const known = new Set<string>()
  for (const { name, entries } of lock.slice(own + 1)) {
    if (name === 'package') break
    const isOfProject = name === 'package.metadata'
    const values = name === 'package.metadata.requires-dev' ? [...entries.values()] : []
    for (const value of isOfProject ? [entries.get('requires-dist') ?? ''] : values)
      for (const [item] of value.matchAll(/\{[^}]*\}/g))
        known.add(normalized(tomlField(item, 'name') ?? '') + ranges(tomlField(item, 'specifier') ?? ''))
  }
  return known
}
