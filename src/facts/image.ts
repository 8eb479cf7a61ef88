// What is known of the image that a stage stands on: one value, of what the file says, what the user configured, and the tables.

import type { Refusal } from '../dockerfile/refusal.ts'
import type { Span } from '../dockerfile/span.ts'
import { type Base, bottomOf, type Stage } from '../dockerfile/stages.ts'
import type { BuildContext } from '../files/build-context.ts'
import { packagesOf } from './base-packages.ts'
import { isOfficialEntrypoint, startOf } from './bases.ts'
import { type Distro, distroOf, WINDOWS } from './distros.ts'
import {
  type ImageName,
  type Mirror,
  namedAs,
  type OfficialImage,
  officialOf,
  PUBLIC_MIRRORS,
  parseImage,
  unmirrored,
} from './image-names.ts'
import { type ImageUser, usersOf } from './image-users.ts'

/** The image that a stage stands on in the end, through the stages that it is built on. What is not known is `undefined`. */
export interface Image {
  /** As FROM names it, with the defaults of ARGs put in; `undefined` when it cannot be told. */
  readonly text: string | undefined
  /** Its own name; behind a mirror that of the image that is mirrored. Empty when it cannot be told. */
  readonly name: ImageName
  /** The same as FROM says it, with its variables. */
  readonly literal: ImageName
  /** The name rests on the default of an ARG, which a build may override. */
  readonly assumed: boolean
  /** The public image that it is, or that it is built on, as the user says; by that the tables know it. */
  readonly origin: ImageName
  /** That public image, where it is one of Docker Hub's official ones, on Linux. A variable may choose its version alone. */
  readonly official: OfficialImage | undefined
  readonly distro: Distro | undefined
  /** Who runs what is started; a name or a number, `root` where the image says nothing. */
  readonly user: string | undefined
  readonly workdir: string | undefined
  /** Empty where the image has none. */
  readonly entrypoint: readonly string[] | undefined
  /** The user says that it is another one than that of the public image. */
  readonly ownEntrypoint: boolean
  /** Those beside root that are there to work as. */
  readonly users: readonly ImageUser[]
  /** Packages of its distribution that are known to be there. */
  readonly packages: readonly string[]
  /** The user said something of it: then nobody knows what is not there, or that it is just as the public image. */
  readonly configured: boolean
  /**
   * The name of another image, in the way that this one is named: through its mirror, with its host.
   *
   * @param name without a host for Docker Hub
   * @returns `undefined` where no mirror is known to have it
   */
  named(name: string): string | undefined
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
  /** The public image that it is built on: what is known of that one is known of this one. */
  readonly from?: string
  readonly distro?: Distro
  readonly user?: string
  readonly workdir?: string
  readonly entrypoint?: readonly string[]
  readonly users?: readonly ImageUser[]
  readonly packages?: readonly string[]
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
  const own = Object.entries(mirrors).map(([from, to]) => ({ from: trimmed(from), to: trimmed(to) }))
  const all = [...own, ...PUBLIC_MIRRORS]
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
  origin: parseImage(''),
  official: undefined,
  distro: undefined,
  user: undefined,
  workdir: undefined,
  entrypoint: undefined,
  ownEntrypoint: false,
  users: [],
  packages: [],
  configured: false,
  named: (name) => name,
}

type Given = ReadonlyMap<string, ImageFacts>

function readImage({ base, platform }: Stage, given: Given, mirrors: readonly Mirror[]): Image {
  const { image: text, assumed } = base
  const plain = (name: string): string => unmirrored(name, mirrors)
  const name = text === undefined ? NOTHING.name : parseImage(plain(text))
  const literal = parseImage(plain(base.text))
  // What is said of the image as the file names it, else of the one that is mirrored.
  const said = (sure: boolean): ImageFacts | undefined =>
    factsOf(base, given, sure) ??
    factsOf({ ...base, text: plain(base.text), image: text === undefined ? undefined : plain(text) }, given, sure)
  const [likely, sure] = [said(false), said(true)]
  const origin = likely?.from === undefined ? name : parseImage(likely.from)
  const isWindows = platform?.startsWith('windows') === true
  const byName = text === undefined ? undefined : distroOf(origin)
  const isSure = likely?.from === undefined ? !assumed || literal.repository === name.repository : sure === likely
  const official = isWindows || byName?.family === 'windows' || !isSure ? undefined : officialOf(origin)
  const start = official === undefined ? undefined : startOf(official)
  return {
    text,
    name,
    literal,
    assumed,
    origin,
    official,
    distro: likely?.distro ?? (isWindows ? WINDOWS : byName),
    user: sure?.user ?? start?.user,
    workdir: sure?.workdir ?? start?.workdir,
    entrypoint: sure?.entrypoint ?? start?.entrypoint,
    ownEntrypoint: sure?.entrypoint !== undefined && !(official && isOfficialEntrypoint(official, sure.entrypoint)),
    users: [...(sure?.users ?? []), ...(official === undefined ? [] : usersOf(official))],
    packages: [...(sure?.packages ?? []), ...(official === undefined ? [] : packagesOf(official))],
    configured: likely !== undefined,
    named: (other) => namedAs(text ?? base.text, other, mirrors),
  }
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
export function tagOf({ origin }: Image, repository: string): string | undefined {
  return origin.registry === undefined && origin.repository === repository ? (origin.tag ?? '') : undefined
}

/** Another image, named in the way that one is; or why it cannot be had. */
export function namedLike(image: Image, name: string, at: Span): string | Refusal {
  return image.named(name) ?? { at, reason: `no mirror is known to have ${name}: name one in the configuration` }
}
