// What the installs of a Dockerfile lack without recommended packages: asked together, since one decides about another.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { insertAfter, type Script } from '../../dockerfile/model/script.ts'
import type { Edit } from '../../dockerfile/model/span.ts'
import type { Stage } from '../../dockerfile/model/stages.ts'
import type { Image } from '../../knowledge/images/image.ts'
import { packagesOfDistro, programsOf } from '../../knowledge/images/packages.ts'
import { isDebianSince } from '../../knowledge/images/releases.ts'
import type { Archive } from '../../knowledge/packages/archive.ts'
import { isRemovedAgain, type Lack, lackOf, REMOVED, type Site } from '../../knowledge/packages/lacking.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'
import type { Need, Release } from '../../knowledge/packages/need-row.ts'
import type { Images } from '../images/images.ts'
import { type ByHand, byHand } from '../processes/by-hand.ts'
import type { PlacedUse } from '../processes/program-uses.ts'
import { type Install, installsIn, Stock } from './install-sites.ts'

/** A call that is to install no recommended packages. */
export interface Bare {
  readonly call: Call
  readonly run: { readonly instruction: Instruction; readonly script: Script }
}

/** `apt-get install -f`, `xargs apt-get install` */
const UNNAMED = 'no package is named here, so it is not known what those that come recommend'

/** Each install is asked what is there at each call behind it: of a file that asks more often nobody waits for the answer. */
const MOST_QUESTIONS = 100_000

const TOO_MANY = 'the file has so many installs and calls that what they need of each other is not looked for'

/** What is known of the packages that a manager installs. */
export interface Knowledge {
  readonly manager: Manager
  readonly needs: readonly Need[]
  /** One for each release that an image may bring. */
  archives(image: Image): readonly Archive[]
  /** Whether every such release is known to have a package of that name. */
  isThere(name: string, image: Image, isSince: (release: Release) => boolean): boolean
  /** Packages that come in other ways than by their names. */
  readonly more?: (says: (text: string) => boolean) => readonly string[]
}

/**
 * The packages that each call needs beside its own, or why it is better left alone.
 *
 * @param says whether a text stands anywhere in the file, in lower case
 */
export function lacksOf(
  dockerfile: Dockerfile,
  images: Images,
  calls: readonly Bare[],
  knowledge: Knowledge,
  says: (text: string) => boolean,
): (bare: Bare) => Lack {
  const installs = installsIn(dockerfile, knowledge.manager)
  const stock = new Stock(dockerfile, installs, (stage) => {
    const { packages, distro } = images.image(stage)
    return [...packages, ...packagesOfDistro(distro), ...(knowledge.more?.(says) ?? [])]
  })
  const installOf = ({ run, call }: Bare): Install | undefined =>
    installs.find((one) => one.call === call && one.instruction === run.instruction)
  if (stock.questions > MOST_QUESTIONS) return () => ({ reason: TOO_MANY })
  const wanted = calls.flatMap((bare) => installOf(bare) ?? [])
  const handsOf = new Map<Stage, ByHand>()
  const lacks = allLacks(wanted, stock, (install) => {
    const { stage } = install
    const image = images.image(stage)
    const { who, ...hands } = handsOf.get(stage) ?? byHand(dockerfile, images, stage)
    handsOf.set(stage, { who, ...hands })
    const beside = besideIn(siteOf(install, stock, image, hands, says), image, knowledge)
    return who === undefined ? beside : { ...beside, needed: { reason: `${who}: ${WORKS}` } }
  })
  return (bare) => {
    const install = installOf(bare)
    if (bare.call.operands.length === 0) return { reason: UNNAMED }
    const lack = (install === undefined ? undefined : lacks.get(install)) ?? []
    if (install === undefined || 'reason' in lack) return lack
    const named = namedRightBehind(install, installs, bare.run.script, knowledge.manager)
    return lack.filter((name) => !named.has(name))
  }
}

/** What further installs of a script name, as long as nothing but these stands between. */
function namedRightBehind(
  { instruction, at }: Install,
  installs: readonly Install[],
  { commands }: Script,
  manager: Manager,
): ReadonlySet<string> {
  const behind = commands.filter(({ start }) => start > at.offset)
  const other = behind.find((command) => callOf(command)?.manager !== manager)?.start ?? Number.POSITIVE_INFINITY
  const further = installs.filter(
    (one) =>
      one.instruction === instruction && one.at.offset > at.offset && one.at.offset < other && one.call.command.certain,
  )
  return new Set(further.flatMap(({ names }) => names))
}

const WORKS = 'whoever works there may use what is only recommended'

/** What one call brings or is given decides about others: looked at again until nothing changes, or it goes on for too long. */
const PASSES = 4

function allLacks(
  installs: readonly Install[],
  stock: Stock,
  beside: (install: Install) => Beside,
): ReadonlyMap<Install, Lack> {
  let said = ''
  for (let pass = 1; ; pass++) {
    const lacks = new Map<Install, Lack>()
    let isStill = true
    for (const install of installs) {
      const before = stock.add(install, [])
      const { needed, recommended } = beside(install)
      lacks.set(install, needed)
      // A call that is left alone goes on to bring what it recommends.
      const more = 'reason' in needed ? recommended : needed
      if (more.join(' ') !== before.join(' ')) isStill = false
      stock.add(install, more)
    }
    leaveTogether(lacks, beside)
    const now = JSON.stringify([...lacks.values()])
    // Where each brings what it brought before, all were asked about the same.
    if (isStill || now === said || pass === PASSES || installs.length === 1) return lacks
    said = now
  }
}

/** What a RUN removes again is decided once: where one of its installs is left alone for that, the others are too. */
function leaveTogether(lacks: Map<Install, Lack>, beside: (install: Install) => Beside): void {
  for (const [install, lack] of lacks) {
    if (!('reason' in lack) || lack.reason !== REMOVED) continue
    for (const other of lacks.keys())
      if (other.instruction === install.instruction && beside(other).isRemovedAgain) lacks.set(other, lack)
  }
}

interface Beside {
  readonly needed: Lack
  readonly isRemovedAgain: boolean
  /** What it brings today. */
  readonly recommended: readonly string[]
}

function siteOf(
  install: Install,
  stock: Stock,
  image: Image,
  hands: Pick<ByHand, 'isShell' | 'isOpen'>,
  says: (text: string) => boolean,
): Site<PlacedUse> {
  const { distro, official } = image
  const programs = official === undefined ? undefined : programsOf(official)
  const already = stock.inFrontOf(install)
  const uses = stock.usesBehind(install)
  return {
    asked: install.names.filter((name) => !already.has(name)),
    there: stock.behind(install),
    uses,
    thereBy: (use) => stock.thereBy(use, install, true),
    perhapsBy: (use) => stock.thereBy(use, install, false),
    showing: (by) => stock.showing(by, uses),
    programs,
    text: {
      isPlain: programs !== undefined,
      ...hands,
      says: (...texts) => texts.some(says),
      isSince: (release) => isDebianSince(image, release),
      isBefore: ({ debian, ubuntu }) =>
        distro?.version !== undefined && distro.version < (distro.family === 'ubuntu' ? ubuntu : debian),
    },
  }
}

function besideIn(site: Site<PlacedUse>, image: Image, knowledge: Knowledge): Beside {
  const archives = knowledge.archives(image)
  const recommended = archives.map((archive) => new Set(site.asked.flatMap((name) => archive.recommended(name))))
  const [first = new Set<string>()] = recommended
  return {
    isRemovedAgain: isRemovedAgain(site),
    needed: inEach(
      archives.map((archive) => lackOf(site, archive, knowledge.needs)),
      (name) => knowledge.isThere(name, image, site.text.isSince),
    ),
    recommended: [...first].filter((name) => recommended.every((names) => names.has(name))),
  }
}

/** What is lacking in any release, where each of them has it. */
function inEach(lacks: readonly Lack[], isThere: (name: string) => boolean): Lack {
  const names = new Set<string>()
  for (const lack of lacks) {
    if ('reason' in lack) return lack
    for (const name of lack) names.add(name)
  }
  const unsure = [...names].find((name) => !isThere(name))
  if (unsure === undefined) return [...names].toSorted()
  return {
    reason: `${unsure} is needed and only recommended, and not every release that this may be is known to have it: name the packages that are needed, and leave recommended ones out`,
  }
}

/** Puts packages behind the last one of a call, each on a line of its own where that one has its own. */
export function addPackages(dockerfile: Dockerfile, { run, call }: Bare, names: readonly string[]): readonly Edit[] {
  const last = call.operands.at(-1)
  if (last === undefined || names.length === 0) return []
  const { text, reading } = dockerfile
  const at = run.script.place(last.start)
  const indent = text.slice(text.lastIndexOf('\n', at) + 1, at)
  const between = indent.trim() === '' ? ` ${reading.escape}${reading.eol}${indent}` : ' '
  return [insertAfter(run.script, last, names.map((name) => between + name).join(''))]
}
