// Whether a lock file says what the manifest beside it asks for, as closely as the tool looks that installs what it says.
//
// Sources: docs.npmjs.com (package-lock.json), classic.yarnpkg.com and yarnpkg.com (yarn.lock), pnpm.io (git, settings),
// bun.sh (lockfile), doc.rust-lang.org/cargo (Cargo.lock), docs.astral.sh/uv (lockfile).

import { isRecord } from '../../record.ts'
import { readCommentedJson } from './commented-json.ts'
import type { LockFile } from './lock-files.ts'
import { againstCargoLock, againstUvLock } from './lock-tables.ts'

/** Why a lock file may not be what its manifest asks for; `undefined` where it is, as far as can be told. */
export function againstLock(lock: LockFile): string | undefined {
  const { name, manifest } = lock
  if (name === 'Cargo.lock') return againstCargoLock(lock)
  if (name === 'uv.lock') return againstUvLock(lock)
  if (name === 'Pipfile.lock')
    return 'that Pipfile.lock belongs to Pipfile is said by a hash alone, which is not looked into here'
  const json = recordOf(readCommentedJson(lock.manifestText))
  if (json === undefined) return `${manifest} is not read as JSON`
  if (name.endsWith('.json')) return againstNpmLock(lock, json)
  const isPnpmWorkspace = lock.beside(['pnpm-workspace.yaml']).some(({ text }) => /^packages:/m.test(text))
  if (json.workspaces !== undefined || (name === 'pnpm-lock.yaml' && isPnpmWorkspace)) return WORKSPACE
  if (name === 'yarn.lock') return againstYarnLock(lock, json)
  return name === 'pnpm-lock.yaml' ? againstPnpmLock(lock, json) : againstBunLock(lock, json)
}

const WORKSPACE = 'it is a workspace, and whether its lock file knows every member cannot be told'

type Json = Readonly<Record<string, unknown>>

type Asked = ReadonlyMap<string, string>

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies']

function askedBy(json: Json): Asked {
  return new Map(
    KINDS.flatMap((kind) =>
      Object.entries(recordOf(json[kind]) ?? {}).map(([name, range]) => [name, String(range)] as const),
    ),
  )
}

function recordOf(value: unknown): Json | undefined {
  return isRecord(value) ? value : undefined
}

/** @param knows whether the lock file has a package in the range that is asked for */
function lost(
  { name, manifest }: LockFile,
  asked: Asked,
  knows: (name: string, range: string) => boolean,
): string | undefined {
  const first = [...asked].find(([one, range]) => !knows(one, range))
  return first && `${name} does not know ${first.join('@')}, which ${manifest} asks for`
}

/** Both ways: what nobody asks for any more is a difference too. */
function differs(lock: LockFile, asked: Asked, known: Asked): string | undefined {
  return lost(lock, asked, (one, range) => known.get(one) === range) ?? gone(lock, asked, [...known.keys()])
}

function gone({ name, manifest }: LockFile, asked: Asked, known: readonly string[]): string | undefined {
  const first = known.find((one) => !asked.has(one))
  return first && `${name} knows ${first}, which ${manifest} does not ask for`
}

function againstNpmLock(lock: LockFile, manifest: Json): string | undefined {
  const json = recordOf(readCommentedJson(lock.text))
  if (json === undefined) return undefined
  const root = recordOf(recordOf(json.packages)?.['']) ?? {}
  if (Object.keys(root).length === 0)
    return lost(lock, askedBy(manifest), (one) => Object.hasOwn(recordOf(json.dependencies) ?? {}, one))
  const ranges = askedBy(root)
  return lost(lock, askedBy(manifest), (one, range) => ranges.get(one) === range)
}

function againstYarnLock(lock: LockFile, manifest: Json): string | undefined {
  const isBerry = lock.text.includes('__metadata:')
  const { packageManager } = manifest
  const major = typeof packageManager === 'string' ? /^yarn@(\d+)/.exec(packageManager)?.[1] : undefined
  const isOther = major !== undefined && (major !== '1') !== isBerry
  if (isOther || (!isBerry && lock.beside(['.yarnrc.yml']).length > 0))
    return 'yarn.lock is of another Yarn than the one that runs, which would write it anew'
  const entries = lock.text.split(/\r?\n(?=\S)/).filter((entry) => /^[^#\s]/.test(entry))
  const keys = entries.flatMap((entry) =>
    entry
      .split(/:\s*\r?\n/, 1)[0]!
      .replaceAll('"', '')
      .split(/,\s*/),
  )
  const known = new Set(keys)
  const asked = askedBy(manifest)
  const missing = lost(
    lock,
    asked,
    (one, range) => known.has(`${one}@${range}`) || (isBerry && known.has(`${one}@npm:${range}`)),
  )
  if (missing !== undefined || !isBerry) return missing
  const own = entries.filter((entry) => /^"[^"]*@workspace:/.test(entry))
  if (own.length !== 1 || !/^"[^"]*@workspace:\."/.test(own[0]!))
    return 'what yarn.lock says of the project is not understood'
  const [, list = ''] = /\n {2}dependencies:((?:\r?\n {4}.*)*)/.exec(own[0]!) ?? []
  return gone(
    lock,
    asked,
    [...list.matchAll(/^ {4}"?([^":\s]+)"?:/gm)].map(([, one]) => one!),
  )
}

/** Settings that pnpm compares with those that the lock file was written under. */
const COMPARED = /^\s*["']?(?:overrides|patchedDependencies|packageExtensions)\b/m

function againstPnpmLock(lock: LockFile, manifest: Json): string | undefined {
  const settings = [lock.text, ...lock.beside(['pnpm-workspace.yaml']).map(({ text }) => text)]
  const own = Object.keys(recordOf(manifest.pnpm) ?? {})
  if (settings.some((text) => COMPARED.test(text)) || own.some((key) => COMPARED.test(key)))
    return 'packages are overridden, and whether pnpm-lock.yaml knows that cannot be told'
  const [, head = lock.text] = /^([\s\S]*?)^packages:/m.exec(lock.text) ?? []
  const importers = /^importers:\s*$([\s\S]*)/m.exec(head)?.[1]
  const members = [...(importers ?? '').matchAll(/^ {2}(\S+):/gm)].map(([, one]) => one)
  if (importers !== undefined && (members.length !== 1 || members[0] !== '.')) return WORKSPACE
  const known = new Map<string, string>()
  let at = ''
  for (const line of head.split(/\r?\n/)) {
    const name = /^\s+(?:'([^']+)'|([^\s':]+)):\s*$/.exec(line)
    if (name !== null) at = name[1] ?? name[2]!
    const range = /^\s+specifier:\s*(?:'([^']*)'|"([^"]*)"|(\S.*?))\s*$/.exec(line)
    if (range !== null) known.set(at, range[1] ?? range[2] ?? range[3]!)
  }
  return differs(lock, askedBy(manifest), known)
}

function againstBunLock(lock: LockFile, manifest: Json): string | undefined {
  const json = lock.name === 'bun.lock' ? recordOf(readCommentedJson(lock.text)) : undefined
  const packages = recordOf(json?.workspaces)
  const root = recordOf(packages?.[''])
  if (packages === undefined || root === undefined) return `what ${lock.name} says cannot be read`
  return Object.keys(packages).length > 1 ? WORKSPACE : differs(lock, askedBy(manifest), askedBy(root))
}
