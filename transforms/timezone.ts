// Gives an image a time zone, and the zone that it is given the data that it needs.

import { insertBelow } from '../src/dockerfile/edit/insert.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Reason } from '../src/dockerfile/model/refusal.ts'
import { type Edit, type Fix, insertion } from '../src/dockerfile/model/span.ts'
import { assignments, bottomOf, type Stage } from '../src/dockerfile/model/stages.ts'
import { managerOf } from '../src/knowledge/images/package-managers.ts'
import { hasTimeZones, isFormerZone, zonePackage } from '../src/knowledge/images/time-zones.ts'
import { install } from '../src/transform/kit/install.ts'
import { type Context, defineTransform, type ImageConfiguration } from '../src/transform/transform.ts'

export default defineTransform({
  name: 'timezone',
  summary: 'Set the time zone, and install the data that it needs',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['style'],
  recommended: false,
  why: `\`ENV TZ=Europe/Berlin\` does nothing in an image without time zone data, and says nothing about it: the clock shows UTC. Alpine
and Ubuntu come without them, and Debian from 13 on without the names that zones once had, such as \`Asia/Calcutta\`. Where a file
sets TZ, \`tzdata\` is installed with it, or \`tzdata-legacy\`; with the option \`zone\`, images get that zone too.

Unsafe, because programs then show another time.`,
  leavesAlone: [
    'a file that sets no zone, when none is given as an option',
    'a file that installs `tzdata`, or speaks of zoneinfo or localtime',
    'a TZ that an ARG or another variable gives, and one that needs no data: UTC',
    'Red Hat, SUSE, scratch, distroless, Windows, and base images that are not known',
    'stages whose layers reach no image, and those whose user is not known',
  ],
  rules: [],
  references: ['https://wiki.alpinelinux.org/wiki/Setting_the_timezone'],
  changes: [
    {
      field: 'Env',
      name: 'TZ',
      becomes: 'the zone that the option gives',
      isMeant: (before, after) => [before, after].map(setsZone).join() === 'false,true',
    },
  ],
  options: {
    zone: {
      kind: 'text',
      default: '',
      example: 'Europe/Berlin',
      help: 'the zone of images that set none, such as Europe/Berlin; empty: no zone is set, only data that are missing are installed',
    },
  },
  apply(dockerfile, context) {
    const { zone } = context.options
    const { text } = dockerfile
    if ((zone === '' && !text.includes('TZ')) || SIGNS.some((sign) => text.includes(sign))) return dockerfile
    const stages = dockerfile.stages.filter(({ ships, base }) => ships && base.stage === undefined)
    return dockerfile.edit(
      stages.flatMap((stage): readonly Fix[] => {
        const set = zonesOf(dockerfile, stage)
        const isOpen = set.includes(undefined)
        if (set.length === 0 && zone === '') return []
        if (set.length > 0 && !isOpen && !set.some(needsData)) return []
        const fix = fixFor(dockerfile, stage, set, set.length === 0 ? zone : undefined, context)
        if (!('reason' in fix) && !(isOpen && fix.length > 0)) return fix.length === 0 ? [] : [fix]
        context.decline(stage.from.span, 'reason' in fix ? fix.reason : OPEN)
        return []
      }),
    )
  },
})

const OPEN =
  'the zone comes from a variable, and the image has no time zone data: install tzdata where it may need them'

/** Whoever writes these has seen to it. */
const SIGNS = ['tzdata', 'zoneinfo', 'localtime', 'timedatectl', '/etc/timezone']

/** The values of TZ in a stage and in those that are built on it; `undefined` for one that is no literal. */
function zonesOf(dockerfile: Dockerfile, root: Stage): readonly (string | undefined)[] {
  const { instructions, reading } = dockerfile
  return instructions.flatMap((instruction) => {
    const stage = dockerfile.stageOf(instruction)
    const isBuiltOn = stage !== undefined && bottomOf(stage) === root
    if (!isBuiltOn || (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG')) return []
    const set = assignments(instruction, reading.escape).filter(({ name }) => name === 'TZ')
    return set.map(({ raw = '' }) =>
      instruction.keyword === 'ARG' || /[$\\`]/.test(raw)
        ? undefined
        : raw.replace(/^(["'])(.*)\1$/, '$2').replace(/^:/, ''),
    )
  })
}

/** Names of UTC: what is not found is UTC too. */
const IS_UTC = new Set(['UCT', 'Universal', 'Zulu', 'Greenwich'])

/** `Europe/Berlin`, `Japan` and `CET` are looked up; `UTC`, `CET-1CEST` and `EST5EDT` say everything themselves. */
function needsData(zone: string | undefined): boolean {
  if (zone === undefined || zone.includes('Etc/') || IS_UTC.has(zone)) return false
  return zone.includes('/') || (isFormerZone(zone) && !/\d/.test(zone))
}

/** Installs what is missing, and sets the zone where one is given. */
function fixFor(
  dockerfile: Dockerfile,
  stage: Stage,
  set: readonly (string | undefined)[],
  given: string | undefined,
  context: Context,
): Fix | Reason {
  const distro = context.image(stage).distro
  if (distro === undefined) return { reason: 'it is not known how time zone data are installed on this base image' }
  if (given !== undefined && ![...given].every(isZoneLetter)) return { reason: `${given} is no name of a time zone` }
  const setting =
    given === undefined ? [] : [insertBelow(dockerfile, stage.from, { keyword: 'ENV', rest: `TZ=${given}` })]
  const named = [...set, given].flatMap((zone) => (zone !== undefined && needsData(zone) ? [zone] : []))
  const packages = new Set((named.length === 0 ? [given ?? ''] : named).map((zone) => zonePackage(distro, zone)))
  if (packages.has(undefined))
    return { reason: `whether this image has ${named.join(' and ')} depends on its release: name it` }
  const name = packages.has('tzdata-legacy') ? 'tzdata-legacy' : 'tzdata'
  if (name === 'tzdata' && hasTimeZones(distro)) return setting
  const manager = managerOf(distro)
  if (manager !== 'apk' && manager !== 'apt')
    return distro.family === 'windows'
      ? []
      : { reason: 'it is not known how time zone data are installed on this base image' }
  const added = install(dockerfile, stage, name, { manager, quiet: true }, context)
  return 'reason' in added ? added : together(setting, added)
}

function isZoneLetter(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase() || (letter >= '0' && letter <= '9') || '/_+-'.includes(letter)
}

/** Two insertions at one place are one. */
function together([setting]: readonly Edit[], added: Edit): Fix {
  if (setting === undefined) return [added]
  return setting.span.start === added.span.start
    ? [insertion(added.span.start, setting.text + added.text)]
    : [setting, added]
}

function setsZone({ Env }: ImageConfiguration): boolean {
  return Env.some((variable) => variable.startsWith('TZ='))
}
