// What compose files say of the services that they build: the stage, ports, variables, mounts, and whether they go on.
//
// Source: the compose specification, https://github.com/compose-spec/compose-spec (05-services.md, build.md, 12-interpolation.md).

import { resolve } from 'node:path'
import { expand } from '../dockerfile/read/variables.ts'
import type { BuildContext, Mount, Service, ServiceSaid } from '../files/build-context.ts'
import { isInside, relativePath } from '../files/place.ts'
import type { Build, Value } from './build.ts'
import type { Following } from './yaml-following.ts'
import { isMap, isScalar, isSeq, text } from './yaml-reading.ts'

/** What one file says of a service. */
export interface Layer {
  readonly node: unknown
  readonly ask: Following
}

type Pairs = readonly (readonly [name: string, value: string])[]

/** What stands around a service. */
interface Around {
  /** What the `.env` sets. */
  readonly environment: Pairs
  /** The text of a file, by its path from the compose file. */
  readonly read: (path: string) => string | undefined
  /** Absolute: where the compose file lies. */
  readonly folder: string
  /** The build context, from there. */
  readonly context: Value
  readonly unseen: string | undefined
  /** The file that is laid over the service's own. */
  readonly over: string | undefined
}

/** What is said of a service that is built. @param layers what counts most last */
export function serviceSaid(layers: readonly Layer[], around: Around): ServiceSaid {
  const all = (key: string): readonly unknown[] =>
    layers.flatMap(({ ask, node }) => {
      const value = ask.get(node, key)
      return value === undefined ? [] : [value]
    })
  const listed = (key: string): readonly unknown[] => layers.flatMap(({ ask, node }) => ask.items(ask.get(node, key)))
  const targets = layers.flatMap(({ ask, node }) => text(ask.get(ask.get(node, 'build'), 'target')) ?? [])
  const isUnclear = layers.some(({ ask, node }) => text(ask.get(ask.get(node, 'build'), 'target')) === null)
  const ports = layers.flatMap(({ ask, node }) =>
    ['ports', 'expose'].flatMap((key) =>
      ask.items(ask.get(node, key)).map((item) => portsIn(isMap(item) ? ask.get(item, 'target') : item, around)),
    ),
  )
  const mounts = layers.flatMap(({ ask, node }) => [
    ...ask
      .items(ask.get(node, 'volumes'))
      .filter((item) => !isOpenToAll(item, ask))
      .map((item) => mountIn(item, ask, around)),
    ...temporaryIn(ask.get(node, 'tmpfs'), ask, around),
  ])
  const isPrivileged = all('privileged').some((node) => maySay(YES, node, around))
  // `restart: "no"`: it is done when it ends.
  const ends = all('restart').some((node) => maySay(NO, node, around))
  return {
    over: around.over,
    unseen:
      around.unseen ??
      (ports.includes(undefined) ? 'a variable names a port of it' : undefined) ??
      (mounts.includes(undefined) ? 'a variable names where something is mounted' : undefined),
    target: isUnclear ? null : targets.at(-1)?.toLowerCase(),
    startsOther: all('command').length > 0 || all('entrypoint').length > 0,
    goesOn: !ENDING.some((key) => all(key).some((node) => maySay(YES, node, around))) && !ends,
    wantsRoot: isPrivileged ? 'privileged' : ROOTS.find((key) => listed(key).length > 0),
    ports: ports.flatMap((some) => some ?? []),
    environment: [
      ...filesOf(layers).flatMap((path) => fromEnvironment(exampleOf(path, around.read) ?? '')),
      ...layers.flatMap(({ ask, node }) => environmentIn(ask.get(node, 'environment'), ask, around)),
    ],
    mounts: mounts.flatMap((mount) => mount ?? []),
  }
}

/** Keys of services that somebody calls: in a terminal, or where a profile is asked for. */
const ENDING = ['tty', 'stdin_open', 'profiles']

/** Keys that give what root alone can use: a user without privileges has neither capabilities nor the devices' groups. */
const ROOTS = ['cap_add', 'devices']

/** Words for true and false: compose takes them with and without quotes. */
const YES = /^(?:true|yes|on|y|1)$/i
const NO = /^(?:false|no|off|n|0)$/i

/** Whether a key may say such a word: a variable that is not known may say any. A list says that it is set. */
function maySay(word: RegExp, node: unknown, around: Around): boolean {
  if (!isScalar(node)) return isSeq(node) && node.items.length > 0
  const said = String(node.value)
  const values = valuesOf(said, around)
  return values.some((value) => word.test(value)) || (said.includes('$') && values.every((value) => value === ''))
}

/** Whether a key says that something is so, whatever the variables in it may be. */
function isSurely(node: unknown, around: Around): boolean {
  if (!isScalar(node)) return false
  const values = valuesOf(String(node.value), around)
  return values.length > 0 && values.every((value) => YES.test(value))
}

/** What a text may stand for: with the variables of `.env`, and without. */
function valuesOf(said: string, { environment }: Pick<Around, 'environment'>): readonly string[] {
  if (!said.includes('$')) return [said]
  const given = new Map(environment)
  const values = [expand(said, '', () => null), expand(said, '', (name) => given.get(name) ?? null)]
  return [...new Set(values)].filter((value) => value !== undefined)
}

/** `80:80`, `127.0.0.1:80:80/tcp`, `80-81:80-81`, `${PORT:-80}`: the ports of the container; `undefined` where they are not known. */
function portsIn(node: unknown, around: Around): readonly number[] | undefined {
  if (!isScalar(node)) return undefined
  const found = valuesOf(String(node.value), around).flatMap((value) => {
    const [, port] = /(?:^|:)(\d+)(?:-\d+)?(?:\/\w+)?$/.exec(value) ?? []
    return port === undefined ? [] : [Number(port)]
  })
  return found.length === 0 ? undefined : found
}

function environmentIn(node: unknown, ask: Following, around: Around): ServiceSaid['environment'] {
  const pairs: Pairs = isSeq(ask.node(node))
    ? ask.items(node).map((item) => {
        const said = isScalar(item) ? String(item.value) : ''
        const at = said.indexOf('=')
        return at < 0 ? ([said, ''] as const) : ([said.slice(0, at), said.slice(at + 1)] as const)
      })
    : ask.entries(node).map(([name, raw]) => {
        const value = ask.node(raw)
        return [name, isScalar(value) ? String(value.value ?? '') : ''] as const
      })
  return pairs.flatMap(([name, said]): ServiceSaid['environment'] => {
    const values = valuesOf(said, around).filter((value) => value !== '')
    return values.length === 0 ? [[name, undefined] as const] : values.map((value) => [name, value] as const)
  })
}

/** The files of `env_file`: `web.env`, `{ path: web.env }`. */
function filesOf(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ ask, node }) => {
    const said = ask.get(node, 'env_file')
    return (isSeq(said) ? ask.items(said) : [said]).flatMap((item) => {
      const path = text(isMap(item) ? ask.get(item, 'path') : item)
      return typeof path === 'string' ? [path] : []
    })
  })
}

/** Endings of the files that a repository has in the place of those with its secrets. */
const EXAMPLES = ['', '.example', '.sample', '.dist', '.template']

/** The text of a file of variables, or of the one that shows what stands in it. */
function exampleOf(path: string, read: Around['read']): string | undefined {
  for (const ending of EXAMPLES) {
    const found = read(`${path}${ending}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** The lines `NAME=value` of a file of variables. */
export function fromEnvironment(source: string): Pairs {
  return source.split(/\r?\n/).flatMap((line) => {
    const [, name, value = ''] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line) ?? []
    const [, quoted, plain = ''] = /^(?:["']([^"']*)["']|([^#\s]*))/.exec(value) ?? []
    return name === undefined ? [] : [[name, quoted ?? plain] as const]
  })
}

/** `./data:/data:ro`, `/data`, `{ type: bind, source: ., target: /app }`; `undefined` where its place is not known. */
function mountIn(item: unknown, ask: Following, around: Around): Mount | undefined {
  const key = (name: string): string | undefined => {
    const value = ask.get(item, name)
    return isScalar(value) ? String(value.value) : undefined
  }
  const [source = '', written = '', mode = ''] = isMap(item)
    ? [key('source'), key('target'), isSurely(ask.get(item, 'read_only'), around) ? 'ro' : '']
    : isScalar(item)
      ? partsOf(String(item.value))
      : []
  const [target = ''] = valuesOf(written, around).filter((value) => value !== '')
  if (!target.startsWith('/')) return undefined
  const places = placesOf(source, around)
  const [place = ''] = places
  return {
    source,
    places,
    target: target.length > 1 ? target.replace(/\/$/, '') : target,
    isOfHost: /^[./~]/.test(place) || source.startsWith('$') || key('type') === 'bind',
    isReadOnly: mode.split(',').includes('ro'),
    // What a variable begins with is a folder of its own, where nothing says which.
    inContext: source.startsWith('$') && !place.startsWith('.') ? undefined : withinContext(place, around),
  }
}

/** Everybody may write in a tmpfs, unless a mode says who may. */
function isOpenToAll(item: unknown, ask: Following): boolean {
  const type = ask.get(item, 'type')
  if (!isScalar(type) || type.value !== 'tmpfs') return false
  const mode = ask.get(ask.get(item, 'tmpfs'), 'mode')
  return mode === undefined || (isScalar(mode) && letsAllWrite(mode.source ?? String(mode.value)))
}

/** `tmpfs: /run`, `tmpfs: [/run, "/cache:mode=755"]`: those where not everybody may write; `undefined` where one's place is not known. */
function temporaryIn(node: unknown, ask: Following, around: Around): readonly (Mount | undefined)[] {
  return (isSeq(node) ? ask.items(node) : [node]).flatMap((item) => {
    if (!isScalar(item)) return []
    const [said = ''] = valuesOf(String(item.value), around)
    const [target = '', options = ''] = said.split(':')
    const mode = /(?:^|,)mode=([^,]*)/.exec(options)?.[1]
    if (mode === undefined || letsAllWrite(mode)) return []
    if (!target.startsWith('/')) return [undefined]
    return [{ source: 'tmpfs', places: [], target, isOfHost: false, isReadOnly: false, inContext: undefined }]
  })
}

/** `1777`, `0777`, `0o777`: what is no mode lets nobody. */
function letsAllWrite(mode: string): boolean {
  return /^(?:0o)?[0-7]*[37]$/.test(mode)
}

/** The parts of `source:target:mode`: a colon in `${NAME:-value}` parts nothing, nor does that of a drive. */
function partsOf(said: string): readonly string[] {
  const parts = ['']
  let depth = 0
  for (const [i, character] of [...said].entries()) {
    if (character === '{') depth++
    else if (character === '}') depth--
    const isDrive = i === 1 && /^[a-z]:[\\/]/i.test(said)
    if (character === ':' && depth === 0 && !isDrive) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.length === 1 ? ['', ...parts] : parts
}

/** What a source may stand for, as far as its variables are known: `${PWD}/data` is `./data`. */
function placesOf(source: string, around: Around): readonly string[] {
  return valuesOf(source.replace(/^\$(?:PWD\b|\{PWD\})/, '.'), around).filter((place) => place !== '')
}

/** The path of a place from the top of the build context, '' for that itself. */
function withinContext(place: string, { folder, context }: Around): string | undefined {
  if (context === null || !/^[./]/.test(place) || place.includes('$')) return undefined
  const [top, path] = [resolve(folder, context), resolve(folder, place)]
  return top === path ? '' : isInside(top, path) ? relativePath(top, path) : undefined
}

/** A service, and the place that says so: `compose.yaml:12 with compose.prod.yaml`. */
export function placed(said: ServiceSaid, where: string): Service {
  return { ...said, where: said.over === undefined ? where : `${where} with ${said.over}` }
}

/** A build context of which is known who runs what is built from it, as far as the builds of its Dockerfile say. */
export function withServices(files: BuildContext, builds: readonly Build[] = []): BuildContext {
  const services = builds.flatMap(({ service, where }) => (service === undefined ? [] : [placed(service, where)]))
  if (services.length === 0) return files
  return {
    entry: (path) => files.entry(path),
    list: (folder) => files.list(folder),
    below: (folder) => files.below(folder),
    text: (path) => files.text(path),
    bytes: (path, count) => files.bytes(path, count),
    changes: (path) => files.changes(path),
    ignores: (folder) => files.ignores(folder),
    untracked: (path) => files.untracked(path),
    told: () => files.told(),
    services: () => services,
  }
}
