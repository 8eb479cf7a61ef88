// What was learned of an image when it was asked for: the form in which it is kept, and the checks of who reads it back.

import { isRecord } from '../../record.ts'
import { distroNamed } from './distro-names.ts'
import type { ImageUser } from './image-users.ts'
import { addressOf, DIGEST, recordName, withoutDigest } from './names.ts'

/** The file's name. */
export const RECORDED_FILE = 'dockershift.images.json'
/** Of its form. */
const RECORDED_VERSION = 1

/** An image as a registry, or an engine, had it on one day. */
export interface RecordedImage {
  /**
   * Of the index, where there are images for several platforms; it is what a tag stands for. Left out where an engine was asked that
   * does not know what its tag stands for at the registry.
   */
  readonly digest?: string
  /** The day on which it was asked, `2026-08-01`. */
  readonly asked: string
  /** The day on which it was built; left out where it does not say so. */
  readonly created?: string
  /** What it is there for: `linux/amd64`. */
  readonly platforms: readonly string[]
  /** The one of which the rest is told. */
  readonly platform: string
  /** Bytes of its layers as they are sent; left out where an engine was asked, which does not know. */
  readonly size?: number
  /** As its configuration has it; '' is root. */
  readonly user: string
  readonly workdir: string
  readonly entrypoint: readonly string[]
  /** What its ENV says of HOME, '' where it says nothing; left out where that was not looked at. */
  readonly home?: string
  /** Left out where it is the builder's own. */
  readonly shell?: readonly string[]
  /** It has instructions for who builds on it. */
  readonly onbuild?: true
  /** As a configuration names it: `debian 12`; left out where it is not known. */
  readonly distro?: string
  /** Those to work as, by name; left out where they are not known. */
  readonly users?: Readonly<Record<string, { readonly id: number; readonly group: number; readonly home: string }>>
  /** A tag with more numbers that stands for the same: `20.11.1`. */
  readonly exact?: string
  /** Images of later releases that may come in its place, and whether there are such: up to the first that there is. */
  readonly steps?: Readonly<Record<string, boolean>>
  /** It was asked for in this run; it is never written down. */
  readonly justAsked?: true
}

/** By the name that FROM gives the image, as `recordName` makes it. */
export type RecordedImages = Readonly<Record<string, RecordedImage>>

/** What is wrong with a file of records, and where. */
export interface RecordedFlaw {
  readonly flaw: string
}

/** The names of images have a colon or an `@`, so that none is called so. */
export function isFlaw(found: RecordedImages | RecordedFlaw): found is RecordedFlaw {
  return typeof found.flaw === 'string'
}

const DAY = /^\d{4}-\d\d-\d\d$/
const PLATFORM = /^[\w./-]{1,100}$/
const isText = (value: unknown): boolean => typeof value === 'string'
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value)

/** Each member: what it must be, and whether it may be left out. */
const MEMBERS: Readonly<
  Record<
    Exclude<keyof RecordedImage, 'justAsked'>,
    { readonly is: (value: unknown) => boolean; readonly what: string; readonly open?: true }
  >
> = {
  digest: { is: matches(DIGEST), what: 'sha256: and 64 hexadecimal digits', open: true },
  asked: { is: matches(DAY), what: 'a day such as 2026-08-01' },
  created: { is: matches(DAY), what: 'a day such as 2026-08-01', open: true },
  platforms: {
    is: (value) => isTexts(value) && (value as string[]).every((one) => PLATFORM.test(one)),
    what: 'platforms',
  },
  platform: { is: matches(PLATFORM), what: 'a platform such as linux/amd64' },
  size: { is: isCount, what: 'a number of bytes', open: true },
  user: { is: isText, what: 'a text' },
  workdir: { is: isText, what: 'a text' },
  entrypoint: { is: isTexts, what: 'texts' },
  home: { is: isText, what: 'a text', open: true },
  shell: { is: isTexts, what: 'texts', open: true },
  onbuild: { is: (value) => value === true, what: 'true, or nothing', open: true },
  distro: {
    is: (value) => typeof value === 'string' && typeof distroNamed(value) !== 'string',
    what: 'a distribution such as debian 12',
    open: true,
  },
  users: { is: isUsers, what: 'users with id, group and home', open: true },
  exact: { is: matches(/^\w[\w.-]{0,127}$/), what: 'a tag', open: true },
  steps: { is: isSteps, what: 'names of images with true or false', open: true },
}

function isUsers(value: unknown): boolean {
  const isUser = (one: unknown): boolean => isRecord(one) && isCount(one.id) && isCount(one.group) && isText(one.home)
  return isRecord(value) && Object.values(value).every(isUser)
}

function isSteps(value: unknown): boolean {
  const isStep = ([name, is]: readonly [string, unknown]): boolean =>
    addressOf(name) !== undefined && typeof is === 'boolean'
  return isRecord(value) && Object.entries(value).every(isStep)
}

/** Reads what `JSON.parse` made of a file of records. */
export function recordedIn(value: unknown): RecordedImages | RecordedFlaw {
  if (!isRecord(value) || !isRecord(value.images)) return { flaw: 'it has no "images"' }
  if (value.version !== RECORDED_VERSION)
    return {
      flaw: `version: ${JSON.stringify(value.version)} is not read, ${RECORDED_VERSION} is; write it anew with dockershift images --write`,
    }
  const images = Object.create(null) as Record<string, RecordedImage>
  for (const [name, image] of Object.entries(value.images)) {
    const at = `images[${JSON.stringify(name)}]`
    if (addressOf(name) === undefined) return { flaw: `${at}: that is the name of no image` }
    if (!isRecord(image)) return { flaw: `${at}: it must be an object` }
    const wrong = flawIn(image)
    if (wrong !== undefined) return { flaw: `${at}.${wrong}` }
    images[name] = image as unknown as RecordedImage
  }
  return images
}

function flawIn(image: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(image).find((member) => !Object.hasOwn(MEMBERS, member))
  if (unknown !== undefined) return `${unknown}: nobody reads it`
  for (const [member, { is, what, open }] of Object.entries(MEMBERS)) {
    const found = Object.hasOwn(image, member) ? image[member] : undefined
    if (found === undefined ? open !== true : !is(found)) return `${member}: it must be ${what}`
  }
  return undefined
}

/**
 * What is recorded of the image that a name stands for: of its digest, where it has one.
 *
 * @param name as FROM gives it, without variables
 */
export function recordOf(images: RecordedImages, name: string): RecordedImage | undefined {
  const own = lookUp(images, recordName(name))
  const { name: tagged, digest } = withoutDigest(name)
  if (own !== undefined || digest === undefined) return own
  const ofTag = lookUp(images, recordName(tagged))
  return ofTag?.digest === digest ? ofTag : undefined
}

function lookUp(images: RecordedImages, name: string): RecordedImage | undefined {
  return Object.hasOwn(images, name) ? images[name] : undefined
}

/** The file's text: images by name, so that two runs write the same. */
export function recordedText(images: RecordedImages): string {
  const sorted = Object.entries(images).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ version: RECORDED_VERSION, images: Object.fromEntries(sorted) }, undefined, 2)}\n`
}

/** Users as the tables have them. */
export function usersIn({ users = {} }: RecordedImage): readonly ImageUser[] {
  return Object.entries(users).map(([name, user]) => ({ name, ...user }))
}
