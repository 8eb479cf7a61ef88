// The one door to what is known of the image that a stage stands on: what the file says, what the user configured, and the tables.

import type { Refusal } from '../../dockerfile/model/refusal.ts'
import type { OwnShell } from '../../dockerfile/model/shell.ts'
import type { Span } from '../../dockerfile/model/span.ts'
import { type Base, bottomOf, type Stage } from '../../dockerfile/model/stages.ts'
import type { BuildContext } from '../../files/build-context.ts'
import { distroNamed } from '../../knowledge/images/distro-names.ts'
import { type Distro, distroOf, WINDOWS } from '../../knowledge/images/distros.ts'
import { isPlain, isPlainDistribution, setsHome } from '../../knowledge/images/homes.ts'
import { type Image, type ImageFacts, type ImagesGiven, NO_IMAGE } from '../../knowledge/images/image.ts'
import { usersOf } from '../../knowledge/images/image-users.ts'
import { lineSteps } from '../../knowledge/images/lines.ts'
import {
  hasDigestAlone,
  type ImageName,
  type Mirror,
  mirroredAs,
  namedAs,
  officialOf,
  PUBLIC_MIRRORS,
  parseImage,
  unmirrored,
} from '../../knowledge/images/names.ts'
import { ownShellOf } from '../../knowledge/images/own-shells.ts'
import { packagesOf, packagesOfPublisher } from '../../knowledge/images/packages.ts'
import { platformNamed } from '../../knowledge/images/platforms.ts'
import { type RecordedImage, type RecordedImages, recordOf, usersIn } from '../../knowledge/images/recorded.ts'
import { isOfficialEntrypoint, startOf } from '../../knowledge/images/starts.ts'
import { vendorOf } from '../../knowledge/images/vendors.ts'
import { showsWindows } from './windows-signs.ts'

/** Who knows the images that stages stand on. */
export interface Images {
  /** @param stage without one nothing is known */
  image(stage: Stage | undefined): Image
}

/** The same, and what is known of images that no stage stands on. */
export interface NamedImages extends Images {
  /** What was learned of an image when it was asked for, under the name that the file gives it; nothing is asked now. */
  recorded(name: string): RecordedImage | undefined
  /** The names that an image may be had by, those of mirrors first. */
  places(name: string): readonly string[]
  /** The images that may come in the place of one whose release gets no fixes, the nearest first, by the names that tables have for them. */
  steps(name: string): readonly { readonly name: string; readonly places: readonly string[] }[]
}

/** What goes into a build beside the Dockerfile. */
export interface BuildInputs extends Images {
  /** The files that COPY sees; `undefined` when they are not known. */
  readonly files: BuildContext | undefined
}

/** The tables, with what is given in front of them. */
export function imagesWith({ facts, mirrors, recorded = {} }: ImagesGiven): NamedImages {
  const given = new Map(Object.entries(facts).map(([name, said]) => [keyOf(name, parseImage(name).tag), said]))
  const own = Object.entries(mirrors).map(([from, to]) => ({ from: trimmed(from), to: trimmed(to) }))
  const all = [...own, ...PUBLIC_MIRRORS]
  const known = new WeakMap<Stage, Image>()
  const shown = new WeakMap<Stage, Image>()
  const byName = new Map<string, Image>()
  const places = (name: string): readonly string[] => [...mirroredAs(name, own), name]
  return {
    image(stage) {
      if (stage === undefined) return NO_IMAGE
      const bottom = bottomOf(stage)
      let image = known.get(bottom)
      if (image === undefined) {
        // All that is read of a stage: after an edit the stages are others, and files start from the same images.
        const { base, platform } = bottom
        const name = JSON.stringify([base.text, base.image, base.assumed, platform])
        image = byName.get(name) ?? readImage(bottom, { given, recorded }, all)
        if (byName.size >= MOST_KEPT) byName.clear()
        byName.set(name, image)
        known.set(bottom, image)
      }
      // Of an image that nobody knows what is done on it may tell.
      const seen = image.distro === undefined ? (shown.get(stage) ?? onWindows(stage, image)) : image
      shown.set(stage, seen)
      return seen
    },
    recorded: (name) => recordOf(recorded, name),
    places,
    steps: (name) =>
      lineSteps(parseImage(unmirrored(name, all))).flatMap((step) => {
        const other = namedAs(name, step.image, all)
        return other === undefined ? [] : [{ name: step.image, places: places(other) }]
      }),
  }
}

function onWindows(stage: Stage, image: Image): Image {
  return showsWindows(stage) ? { ...image, distro: WINDOWS } : image
}

/** So many images are remembered by what FROM says. */
const MOST_KEPT = 500

/** What the tables know, and nothing else. */
export const PUBLIC_IMAGES: NamedImages = imagesWith({ facts: {}, mirrors: {} })

type Given = ReadonlyMap<string, ImageFacts>

/** What is read of a stage. */
interface Named {
  readonly base: Pick<Base, 'text' | 'image' | 'assumed'>
  readonly platform: Stage['platform']
}

/** What somebody says, and what was learned. */
interface Told {
  readonly given: Given
  readonly recorded: RecordedImages
}

function readImage({ base, platform }: Named, { given, recorded }: Told, mirrors: readonly Mirror[]): Image {
  const { image: text, assumed } = base
  const plain = (name: string): string => unmirrored(name, mirrors)
  const name = text === undefined ? NO_IMAGE.name : parseImage(plain(text))
  const literal = parseImage(plain(base.text))
  // What is said of the image as the file names it, else of the one that is mirrored.
  const said = (sure: boolean): ImageFacts | undefined =>
    factsOf(base, given, sure) ??
    factsOf({ ...base, text: plain(base.text), image: text === undefined ? undefined : plain(text) }, given, sure)
  const [likely, sure] = [said(false), said(true)]
  const origin = likely?.from === undefined ? name : parseImage(likely.from)
  const recordedAs = text === undefined ? undefined : (recordOf(recorded, text) ?? recordOf(recorded, plain(text)))
  // What is true of one platform need not be true of another.
  const record = isOfPlatform(recordedAs, platform) ? recordedAs : undefined
  const { steps = {} } = recordedAs ?? {}
  const isWindows = (platformNamed(platform) ?? record?.platform)?.startsWith('windows/') === true
  // What an ARG chooses by its default is one image of several, and instructions for who builds on it change what is in force.
  const known = base.assumed || isWindows || record?.onbuild === true ? undefined : record
  const byName = text === undefined ? undefined : distroOf(origin)
  const isSure = likely?.from === undefined ? !assumed || literal.repository === name.repository : sure === likely
  const isOpen = hasDigestAlone(origin)
  const isOfficial = isSure && !isWindows && byName?.family !== 'windows' && !(isOpen && byName === undefined)
  const official = isOfficial ? officialOf(origin) : undefined
  const vendor = isOfficial && official === undefined ? vendorOf(origin) : undefined
  const start = official === undefined ? vendor : startOf(official)
  const isBare = isSure && !isWindows && isPlain(origin)
  const byTable = byName ?? vendor?.distro
  const distro = likely?.distro ?? (isWindows ? WINDOWS : closerDistro(byTable, recordedDistro(record, text)))
  const then = recordedRelease(known)
  return {
    text,
    name,
    literal,
    assumed,
    origin,
    official,
    distro,
    releaseThen: then !== undefined && then.id === distro?.id ? then.version : undefined,
    user: sure?.user ?? (known === undefined ? (start?.user ?? (isBare ? 'root' : undefined)) : userOf(known)),
    ownHomes:
      known?.home === undefined
        ? !setsHome(origin) &&
          (sure?.user !== undefined ||
            start !== undefined ||
            isBare ||
            (byName !== undefined && isPlainDistribution(origin)))
        : known.home === '',
    workdir: sure?.workdir ?? known?.workdir ?? start?.workdir,
    entrypoint: sure?.entrypoint ?? known?.entrypoint ?? start?.entrypoint,
    ownEntrypoint: sure?.entrypoint !== undefined && !(official && isOfficialEntrypoint(official, sure.entrypoint)),
    shell: shellOf(sure?.shell ?? shellRecorded(known), origin),
    users: oncePerName([
      ...(sure?.users ?? []),
      ...(known === undefined ? [] : usersIn(known)),
      ...(official === undefined ? (vendor?.users ?? []) : usersOf(official)),
    ]),
    packages: [
      ...(sure?.packages ?? []),
      ...(official === undefined ? (isSure ? packagesOfPublisher(origin) : []) : isOpen ? [] : packagesOf(official)),
    ],
    configured: likely !== undefined,
    named: (other) => namedAs(text ?? base.text, other, mirrors),
    has: (other) => (Object.hasOwn(steps, other) ? steps[other] : undefined),
  }
}

/** What is said of the SHELL, empty for the builder's own; of an image of which nothing is said its name may tell. */
function shellOf(said: readonly string[] | undefined, origin: ImageName): OwnShell {
  if (said === undefined) return ownShellOf(origin)
  return said.length === 0 ? undefined : said
}

function shellRecorded(record: RecordedImage | undefined): readonly string[] | undefined {
  return record === undefined ? undefined : (record.shell ?? [])
}

function isOfPlatform(record: RecordedImage | undefined, platform: string | undefined): boolean {
  const named = platformNamed(platform)
  return named === undefined || record === undefined || platformNamed(record.platform) === named
}

function recordedRelease(record: RecordedImage | undefined): Distro | undefined {
  const distro = record?.distro === undefined ? undefined : distroNamed(record.distro)
  return typeof distro === 'string' ? undefined : distro
}

/** A digest has its release for good; a tag brings another one some day. */
function recordedDistro(record: RecordedImage | undefined, text: string | undefined): Distro | undefined {
  const distro = recordedRelease(record)
  return distro === undefined || text?.includes('@') === true ? distro : { ...distro, version: undefined }
}

/** What an image turned out to be says more than what its name lets expect; a release that the name says holds for good. */
function closerDistro(byTable: Distro | undefined, recorded: Distro | undefined): Distro | undefined {
  if (recorded === undefined) return byTable
  return byTable?.id === recorded.id && byTable.version !== undefined ? byTable : recorded
}

/** Without the group that may stand behind it. */
function userOf({ user }: RecordedImage): string {
  return user.split(':', 1)[0] || 'root'
}

function oncePerName(users: Image['users']): Image['users'] {
  return users.filter(({ name }, i) => users.findIndex((other) => other.name === name) === i)
}

/** @param sure what an ARG chooses by its default does not count */
function factsOf({ image, text, assumed }: Named['base'], given: Given, sure: boolean): ImageFacts | undefined {
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

/** Another image, named in the way that one is; or why it cannot be had. */
export function namedLike(image: Image, name: string, at: Span): string | Refusal {
  return image.named(name) ?? { at, reason: `no mirror is known to have ${name}: name one in the configuration` }
}
