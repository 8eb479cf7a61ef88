// What is known of the image that a stage stands on: one value, of what the file says, what the user configured, and the tables.

import type { Refusal } from '../dockerfile/refusal.ts'
import type { Span } from '../dockerfile/span.ts'
import { type Base, bottomOf, type Stage } from '../dockerfile/stages.ts'
import type { BuildContext } from '../files/build-context.ts'
import { startOf } from './bases.ts'
import { type Distro, distroOf, WINDOWS } from './distros.ts'
import { type ImageName, type Mirror, mirrorOf, namedAs, numbersOf, parseImage, unmirrored } from './image-names.ts'

/** The image that a stage stands on in the end, through the stages that it is built on. What is not known is `undefined`. */
export interface Image {
  /** As FROM names it, with the defaults of ARGs put in; `undefined` when it cannot be told. */
  readonly text: string | undefined
  /** The name that the tables know it by: behind a mirror that of the image that is mirrored. Empty when it cannot be told. */
  readonly name: ImageName
  /** The same as FROM says it, with its variables. */
  readonly literal: ImageName
  /** The name rests on the default of an ARG, which a build may override. */
  readonly assumed: boolean
  /** One of Docker Hub's official images, on Linux. A variable may choose its version, not the image. */
  readonly official: OfficialImage | undefined
  readonly distro: Distro | undefined
  /** Who runs what is started; a name or a number, `root` where the image says nothing. */
  readonly user: string | undefined
  readonly workdir: string | undefined
  /** Empty where the image has none. */
  readonly entrypoint: readonly string[] | undefined
  /** The user said something of it; it need not be true of the public image of that name. */
  readonly configured: boolean
  /**
   * The name of another image, in the way that this one is named: through its mirror, with its host.
   *
   * @param name without a host for Docker Hub
   * @returns `undefined` where no mirror is known to have it
   */
  named(name: string): string | undefined
}

export interface OfficialImage {
  readonly repository: string
  /** '' where the name has none. */
  readonly tag: string
  /** The numbers that the tag begins with: its version. */
  readonly numbers: readonly number[]
}

/** Who knows the images that stages stand on. */
export interface Images {
  /** @param stage without one nothing is known */
  image(stage: Stage | undefined): Image
}

/** What goes into a build beside the Dockerfile. */
export interface BuildInputs extends Images {
  /** The files that COPY sees; `undefined` when they are not known. */
  readonly files: BuildContext | undefined
}

/** What a user says of an image. */
export interface ImageFacts {
  readonly distro?: Distro
  readonly user?: string
  readonly workdir?: string
  readonly entrypoint?: readonly string[]
}

/** What a user says of images. */
export interface ImagesGiven {
  /** By the image's name; with a tag for that tag alone. */
  readonly facts: Readonly<Record<string, ImageFacts>>
  /** Where images of a registry stand again: `registry.example.com/hub` for `docker.io`. */
  readonly mirrors: Readonly<Record<string, string>>
}

/** The tables, with what is given in front of them. */
export function imagesWith({ facts, mirrors }: ImagesGiven): Images {
  const given = new Map(Object.entries(facts).map(([name, said]) => [keyOf(name, parseImage(name).tag), said]))
  const all = Object.entries(mirrors).map(([from, to]) => ({ from: trimmed(from), to: trimmed(to) }))
  const known = new WeakMap<Stage, Image>()
  return {
    image(stage) {
      if (stage === undefined) return NOTHING
      const bottom = bottomOf(stage)
      let image = known.get(bottom)
      if (image === undefined) {
        image = readImage(bottom, given, all)
        known.set(bottom, image)
      }
      return image
    },
  }
}

/** What the tables know, and nothing else. */
export const PUBLIC_IMAGES: Images = imagesWith({ facts: {}, mirrors: {} })

/** What is known of a stage that is not there. */
const NOTHING: Image = {
  text: undefined,
  name: parseImage(''),
  literal: parseImage(''),
  assumed: false,
  official: undefined,
  distro: undefined,
  user: undefined,
  workdir: undefined,
  entrypoint: undefined,
  configured: false,
  named: (name) => name,
}

type Given = ReadonlyMap<string, ImageFacts>

function readImage({ base, platform }: Stage, given: Given, mirrors: readonly Mirror[]): Image {
  const { image: text, assumed } = base
  const plain = (name: string): string => unmirrored(name, mirrorOf(name, mirrors))
  const name = text === undefined ? NOTHING.name : parseImage(plain(text))
  const literal = parseImage(plain(base.text))
  const isWindows = platform?.startsWith('windows') === true
  const byName = text === undefined ? undefined : distroOf(name)
  const stable = !assumed || literal.repository === name.repository
  const official = isWindows || byName?.family === 'windows' || !stable ? undefined : officialOf(name)
  // What is said of the image as the file names it, else of the one that is mirrored.
  const said = (sure: boolean): ImageFacts | undefined =>
    factsOf(base, given, sure) ??
    factsOf({ ...base, text: plain(base.text), image: text === undefined ? undefined : plain(text) }, given, sure)
  const sure = said(true)
  const start = official === undefined ? undefined : startOf(official.repository)
  return {
    text,
    name,
    literal,
    assumed,
    official,
    distro: said(false)?.distro ?? (isWindows ? WINDOWS : byName),
    user: sure?.user ?? start?.user,
    workdir: sure?.workdir ?? start?.workdir,
    entrypoint: sure?.entrypoint ?? start?.entrypoint,
    configured: sure !== undefined,
    named: (other) => namedAs(text ?? base.text, other, mirrors),
  }
}

function officialOf({ registry, repository: written, tag = '' }: ImageName): OfficialImage | undefined {
  // Releases that get no updates any more: the same file systems, but for where apt looks.
  const repository = written === 'debian/eol' ? 'debian' : written
  if (registry !== undefined || repository === '' || repository.includes('/') || tag.includes('onbuild'))
    return undefined
  return { repository, tag, numbers: numbersOf(tag) }
}

/** @param sure what an ARG chooses by its default does not count */
function factsOf({ image, text, assumed }: Base, given: Given, sure: boolean): ImageFacts | undefined {
  if (image === undefined) return undefined
  const { tag } = parseImage(image)
  const bare = given.get(keyOf(image))
  if (!(sure && assumed)) return given.get(keyOf(image, tag)) ?? bare
  return keyOf(image) === keyOf(text) ? bare : undefined
}

function keyOf(image: string, tag?: string): string {
  const { registry = '', repository } = parseImage(image)
  return `${registry}/${repository}${tag === undefined ? '' : `:${tag}`}`
}

function trimmed(prefix: string): string {
  return prefix.replace(/\/+$/, '')
}

/** The tag of an image that Docker Hub has under this name, as far as the default of an ARG says; '' without one. */
export function tagOf({ name }: Image, repository: string): string | undefined {
  return name.registry === undefined && name.repository === repository ? (name.tag ?? '') : undefined
}

/** Another image, named in the way that one is; or why it cannot be had. */
export function namedLike(image: Image, name: string, at: Span): string | Refusal {
  return image.named(name) ?? { at, reason: `no mirror is known to have ${name}: name one in the configuration` }
}
