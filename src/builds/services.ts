// What compose files say of the services that they build: the stage, ports, variables, mounts, and whether they go on.
//
// Source: the compose specification, https://github.com/compose-spec/compose-spec (05-services.md, build.md).

import type { BuildContext, ServiceSaid } from '../files/build-context.ts'
import type { Build } from './build.ts'
import { entries, get, isAlias, isMap, isScalar, isSeq, items, text } from './yaml-reading.ts'

/** What a service says that is built. @param over what another file says of it, which comes in front */
export function serviceSaid(service: unknown, over?: unknown): ServiceSaid {
  const said = saidIn(service)
  if (over === undefined) return said
  const more = saidIn(over)
  return {
    target: more.target ?? said.target,
    startsOther: said.startsOther || more.startsOther,
    goesOn: said.goesOn && more.goesOn,
    ports: [...said.ports, ...more.ports],
    environment: { ...said.environment, ...more.environment },
    mounts: said.mounts === undefined || more.mounts === undefined ? undefined : [...said.mounts, ...more.mounts],
  }
}

function saidIn(service: unknown): ServiceSaid {
  const target = text(get(get(service, 'build'), 'target'))
  return {
    target: typeof target === 'string' ? target.toLowerCase() : target,
    startsOther: get(service, 'command') !== undefined || get(service, 'entrypoint') !== undefined,
    goesOn: !ENDING.some((key) => isSet(get(service, key))) && !saysNo(get(service, 'restart')),
    ports: items(get(service, 'ports')).flatMap(portIn),
    environment: environmentIn(get(service, 'environment')),
    mounts: mountsIn(get(service, 'volumes')),
  }
}

/** Keys of services that somebody calls: in a terminal, or where a profile is asked for. */
const ENDING = ['tty', 'stdin_open', 'profiles']

function isSet(node: unknown): boolean {
  if (isScalar(node)) return node.value === true
  return isSeq(node) && node.items.length > 0
}

/** `restart: "no"`: it is done when it ends. */
function saysNo(node: unknown): boolean {
  return isScalar(node) && (node.value === 'no' || node.value === false)
}

/** `80:80`, `127.0.0.1:80:80/tcp`, `{ target: 80 }`: the port of the container. */
function portIn(node: unknown): readonly number[] {
  const said = isMap(node) ? get(node, 'target') : node
  if (!isScalar(said)) return []
  const [, port] = /(?:^|:)(\d+)(?:\/\w+)?$/.exec(String(said.value)) ?? []
  return port === undefined ? [] : [Number(port)]
}

function environmentIn(node: unknown): Readonly<Record<string, string>> {
  const pairs = isSeq(node)
    ? node.items.flatMap((item): readonly (readonly [string, unknown])[] => {
        const said = isScalar(item) ? String(item.value) : ''
        const at = said.indexOf('=')
        return at < 0 ? [] : [[said.slice(0, at), said.slice(at + 1)]]
      })
    : entries(node).map(([name, value]) => [name, isScalar(value) ? value.value : undefined] as const)
  return Object.fromEntries(
    pairs.flatMap(([name, value]) =>
      (typeof value === 'string' && !value.includes('$')) || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  )
}

/** `undefined` where an anchor stands for some of them. */
function mountsIn(node: unknown): readonly string[] | undefined {
  if (node === undefined) return []
  if (!isSeq(node)) return undefined
  const mounts = node.items.map((item) => {
    if (isScalar(item)) return String(item.value)
    if (isAlias(item) || !isMap(item)) return undefined
    const [source, target] = ['source', 'target'].map((key) => get(item, key))
    const said = [source, target].flatMap((one) => (isScalar(one) ? [String(one.value)] : []))
    return `${said.join(':')}${isSet(get(item, 'read_only')) ? ':ro' : ''}`
  })
  return mounts.every((one) => one !== undefined) ? mounts : undefined
}

/** A build context of which is known who runs what is built from it, as far as the builds of its Dockerfile say. */
export function withServices(files: BuildContext, builds: readonly Build[] = []): BuildContext {
  const services = builds.flatMap(({ service, where }) => (service === undefined ? [] : [{ ...service, where }]))
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
