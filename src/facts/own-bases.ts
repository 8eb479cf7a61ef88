// What a user says of their own base images, in front of what the tables know.

import { bottomOf, type Stage } from '../dockerfile/stages.ts'
import { type Start, startOf } from './bases.ts'
import { type Distro, distroOfImage, distroOfStage, parseImage } from './distros.ts'

/** What is known of one image. What is not said stays unknown. */
export interface BaseFacts {
  readonly distro?: Distro
  readonly user?: string
  readonly workdir?: string
  readonly entrypoint?: readonly string[]
}

export interface BasesGiven {
  /** By the image's name; with a tag for that tag alone. */
  readonly facts: Readonly<Record<string, BaseFacts>>
  /** Where images of a registry stand again: `registry.example.com/hub` for `docker.io`. */
  readonly mirrors: Readonly<Record<string, string>>
}

/** What transforms ask about the image that a stage is built on. */
export interface Bases {
  distro(stage: Stage | undefined): Distro | undefined
  start(stage: Stage): Start | undefined
}

/** What the tables know, and nothing else. */
export const PUBLIC_BASES: Bases = { distro: distroOfStage, start: startOf }

/** The tables, with what is given in front of them. */
export function basesWith({ facts, mirrors }: BasesGiven): Bases {
  const given = new Map(Object.entries(facts).map(([name, said]) => [keyOf(name, parseImage(name).tag), said]))
  const prefixes = Object.entries(mirrors)
    .map(([from, to]) => [`${trimmed(from)}/`, `${trimmed(to)}/`] as const)
    .sort(([a], [b]) => b.length - a.length)
  if (given.size === 0 && prefixes.length === 0) return PUBLIC_BASES

  const unmirrored = (image: string): string => {
    const prefix = prefixes.find(([from]) => image.startsWith(from))
    return prefix === undefined ? image : prefix[1] + image.slice(prefix[0].length)
  }
  /** The stage at the bottom, as if it named the image that is mirrored. */
  const origins = new WeakMap<Stage, Stage>()
  const originOf = (stage: Stage): Stage => {
    const bottom = bottomOf(stage)
    let origin = origins.get(bottom)
    if (origin === undefined) {
      const { base } = bottom
      const image = base.image === undefined ? undefined : unmirrored(base.image)
      origin = image === base.image ? bottom : { ...bottom, base: { ...base, image, text: unmirrored(base.text) } }
      origins.set(bottom, origin)
    }
    return origin
  }
  /** What is said of the image as the file names it, else of the one that is mirrored. */
  const saidOf = (stage: Stage, sure: boolean): BaseFacts | undefined => {
    const bottom = bottomOf(stage)
    return factsOf(bottom, given, sure) ?? factsOf(originOf(stage), given, sure)
  }
  return {
    distro: (stage) =>
      stage === undefined ? undefined : (saidOf(stage, false)?.distro ?? distroOfStage(originOf(stage))),
    start(stage) {
      const said = saidOf(stage, true)
      const known = startOf(originOf(stage))
      if (said === undefined) return known
      return {
        user: said.user ?? known?.user,
        workdir: said.workdir ?? known?.workdir,
        entrypoint: said.entrypoint ?? known?.entrypoint,
      }
    },
  }
}

/** @param sure what an ARG chooses by its default does not count */
function factsOf({ base }: Stage, given: ReadonlyMap<string, BaseFacts>, sure: boolean): BaseFacts | undefined {
  const { image, text, assumed } = base
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

/** The names by which a user says a distribution, and an image that stands for it. */
const NAMES: Readonly<Record<string, string>> = {
  debian: 'debian',
  ubuntu: 'ubuntu',
  alpine: 'alpine',
  fedora: 'fedora',
  centos: 'centos',
  rhel: 'rockylinux',
  rocky: 'rockylinux',
  rockylinux: 'rockylinux',
  almalinux: 'almalinux',
  oraclelinux: 'oraclelinux',
  amazonlinux: 'amazonlinux',
  openeuler: 'openeuler/openeuler',
  photon: 'photon',
  leap: 'opensuse/leap',
  tumbleweed: 'opensuse/tumbleweed',
  sles: 'registry.suse.com/bci/bci-base',
  archlinux: 'archlinux',
  busybox: 'busybox',
  distroless: 'gcr.io/distroless/static',
  scratch: 'scratch',
  windows: 'mcr.microsoft.com/windows/servercore',
}

export const DISTRO_NAMES: readonly string[] = Object.keys(NAMES)

/**
 * The distribution that a user names: `debian 12`, `ubuntu jammy`, `alpine 3.20`, `debian`.
 *
 * @returns which part is wrong, where it is none
 */
export function distroNamed(text: string): Distro | 'name' | 'version' {
  const [name = '', version, ...rest] = text
    .trim()
    .toLowerCase()
    .split(/[\s:]+/)
  if (!Object.hasOwn(NAMES, name)) return 'name'
  const distro = distroOfImage(version === undefined ? NAMES[name]! : `${NAMES[name]}:${version}`)
  if (distro === undefined) return 'name'
  const takesVersion = ['debian', 'ubuntu', 'alpine', 'rpm', 'photon'].includes(distro.family) || distro.id === 'leap'
  const wrong = version !== undefined && takesVersion && distro.version === undefined
  return wrong || rest.length > 0 ? 'version' : distro
}
