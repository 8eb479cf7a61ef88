// Programs that are made to be PID 1: the small ones that only start another, and those that supervise several; and how the
// small ones come into an image.
//
// Sources: README of krallin/tini and of Yelp/dumb-init (which distributions have a package, since when); the sha256sum files
// of tini's release v0.19.0, as official images and others pin them.

import { releaseOf } from '../images/distros.ts'
import type { Image } from '../images/image.ts'
import { managerOf } from '../images/package-managers.ts'
import { isDebianSince } from '../images/releases.ts'

/** They pass signals on, reap orphans, and start the command that they are given. */
const INITS = new Set(['tini', 'tini-static', 'dumb-init', 'docker-init', 'catatonit', 'pid1'])

/** Programs, and parts of names, of supervisors and of whole init systems. */
const SUPERVISORS = [
  'supervisord',
  'supervisor',
  's6-svscan',
  's6-overlay',
  'runsvdir',
  'runit',
  'systemd',
  '/sbin/init',
  'my_init',
  'openrc',
  'circusd',
  'pm2-runtime',
  'monit ',
  'runsv',
  'chaperone',
]

/** The last part of a path. */
export function programOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether a program is an init that starts another. */
export function isInit(program: string): boolean {
  return INITS.has(programOf(program))
}

/** Whether an ENTRYPOINT is an init and nothing else, so that the CMD behind it is the process: `["tini", "--"]`. */
export function isOnlyInit(strings: readonly string[]): boolean {
  const [program, ...options] = strings
  return program !== undefined && isInit(program) && options.every((option) => option.startsWith('-'))
}

export type InitName = 'tini' | 'dumb-init'

export interface Init {
  readonly path: string
  /** The manager whose package of the same name has it; `release`: the project's own binary. */
  readonly from: 'apt' | 'apk' | 'dnf' | 'release'
}

/** How an init comes into what is built on an image; `undefined` where that is not known. */
export function initOn(name: InitName, image: Image): Init | undefined {
  const { distro } = image
  const path = `/usr/bin/${name}`
  const manager = managerOf(distro)
  switch (manager) {
    case 'apk':
      if (distro?.version === undefined ? isOldNode(image) : distro.version < 3.05) return undefined
      return { path: name === 'tini' ? '/sbin/tini' : path, from: manager }
    case 'apt': {
      const release = name === 'tini' ? { debian: 10, ubuntu: 20.04 } : { debian: 9, ubuntu: 18.04 }
      return isDebianSince(image, release) ? { path, from: manager } : undefined
    }
    case 'dnf':
      if (name !== 'tini') return undefined
      if (distro?.id === 'fedora') return { path, from: manager }
      return takesRelease(image) ? { path, from: 'release' } : undefined
    default:
      return undefined
  }
}

/** Enterprise Linux has tini in an additional repository alone; its full images have curl, which fetches a release of it. */
function takesRelease({ distro, packages }: Image): boolean {
  if (distro?.id === 'el' && distro.version !== undefined && distro.version < 7) return false
  return ['el', 'amazonlinux'].includes(distro?.id ?? '') && packages.includes('curl')
}

/** Whether an image of node may stand on an Alpine before 3.5: only 4 and 6 were pushed again later. */
function isOldNode({ official }: Image): boolean {
  const [major = 99, ...rest] = official?.numbers ?? []
  return official?.repository === 'node' && major < 8 && !(rest.length === 0 && (major === 4 || major === 6))
}

/** Why no init comes into what is built on an image. */
export function againstInit(name: InitName, image: Image): string {
  const { distro, text } = image
  const release = distro === undefined ? undefined : releaseOf(distro)
  if (distro?.family === 'none' && distro.id !== 'busybox') return `nothing can install ${name} on ${text}`
  if (distro?.id === 'debian' && release !== undefined) return `Debian ${release} has no package of ${name}`
  if (distro?.id === 'ubuntu' && release !== undefined) return `Ubuntu ${release} has no package of ${name}`
  return `it is not known how ${name} is installed on this base image`
}

/** The static binaries of tini v0.19.0: what `uname -m` says, the name of the release's file, and its checksum. */
const RELEASE = [
  ['x86_64', 'tini-static-amd64', 'c5b0666b4cb676901f90dfcb37106783c5fe2077b04590973b885950611b30ee'],
  ['aarch64', 'tini-static-arm64', 'eae1d3aa50c48fb23b8cbdf4e369d0910dfc538566bfd09df89a774aa84a48b9'],
] as const

const RELEASES = 'https://github.com/krallin/tini/releases/download'

/** Whether a RUN's text installs a release of tini: a program of root's, and nothing else. */
export function installsRelease(text: string): boolean {
  return text.includes(RELEASES)
}

/** The lines of a RUN that installs tini's release, whatever the machine; an unknown one fails the build. */
export function releaseCommands(path: string): readonly string[] {
  return [
    'case "$(uname -m)" in',
    ...RELEASE.map(([machine, file, sum]) => `    ${machine}) file=${file}; sum=${sum} ;;`),
    '    *) echo "no tini for $(uname -m)" >&2; exit 1 ;;',
    'esac',
    `&& curl -fsSL -o ${path} "${RELEASES}/v0.19.0/$file"`,
    `&& echo "$sum  ${path}" | sha256sum -c -`,
    `&& chmod 755 ${path}`,
  ]
}

/** Daemons that were made to stay in front: they take SIGTERM and reap what they start themselves. */
const OWN_REAPERS = new Set(
  'nginx openresty httpd httpd-foreground apache2 apache2-foreground php-fpm postgres mysqld mariadbd mongod redis-server sshd haproxy varnishd'.split(
    ' ',
  ),
)

/** Whether a program does by itself what an init would do for it. */
export function reapsItself(program: string): boolean {
  return OWN_REAPERS.has(programOf(program))
}

/** The init or supervisor that a text names, if it names one. */
export function initIn(text: string): string | undefined {
  const lower = text.toLowerCase()
  const supervisor = SUPERVISORS.find((name) => lower.includes(name))
  return supervisor?.trim() ?? [...INITS].find((name) => isWordIn(lower, name))
}

/** Whether a word begins with `name` somewhere: `tini-static`, but not `martini`. */
function isWordIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    if (before.toLowerCase() === before.toUpperCase()) return true
  }
  return false
}
