// Lays configurations over each other: what holds for one file.

import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { imagesWith, type NamedImages, PUBLIC_IMAGES } from '../analysis/images/images.ts'
import { leftOut } from '../files/ignored.ts'
import { distroNamed } from '../knowledge/images/distro-names.ts'
import type { ImageFacts } from '../knowledge/images/image.ts'
import type { RecordedImages } from '../knowledge/images/recorded.ts'
import type { OptionsGiven } from '../rewrite/options.ts'
import type { Aim, Builder } from '../transform/transform.ts'
import type { BaseConfig, Config, Part, Setting, Settings, Switch } from './config.ts'
import { contextsOf } from './contexts.ts'
import { probesOf } from './probes.ts'

/** What configurations say of one file. */
export interface Said {
  /** By transform. */
  readonly switches: ReadonlyMap<string, Switch>
  /** By transform that is off: the part that says so. */
  readonly offIn: ReadonlyMap<string, Part>
  readonly given: OptionsGiven
  readonly unsafe: boolean | undefined
  readonly aims: readonly Aim[] | undefined
  readonly builder: Builder | undefined
  readonly images: NamedImages
  /** What `images` was made of, as a digest. */
  readonly imagesKey: string
}

/** What no configuration says. */
export const NOTHING_SAID: Said = {
  switches: new Map(),
  offIn: new Map(),
  given: {},
  unsafe: undefined,
  aims: undefined,
  builder: undefined,
  images: PUBLIC_IMAGES,
  imagesKey: keyOf({ facts: {}, mirrors: {}, recorded: {} }),
}

/** One configuration, ready to be asked. */
export interface Layer {
  /** By what a file, or a folder, is left out, in words; `undefined`: it is not. */
  leavesOut(path: string, folder: boolean): string | undefined
  /** What it says of a file, the weakest first. */
  parts(file: string): readonly Part[]
  /** Where one of its parts stands, as people read it. */
  placeOf(part: Part): string | undefined
  /** What of it speaks of files, and of none of these. */
  idle(files: readonly string[]): readonly string[]
  /** The build context of a Dockerfile, absolute and without links. */
  contextOf(file: string): string | undefined
  /** Commands that have to succeed in a container of it. */
  probesOf(file: string): readonly string[] | undefined
}

/**
 * @param folder from which the globs of `config` are read
 * @param tell is told what of them is passed over
 * @param name how people know it
 */
export function layerOf(
  config: Config,
  folder: string,
  tell: (reason: string) => void = () => {},
  name = 'the configuration',
): Layer {
  const overrides = (config.overrides ?? []).map((override, i) => ({
    part: override,
    place: `overrides[${i}]`,
    lines: override.files.join(' '),
    holds: leftOut(folder, override.files, (reason) => tell(`overrides[${i}].files: ${reason}`)),
  }))
  const lines = (['context', 'probe'] as const).flatMap((key) =>
    Object.keys(config[key] ?? {}).map((line) => ({
      place: key,
      lines: line,
      holds: leftOut(folder, [line], () => {}),
    })),
  )
  const left = (config.ignore ?? [])
    .filter((line) => !/^(?:[!#]|\s*$)/.test(line))
    .map((line) => ({ place: 'ignore', lines: line, holds: leftOut(folder, [line]) }))
  const ignores = leftOut(folder, config.ignore ?? [], (reason) => tell(`ignore: ${reason}`))
  return {
    leavesOut: (path, isFolder) => (ignores(path, isFolder) ? `\`ignore\` of ${name}` : undefined),
    contextOf: contextsOf(config, folder, tell),
    probesOf: probesOf(config, folder, tell),
    placeOf: (part) => {
      const override = overrides.find((one) => one.part === part)
      if (override !== undefined) return `${override.place} of ${name}`
      return part === config ? name : undefined
    },
    idle: (files) =>
      [
        ...overrides.map((one) => ({ ...one, place: `${one.place}.files`, isThere: isFile })),
        ...lines.map((one) => ({ ...one, isThere: existsSync })),
        // Whoever leaves a folder out where nothing is found now may have seen to what comes.
        ...left.map((one) => ({ ...one, isThere: existsSync })),
      ]
        .filter(
          ({ holds, lines: said, isThere }) =>
            !files.some((file) => holds(file, false) || holds(file, true)) && !isNamed(folder, said, isThere),
        )
        .map(({ place, lines: said }) => `${place}: no Dockerfile here is at ${said}`),
    parts: (file) => [config, ...overrides.flatMap(({ part, holds }) => (holds(file, false) ? [part] : []))],
  }
}

/** Whether something lies at a path that lines name without a star: a Dockerfile that no walk finds, but that somebody may name. */
function isNamed(folder: string, lines: string, isThere: (path: string) => boolean): boolean {
  return lines.split(' ').some((line) => !/[*?[!]/.test(line) && isThere(join(folder, line)))
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/**
 * Parts over each other, the weakest first.
 *
 * @param recorded what was learned of images; what a part says of one comes in front of it
 */
export function merged(parts: readonly Part[], recorded: RecordedImages = {}): Said {
  const switches = new Map<string, Switch>()
  const offIn = new Map<string, Part>()
  const given = table<Record<string, unknown>>()
  const facts = table<ImageFacts>()
  const mirrors = table<string>()
  let unsafe: boolean | undefined
  let aims: readonly Aim[] | undefined
  let builder: Builder | undefined
  for (const part of parts) {
    unsafe = part.unsafe ?? unsafe
    aims = part.for ?? aims
    builder = part.builder ?? builder
    for (const [image, base] of Object.entries(part.bases ?? {})) facts[image] = factsOf(base)
    for (const [from, to] of Object.entries(part.mirrors ?? {})) mirrors[from] = to
    for (const settings of settingsOf(part)) {
      for (const [name, setting] of Object.entries(settings)) {
        const { turned, options } = readSetting(setting)
        if (turned !== undefined) switches.set(name, turned)
        if (turned === 'off') offIn.set(name, part)
        given[name] = Object.assign(given[name] ?? table<unknown>(), options)
      }
    }
  }
  const images = imagesWith({ facts, mirrors, recorded })
  return { switches, offIn, given, unsafe, aims, builder, images, imagesKey: keyOf({ facts, mirrors, recorded }) }
}

/** What was learned of many images is long, and a key is looked at for each file. */
function keyOf(known: object): string {
  return createHash('sha256').update(JSON.stringify(known)).digest('base64url')
}

/** An object that inherits from nothing: its keys come from files, and `__proto__` is a key like any other. */
function table<Value>(): Record<string, Value> {
  return Object.create(null) as Record<string, Value>
}

function settingsOf({ transforms = [] }: Part): readonly Settings[] {
  return isList(transforms) ? transforms.filter((entry): entry is Settings => typeof entry === 'object') : [transforms]
}

function readSetting(setting: Setting): { turned: Switch | undefined; options: object } {
  if (typeof setting === 'string') return { turned: setting, options: {} }
  if (isList(setting)) return { turned: setting[0], options: setting[1] ?? {} }
  return { turned: undefined, options: setting }
}

// Array.isArray does not know of readonly lists.
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function factsOf({ distro, users = {}, ...rest }: BaseConfig): ImageFacts {
  const found = distro === undefined ? 'name' : distroNamed(distro)
  return {
    ...rest,
    users: Object.entries(users).map(([name, { id, group = id, home }]) => ({ name, id, group, home })),
    ...(typeof found === 'string' ? {} : { distro: found }),
  }
}
