// Indexes, manifests and configurations as they come from a registry: read with care, since anybody may have written them.

import { isRecord } from '../record.ts'
import { Trouble } from './trouble.ts'

/** OCI image specification, "Image Index" and "Image Manifest"; Docker's own of schema 2. */
export const INDEXES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
] as const
export const MANIFESTS = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
] as const
const CONFIGURATIONS: readonly string[] = [
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
]

/** Something by its content. */
export interface Descriptor {
  readonly digest: string
  /** Bytes. */
  readonly size: number
}

export interface PlatformManifest extends Descriptor {
  /** `linux/arm64/v8` */
  readonly platform: string
}

/** One image, or images of several platforms. */
export type Manifest =
  | { readonly kind: 'index'; readonly manifests: readonly PlatformManifest[] }
  | { readonly kind: 'image'; readonly configuration: Descriptor; readonly layers: readonly Descriptor[] }

/** What an image says of itself. */
export interface Configuration {
  readonly platform: string
  /** `2026-08-01`, or nothing where it does not say so or it makes no sense. */
  readonly created: string | undefined
  /** '' is root. */
  readonly user: string
  readonly workdir: string
  readonly entrypoint: readonly string[]
  /** What ENV says of HOME; '' where it says nothing. */
  readonly home: string
  readonly command: readonly string[]
  /** Empty: the builder's own. */
  readonly shell: readonly string[]
  readonly triggers: readonly string[]
}

const MOST_ENTRIES = 1000

/** @throws Trouble for what is neither an index nor a manifest of an image */
export function manifestIn(bytes: Buffer): Manifest {
  const value = parsed(bytes)
  if (!isRecord(value)) throw wrong('a manifest that is no object')
  // An index need not say that it is one.
  if (Array.isArray(value.manifests)) return { kind: 'index', manifests: listOf(value.manifests).flatMap(platformIn) }
  const { config, layers } = value
  if (!isRecord(config) || !Array.isArray(layers)) {
    // Schema 1, and manifests of what else registries keep.
    const isManifest = typeof value.schemaVersion === 'number' || typeof value.mediaType === 'string'
    throw isManifest ? foreign('a manifest of a kind that is not read') : wrong('a manifest that is of no image')
  }
  if (typeof config.mediaType === 'string' && !CONFIGURATIONS.includes(config.mediaType))
    throw foreign('something that is no image')
  return { kind: 'image', configuration: descriptorIn(config), layers: listOf(layers).map(descriptorIn) }
}

/** Statements about an image stand beside it as if they were of a platform of their own, which is not known. */
function platformIn(value: unknown): readonly PlatformManifest[] {
  if (!isRecord(value) || !isRecord(value.platform)) return []
  const { os, architecture, variant } = value.platform
  if (typeof os !== 'string' || typeof architecture !== 'string' || os === 'unknown') return []
  const platform = platformText(os, architecture, variant)
  return platform === undefined ? [] : [{ ...descriptorIn(value), platform }]
}

function platformText(os: unknown, architecture: unknown, variant: unknown): string | undefined {
  const parts = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])]
  const text = parts.join('/')
  return parts.every((part) => typeof part === 'string') && /^[\w./-]{1,100}$/.test(text) ? text : undefined
}

function descriptorIn(value: unknown): Descriptor {
  if (isRecord(value) && typeof value.digest === 'string' && /^sha256:[0-9a-f]{64}$/.test(value.digest)) {
    const { digest, size } = value
    if (typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) return { digest, size }
  }
  throw wrong('a manifest whose parts have no digest and size')
}

function listOf(list: readonly unknown[]): readonly unknown[] {
  if (list.length > MOST_ENTRIES) throw wrong(`a manifest with ${list.length} parts`)
  return list
}

/** @throws Trouble for what is no configuration of an image */
export function configurationIn(value: unknown): Configuration {
  if (!isRecord(value)) throw wrong('a configuration that is no object')
  const { os, architecture, variant, created } = value
  const platform = platformText(os, architecture, variant)
  if (platform === undefined) throw foreign('a configuration without a platform')
  const config = isRecord(value.config) ? value.config : {}
  return {
    platform,
    created: typeof created === 'string' ? dayOf(created) : undefined,
    user: textIn(config.User),
    workdir: textIn(config.WorkingDir) || '/',
    entrypoint: textsIn(config.Entrypoint),
    home: homeIn(textsIn(config.Env)),
    command: textsIn(config.Cmd),
    shell: textsIn(config.Shell),
    triggers: textsIn(config.OnBuild),
  }
}

/** Builds that can be repeated say that they are of 1970: that is no age. */
function dayOf(created: string): string | undefined {
  const [, day] = /^(\d{4}-\d\d-\d\d)T/.exec(created) ?? []
  return day === undefined || day < '2000' ? undefined : day
}

/** Of a variable that is there twice the last one counts. */
function homeIn(variables: readonly string[]): string {
  return variables.findLast((variable) => variable.startsWith('HOME='))?.slice('HOME='.length) ?? ''
}

function textIn(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  throw wrong('a configuration with something else where a text is expected')
}

function textsIn(value: unknown): readonly string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value) && value.every((one): one is string => typeof one === 'string')) return value
  throw wrong('a configuration with something else where texts are expected')
}

export function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw wrong('what is no JSON')
  }
}

function foreign(what: string): Trouble {
  return new Trouble('foreign', `the registry gives ${what}`)
}

function wrong(what: string): Trouble {
  return new Trouble('wrong', `the registry gives ${what}`)
}
