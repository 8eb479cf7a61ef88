// Lines of releases of distributions, with the day on which each gets its last fix for who pays nothing: which one comes next that still
// does, of languages too.
//
// Sources: distro-info-data for Debian (long-term support) and Ubuntu; https://alpinelinux.org/releases/ for Alpine, as
// products/alpine-linux.md of github.com/endoflife-date/endoflife.date (a70eca337600) has it day by day.

import { changesBetween, LANGUAGES, laterReleases } from './language-lines.ts'
import type { ImageName } from './names.ts'
import { isUnfinished } from './tags.ts'

/** What ended before that day is past its life. */
const KNOWN = '2026-11-21'

export interface ReleaseOfLine {
  /** As tags have it: `12`, `22.04`, `3.22`. */
  readonly version: string
  /** As tags have it too; Alpine has none. */
  readonly name: string | undefined
  readonly ends: string
}

type Row = readonly [version: string, name: string | undefined, ends: string]

const DEBIAN: readonly Row[] = [
  ['7', 'wheezy', '2018-05-31'],
  ['8', 'jessie', '2020-06-30'],
  ['9', 'stretch', '2022-06-30'],
  ['10', 'buster', '2024-06-30'],
  ['11', 'bullseye', '2026-08-31'],
  ['12', 'bookworm', '2028-06-30'],
  ['13', 'trixie', '2030-06-30'],
]

/** Those of nine months lead to the next one with long-term support: all of them are over. */
const UBUNTU: readonly Row[] = [
  ['12.04', 'precise', '2017-04-28'],
  ['12.10', 'quantal', '2014-05-16'],
  ['13.04', 'raring', '2014-01-27'],
  ['13.10', 'saucy', '2014-07-17'],
  ['14.04', 'trusty', '2019-04-25'],
  ['14.10', 'utopic', '2015-07-23'],
  ['15.04', 'vivid', '2016-02-04'],
  ['15.10', 'wily', '2016-07-28'],
  ['16.04', 'xenial', '2021-04-30'],
  ['16.10', 'yakkety', '2017-07-20'],
  ['17.04', 'zesty', '2018-01-13'],
  ['17.10', 'artful', '2018-07-19'],
  ['18.04', 'bionic', '2023-05-31'],
  ['18.10', 'cosmic', '2019-07-18'],
  ['19.04', 'disco', '2020-01-23'],
  ['19.10', 'eoan', '2020-07-17'],
  ['20.04', 'focal', '2025-05-29'],
  ['20.10', 'groovy', '2021-07-22'],
  ['21.04', 'hirsute', '2022-01-20'],
  ['21.10', 'impish', '2022-07-14'],
  ['22.04', 'jammy', '2027-06-01'],
  ['22.10', 'kinetic', '2023-07-20'],
  ['23.04', 'lunar', '2024-01-25'],
  ['23.10', 'mantic', '2024-07-11'],
  ['24.04', 'noble', '2029-05-31'],
  ['24.10', 'oracular', '2025-07-10'],
  ['25.04', 'plucky', '2026-01-15'],
  ['25.10', 'questing', '2026-07-09'],
  ['26.04', 'resolute', '2031-05-29'],
]

const ALPINE: readonly Row[] = [
  ['3.0', undefined, '2016-05-01'],
  ['3.1', undefined, '2016-11-01'],
  ['3.2', undefined, '2017-05-01'],
  ['3.3', undefined, '2017-11-01'],
  ['3.4', undefined, '2018-05-01'],
  ['3.5', undefined, '2018-11-01'],
  ['3.6', undefined, '2019-05-01'],
  ['3.7', undefined, '2019-11-01'],
  ['3.8', undefined, '2020-05-01'],
  ['3.9', undefined, '2020-11-01'],
  ['3.10', undefined, '2021-05-01'],
  ['3.11', undefined, '2021-11-01'],
  ['3.12', undefined, '2022-05-01'],
  ['3.13', undefined, '2022-11-01'],
  ['3.14', undefined, '2023-05-01'],
  ['3.15', undefined, '2023-11-01'],
  ['3.16', undefined, '2024-05-23'],
  ['3.17', undefined, '2024-11-22'],
  ['3.18', undefined, '2025-05-09'],
  ['3.19', undefined, '2025-11-01'],
  ['3.20', undefined, '2026-04-01'],
  ['3.21', undefined, '2026-11-01'],
  ['3.22', undefined, '2027-05-01'],
  ['3.23', undefined, '2027-11-01'],
  ['3.24', undefined, '2028-06-01'],
]

/** By the image that a distribution is. */
export const LINES: Readonly<Record<string, readonly ReleaseOfLine[]>> = Object.fromEntries(
  Object.entries({ debian: DEBIAN, ubuntu: UBUNTU, alpine: ALPINE }).map(([image, rows]) => [
    image,
    rows.map(([version, name, ends]) => ({ version, name, ends })),
  ]),
)

/** A step from a release past its life to the next one that gets fixes. */
export interface LineStep {
  readonly old: ReleaseOfLine
  readonly next: ReleaseOfLine
  /** The image that is to come, without a registry for Docker Hub. */
  readonly image: string
  /** A table says that there is such a tag. */
  readonly isListed: boolean
  /** Of a language. */
  readonly language?: {
    /** What is known to be different for what is written for the old release. */
    readonly changes: readonly string[]
    /** What runs in it was built for its release and starts on no other. */
    readonly bound: boolean
    /** Its image was given up that day, whatever became of the release. */
    readonly isGivenUp: boolean
  }
}

/** Variants that each release has. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = { debian: ['', '-slim'], ubuntu: [''], alpine: [''] }

/**
 * The release that a tag of a distribution begins with, whatever it says beside: 3.20 of `3.20.3`, bookworm of `bookworm-20260801-slim`.
 *
 * @param name of the distribution's image
 */
export function releaseAt(name: string, tag: string): ReleaseOfLine | undefined {
  const all = Object.hasOwn(LINES, name) ? LINES[name]! : []
  return all.find((one) => begins(tag, one.version) || (one.name !== undefined && begins(tag, one.name)))
}

function begins(tag: string, start: string): boolean {
  return tag.startsWith(start) && ['', '.', '-'].includes(tag.charAt(start.length))
}

/** Whether a release gets no fixes any more. */
export function isOver({ ends }: Pick<ReleaseOfLine, 'ends'>): boolean {
  return ends < KNOWN
}

/** Whether a registry has an image, as far as somebody asked for it. */
export type Has = (image: string) => boolean | undefined

const NOBODY_ASKED: Has = () => undefined

/**
 * When an image of a line got its last fixes, and the image of the next release that gets some; `undefined` for one that gets them,
 * and for any other image.
 */
export function lineEnd(
  image: ImageName,
  has = NOBODY_ASKED,
): { readonly since: string; readonly next: string } | undefined {
  const step = lineStep(image, has) ?? languageSteps(image, true)[0]
  if (step !== undefined) return { since: step.old.ends, next: step.image }
  const { registry, repository, tag = '' } = image
  const release = registry === undefined ? releaseAt(repository, tag) : undefined
  if (release === undefined || !isOver(release)) return undefined
  const [next] = laterOf(LINES[repository]!, release)
  return next === undefined ? undefined : { since: release.ends, next: `${repository}:${next.version}` }
}

/** The smallest step to an image that is there: as the registry said, and where nobody asked, as a table says. */
export function lineStep(image: ImageName, has = NOBODY_ASKED): LineStep | undefined {
  return lineSteps(image).find((step) => has(step.image) ?? step.isListed)
}

/** So many are asked for at most. */
const MOST_STEPS = 12

/**
 * The steps that leave an image's line of releases with one that gets fixes, the smallest first. The tag says what it said before;
 * a release of a distribution in it that gets no fixes either gives way to one that does.
 *
 * @returns none for an image that is no release of a line, whose tag says more than the release, or that gets fixes
 */
export function lineSteps(image: ImageName): readonly LineStep[] {
  const { registry, repository, tag, digest } = image
  const languages = languageSteps(image)
  if (languages.length > 0) return languages.slice(0, MOST_STEPS)
  const name = repository === 'debian/eol' ? 'debian' : repository
  if (registry !== undefined || digest !== undefined || tag === undefined || !Object.hasOwn(LINES, name)) return []
  for (const variant of VARIANTS[name]!) {
    const release = variant === '' ? tag : tag.endsWith(variant) ? tag.slice(0, -variant.length) : undefined
    const all = LINES[name]!
    const old = all.find((one) => release !== undefined && (one.version === release || one.name === release))
    if (old === undefined) continue
    if (!isOver(old)) return []
    return laterOf(all, old).map((next) => ({
      old,
      next,
      image: `${name}:${old.version === release ? next.version : next.name}${variant}`,
      isListed: true,
    }))
  }
  return []
}

/** Those behind a release that get fixes. */
function laterOf(all: readonly ReleaseOfLine[], old: ReleaseOfLine): readonly ReleaseOfLine[] {
  return all.slice(all.indexOf(old) + 1).filter((one) => !isOver(one))
}

/**
 * The same for an image of a language.
 *
 * @param isLoose whatever the tag says beside the release: the image that comes is that of the release alone then
 */
function languageSteps(
  { registry, repository, tag, digest }: ImageName,
  isLoose = false,
): readonly (LineStep & Required<Pick<LineStep, 'language'>>)[] {
  const name = registry === undefined ? repository : `${registry}/${repository}`
  if (tag === undefined || digest !== undefined || !Object.hasOwn(LANGUAGES, name)) return []
  const { releases, endings, successor = name, bound = false } = LANGUAGES[name]!
  const [version, ends] = releases.find(([one]) => begins(tag, one)) ?? []
  if (version === undefined || ends === undefined || !isOver({ ends })) return []
  const ending = tag.slice(version.length)
  const isListed = Object.hasOwn(endings, ending)
  // What the image of somebody else has beside its own endings is not asked for.
  const others = isLoose ? [''] : successor === name ? endingsFor(ending) : []
  const later = laterReleases(name, version).filter(([, last]) => !isOver({ ends: last }))
  return later.flatMap(([next, last]) =>
    (isListed ? [endings[ending]!] : others).map((other) => ({
      old: { version, name: undefined, ends },
      next: { version: next, name: undefined, ends: last },
      image: `${successor}:${next}${other}`,
      isListed,
      language: { bound, isGivenUp: successor !== name, changes: changesBetween(name, version, next) },
    })),
  )
}

/**
 * How the ending of a tag may go on that no table has: `-alpine3.17` as `-alpine3.22`, `-alpine3.23` and so on, `-zts-bookworm` as it is.
 *
 * @returns none for what says more than the release, or is none yet
 */
function endingsFor(ending: string): readonly string[] {
  if (!ending.startsWith('-') || isUnfinished(ending)) return []
  return ending
    .split('-')
    .reduce<readonly string[]>(
      (made, part, i) => made.flatMap((start) => successorsOf(part).map((one) => (i === 0 ? one : `${start}-${one}`))),
      [''],
    )
}

/** The releases of a distribution that may come in the place of one in a tag; what is none, or gets fixes, stays. */
function successorsOf(part: string): readonly string[] {
  for (const [name, all] of Object.entries(LINES)) {
    const spelled = ({ version, name: word }: ReleaseOfLine): string =>
      name === 'alpine' ? name + version : (word ?? '')
    const old = all.find((one) => part !== '' && spelled(one) === part)
    if (old !== undefined) return isOver(old) ? laterOf(all, old).map(spelled) : [part]
  }
  return [part]
}

/**
 * Packages that another one came in the place of, by the release of Debian that has the old one no more.
 *
 * Sources: the release notes of Debian 11 and 12, "Noteworthy obsolete packages", and the packages' own pages at packages.debian.org.
 */
const RENAMED: Readonly<Record<string, string>> = {
  python: 'python3, or python-is-python3 for the command',
  'python-pip': 'python3-pip',
  'python-dev': 'python3-dev',
  'python-setuptools': 'python3-setuptools',
  'python-virtualenv': 'python3-virtualenv',
  'libssl1.0.0': 'libssl3',
  'libssl1.0.2': 'libssl3',
  'libssl1.1': 'libssl3',
  'mysql-client': 'default-mysql-client',
  'libmysqlclient-dev': 'default-libmysqlclient-dev',
  netcat: 'netcat-openbsd or netcat-traditional',
  'openjdk-8-jdk': 'openjdk-17-jdk',
  'openjdk-8-jre': 'openjdk-17-jre',
  'openjdk-11-jdk': 'openjdk-17-jdk',
  'openjdk-11-jre': 'openjdk-17-jre',
  'openjdk-11-jre-headless': 'openjdk-17-jre-headless',
  'libpng12-0': 'libpng16-16',
  libicu63: 'libicu72',
  libicu67: 'libicu72',
  libffi6: 'libffi8',
  libffi7: 'libffi8',
}

/** What a package of an older Debian is called in Debian 12, in words for a note; `undefined` where it is not known. */
export function renamedInDebian(name: string): string | undefined {
  return Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined
}
