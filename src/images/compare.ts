// Compares two images: the differences that count, and those in caches, indexes and logs.

import { CONFIGURATION_KINDS, type ImageConfiguration, type ImageContents, type ImageFile } from './contents.ts'
import { type Declaration, type DeclaredDifference, declaredFiles, withoutDeclared } from './declared.ts'
import type {
  ConfigurationDifference,
  DisposableDifference,
  FileAspect,
  FileDifference,
  ImageDifference,
} from './differences.ts'
import { disposableAt } from './disposable.ts'

/** What the comparison of two images found. */
export interface ImageComparison {
  /** Whether both behave the same, but for what is declared: no difference counts. */
  readonly equal: boolean
  /** The differences that count, by path, the configuration first. */
  readonly differences: readonly ImageDifference[]
  /** Differences that transforms say they make. */
  readonly declared: readonly DeclaredDifference[]
  /** Differences in what the list of caches, indexes and logs names. */
  readonly disposable: readonly DisposableDifference[]
  readonly before: ImageFigures
  readonly after: ImageFigures
}

export interface ImageFigures {
  readonly layers: number
  /** Bytes of all layers as uncompressed tars. */
  readonly bytes: number
  /** Bytes among them that a later layer deletes or writes again. */
  readonly wastedBytes: number
  readonly files: number
  /** Each layer with what made it, in their order; absent where the image does not say it. */
  readonly byLayer?: readonly LayerFigure[]
}

export interface LayerFigure {
  readonly origin: string
  /** As an uncompressed tar. */
  readonly bytes: number
}

/**
 * Compares the image of `before` with that of `after`.
 *
 * @param declarations what the transforms declare that made the difference
 */
export function compareImages(
  before: ImageContents,
  after: ImageContents,
  declarations: readonly Declaration[] = [],
): ImageComparison {
  const files = fileDifferences(before.files, after.files)
  const names = new Map(files.map((difference) => [difference.path, nameOf(difference)]))
  nameFolders(files, names)
  const counted = files.filter(({ path }) => names.get(path) === undefined)
  const declared = declaredFiles(counted, after.configuration, declarations)
  const configurations = compareConfigurations(before.configuration, after.configuration, declarations)
  const differences = [...configurations.differences, ...counted.filter(({ path }) => !declared.paths.has(path))]
  const disposable = files.flatMap((difference) => {
    const name = names.get(difference.path)
    return name === undefined ? [] : [{ ...difference, name }]
  })
  return {
    equal: differences.length === 0,
    differences,
    declared: [...configurations.declared, ...declared.found],
    disposable,
    before: figures(before),
    after: figures(after),
  }
}

function figures(image: ImageContents): ImageFigures {
  const { layerBytes, layerInstructions } = image
  const isSaid = layerInstructions.some((instruction) => instruction !== '')
  const byLayer = isSaid ? layerInstructions.map((origin, i) => ({ origin, bytes: layerBytes[i] ?? 0 })) : undefined
  return {
    ...(byLayer === undefined ? {} : { byLayer }),
    layers: image.layerBytes.length,
    bytes: image.layerBytes.reduce((sum, bytes) => sum + bytes, 0),
    wastedBytes: image.wastedBytes,
    files: image.files.size,
  }
}

function fileDifferences(
  before: ReadonlyMap<string, ImageFile>,
  after: ReadonlyMap<string, ImageFile>,
): readonly FileDifference[] {
  const found: FileDifference[] = []
  for (const [path, old] of before) {
    const now = after.get(path)
    if (!now) {
      found.push({ kind: 'file', path, change: 'removed', aspects: [], before: old })
      continue
    }
    const aspects = aspectsOf(old, now)
    if (aspects.length > 0) found.push({ kind: 'file', path, change: 'changed', aspects, before: old, after: now })
  }
  for (const [path, now] of after) {
    if (!before.has(path)) found.push({ kind: 'file', path, change: 'added', aspects: [], after: now })
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1))
}

function aspectsOf(before: ImageFile, after: ImageFile): readonly FileAspect[] {
  if (before.type !== after.type) return ['type']
  const aspects: FileAspect[] = []
  // A symbolic link's own mode means nothing on Linux, and builders write different ones.
  if (before.mode !== after.mode && before.type !== 'symlink') aspects.push('mode')
  if (before.uid !== after.uid || before.gid !== after.gid) aspects.push('owner')
  if ((before.essence ?? before.hash) !== (after.essence ?? after.hash)) aspects.push('content')
  if (before.target !== after.target) aspects.push('target')
  if (before.device !== after.device) aspects.push('device')
  if (canonical(before.attributes) !== canonical(after.attributes)) aspects.push('attributes')
  return aspects
}

function nameOf({ path, before, after }: FileDifference): string | undefined {
  const names = [before, after].flatMap((file) => (file ? [disposableAt(path, file)?.name] : []))
  // A file that turned from what the list names into something else is a difference.
  return names.every((name) => name === names[0]) ? names[0] : undefined
}

/**
 * A folder that exists in one image alone and holds nothing but what the list names goes with it:
 *
 *     root/.cache            named after its content
 *     root/.cache/pip        on the list
 */
function nameFolders(files: readonly FileDifference[], names: Map<string, string | undefined>): void {
  const childrenOf = new Map<string, FileDifference[]>()
  for (const difference of files) {
    const folder = difference.path.slice(0, Math.max(difference.path.lastIndexOf('/'), 0))
    const siblings = childrenOf.get(folder)
    if (siblings) siblings.push(difference)
    else childrenOf.set(folder, [difference])
  }
  // Deepest first: a folder is judged after the folders in it. The order by path puts those behind it.
  for (const difference of files.toReversed()) {
    if (names.get(difference.path) !== undefined || difference.change === 'changed') continue
    if ((difference.before ?? difference.after)?.type !== 'directory') continue
    const children = childrenOf.get(difference.path) ?? []
    const [first] = children.map(({ path }) => names.get(path))
    if (children.every(({ path }) => names.get(path) !== undefined)) names.set(difference.path, first)
  }
}

/** The configurations alone: what differs, and what of it is declared. */
export function compareConfigurations(
  before: ImageConfiguration,
  after: ImageConfiguration,
  declarations: readonly Declaration[] = [],
): { readonly differences: readonly ConfigurationDifference[]; readonly declared: readonly DeclaredDifference[] } {
  const { found, ...rest } = withoutDeclared(before, after, declarations, isSame)
  const fields = Object.keys({ ...before, ...after }).filter(isField)
  const differences = fields.flatMap((field): readonly ConfigurationDifference[] =>
    isSame(field, rest.before, rest.after)
      ? []
      : [{ kind: 'configuration', field, before: rest.before[field], after: rest.after[field] }],
  )
  return { differences, declared: found }
}

function isSame(field: keyof ImageConfiguration, before: ImageConfiguration, after: ImageConfiguration): boolean {
  return canonical(meaning(field, before)) === canonical(meaning(field, after))
}

function isField(name: string): name is keyof ImageConfiguration {
  return name in CONFIGURATION_KINDS
}

/**
 * Where the order says nothing (builders keep each variable once), it is taken out of the comparison. So is the case of
 * a port's protocol: Docker's builders write `80/tcp` for `EXPOSE 80/TCP`, podman and buildah write `80/TCP`, and the
 * engines of both publish either as 80/tcp.
 */
function meaning(field: keyof ImageConfiguration, configuration: ImageConfiguration): unknown {
  if (field === 'ExposedPorts') return configuration.ExposedPorts.map((port) => port.toLowerCase()).toSorted()
  const value = configuration[field]
  return CONFIGURATION_KINDS[field] === 'set' && Array.isArray(value) ? value.toSorted() : value
}

/** One text for equal values: keys sorted, and what is empty or absent left out. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(
            Object.entries(part)
              .filter(([, inner]) => inner !== null && inner !== undefined)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : (part ?? undefined),
    ) ?? ''
  )
}
