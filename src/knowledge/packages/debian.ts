// The packages of Debian's releases, and what is known of older ones and of Ubuntu's: the table is read when first asked.

import type { Distro } from '../images/distros.ts'
import type { Release } from '../images/releases.ts'
import { type Archive, familyOf, type PackageRow } from './archive.ts'
import { MATTERS, OTHERS, PARTS, PLAIN, PROGRAMS, RELEASES } from './debian-table.ts'
import { contentOf, namesOf } from './sorted-lines.ts'

/** The releases of the table that a stage's may be like. */
export interface Candidates {
  readonly archives: readonly Archive[]
  /** It may be older than all of them: how packages are called there is known of few. */
  readonly mayBeOlder: boolean
}

/** @param oldest the oldest release that it may be, where the name of the image does not tell */
export function debianPackages(distro: Distro | undefined, oldest: Release | undefined): Candidates {
  const { versions, mayBeOlder } = likeReleases(distro, oldest)
  return { archives: versions.map(archiveOf), mayBeOlder }
}

interface Like {
  readonly versions: readonly number[]
  readonly mayBeOlder: boolean
}

const [FIRST = 0, LAST = 0] = [RELEASES[0], RELEASES.at(-1)]

function likeReleases(distro: Distro | undefined, oldest: Release | undefined): Like {
  const family = distro?.family ?? oldest?.family
  const since = distro?.version ?? oldest?.version
  if (since === undefined || (family !== 'debian' && family !== 'ubuntu'))
    return { versions: RELEASES, mayBeOlder: true }
  const isExact = distro?.version !== undefined
  if (family === 'ubuntu') return likeUbuntu(since, isExact)
  const versions = RELEASES.filter((release) => (isExact ? release === since : release >= since))
  return { versions: versions.length > 0 ? versions : [since < FIRST ? FIRST : LAST], mayBeOlder: since < FIRST }
}

/**
 * Ubuntu takes its packages over from Debian while that prepares its next release: the releases of Debian before and behind.
 * Each line: from this release of Ubuntu on.
 */
const UBUNTU: readonly (readonly [number, readonly number[]])[] = [
  [25.04, [13]],
  [23.04, [12, 13]],
  [22.04, [11, 12]],
  [0, [11]],
]

/** The first whose packages are nearer to Debian 11 than to 10. */
const UBUNTU_IN_TABLE = 20.04

function likeUbuntu(since: number, isExact: boolean): Like {
  const at = UBUNTU.findIndex(([from]) => since >= from)
  const rows = isExact ? UBUNTU.slice(at, at + 1) : UBUNTU.slice(0, at + 1)
  const versions = [...new Set(rows.flatMap(([, releases]) => releases))].sort((a, b) => a - b)
  return { versions, mayBeOlder: since < UBUNTU_IN_TABLE }
}

const archives = new Map<number, Archive>()

const TABLE: Texts = { programs: PROGRAMS, parts: PARTS, matters: MATTERS, others: OTHERS, plain: PLAIN }

function archiveOf(version: number): Archive {
  const archive = archives.get(version) ?? readArchive(TABLE, version)
  archives.set(version, archive)
  return archive
}

/** The lists of src/knowledge/packages/debian-table.ts, whose head says what a line means. */
export interface Texts {
  readonly programs: string
  readonly parts: string
  readonly matters: string
  readonly others: string
  readonly plain: string
}

export function readArchive({ programs, parts, matters, others, plain }: Texts, version: number): Archive {
  const mattersOf = memo((name) => {
    const content = contentOf(matters, name, version)
    return content === undefined ? undefined : readRow(content)
  })
  const rowOf = memo((name) => {
    const own = mattersOf(name)
    if (own !== undefined) return own
    const row = contentOf(others, name, version) ?? contentOf(plain, name, version)
    return row === undefined ? undefined : followed(name, row, mattersOf)
  })
  const ownersOf = memo((program) => {
    const owners = contentOf(programs, program, version)
    return owners === undefined ? undefined : new Set(words(owners))
  })
  let families: ReadonlyMap<string, string> | undefined
  const ofFamily = (name: string): string | undefined => {
    families ??= new Map(
      [matters, others, plain].flatMap((text) => namesOf(text, version)).map((one) => [familyOf(one), one]),
    )
    return families.get(familyOf(name))
  }
  const has = (name: string): boolean => rowOf(name) !== undefined
  /** What stands for a package in the table. */
  const known = memo((name) => {
    const names = [name, CALLED_TODAY[name] ?? name]
    return names.find(has) ?? (names.find((one) => Object.hasOwn(GONE, one)) || ofFamily(name))
  })
  const row = memo((name): PackageRow => {
    const one = known(name)
    if (one === undefined) return NOTHING
    return rowOf(one) ?? followed(one, GONE[one] ?? '', mattersOf)
  })
  return {
    knows: (name) => ELSEWHERE.has(name) || known(name) !== undefined,
    has,
    needed: memo((name) => new Set([name, CALLED_TODAY[name] ?? name, ...row(name).depends])),
    recommended: (name) => row(name).recommends,
    // Of another version the parts bear other names.
    parts: memo((name) =>
      words(contentOf(parts, name, version) ?? contentOf(parts, CALLED_TODAY[name] ?? '', version) ?? ''),
    ),
    bringing: (program) => ownersOf(program) ?? NOBODY,
  }
}

/** So many names are remembered, those of which nothing is known among them: they come from files. */
const MOST_KEPT = 5_000

/** Asks once for a name: files ask for the same ones again and again, and each of them several times. */
function memo<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined || known.has(name)) return before as T
    const found = read(name)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(name, found)
    return found
  }
}

const NOBODY: ReadonlySet<string> = new Set()

const NOTHING: PackageRow = { depends: [], recommends: [] }

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '')
}

function readRow(content: string): PackageRow {
  const [depends = '', recommends = ''] = content.split(';', 2)
  return { depends: words(depends), recommends: words(recommends) }
}

/** A row with what follows from those of the packages that matter; behind `!` nothing does. */
function followed(name: string, content: string, mattersOf: (name: string) => PackageRow | undefined): PackageRow {
  if (content.startsWith('!')) return readRow(content.slice(1))
  const { depends, recommends } = readRow(content)
  const row = (one: string): PackageRow => mattersOf(one) ?? NOTHING
  const needed = new Set(depends.flatMap((one) => [one, ...row(one).depends]))
  needed.delete(name)
  const more = [...recommends, ...[...needed].flatMap((one) => row(one).recommends)]
  const all = new Set(more.flatMap((one) => [one, ...row(one).depends, ...row(one).recommends]))
  all.delete(name)
  return { depends: [...needed], recommends: [...all].filter((one) => !needed.has(one)) }
}

/** Names that older releases have: what they are called in the table. */
const CALLED_TODAY: Readonly<Record<string, string>> = {
  'git-core': 'git',
  'libc-dev': 'libc6-dev',
  'libz-dev': 'zlib1g-dev',
  man: 'man-db',
  'mysql-client': 'default-mysql-client',
  'mysql-server': 'default-mysql-server',
  netcat: 'netcat-traditional',
  'nodejs-legacy': 'nodejs',
  'python-software-properties': 'software-properties-common',
  'ssh-client': 'openssh-client',
}

/**
 * Packages that no release of the table has any more, as its lines have them.
 *
 * Sources: debian/control of python-pip 1.5.6 (Debian 8) to 18.1 (Debian 10), python-defaults 2.7, python-setuptools 40.8.
 */
const GONE: Readonly<Record<string, string>> = {
  python: '',
  'python-dev': ' libc6-dev',
  'python-pip': '; build-essential python-dev python-setuptools python-wheel',
  'python-setuptools': '',
  'python-virtualenv': '',
  'python-wheel': '',
}

/**
 * Packages of other archives that recommend nothing, or what is looked at where they are asked for.
 *
 * Sources: rpm and debian/control of kubernetes/release; debian/mongodb-org.control of mongodb; the unseen needs for yarn.
 */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'kubectl',
  'kubeadm',
  'kubelet',
  'mongodb-org',
  'mongodb-org-server',
  'yarn',
])

/** Names that Debian 7 and Ubuntu 12.04 have already, and every release since. */
const LONG_THERE: ReadonlySet<string> = new Set(
  (
    'ant-optional apache2 apache2-utils aspell-en autoconf automake build-essential bzip2 ca-certificates clamav cpio cron ' +
    'curl dirmngr docbook-xml dpkg-dev equivs erlang-crypto erlang-jinterface erlang-syntax-tools fakeroot file ' +
    'fortune-mod freeradius-utils g++ g++-mingw-w64 g++-mingw-w64-i686 g++-mingw-w64-x86-64 gcc gcc-multilib ' +
    'gdbserver geoip-database gettext-base ghostscript git gnupg graphviz gvfs iptables krb5-config ldap-utils less libc6-dbg libc6-dev ' +
    'libgl1-mesa-dri libltdl-dev libnss-mdns libprotobuf-dev libsasl2-modules libsox-fmt-alsa libsox-fmt-base libtool ' +
    'lmodern logrotate lsb-release m4 make man-db mercurial munin-node munin-plugins-extra netpbm openssh-client openssl ' +
    'patch perl pkg-config poppler-data procps psmisc pure-ftpd python-dev python-setuptools python-tk python2.7 ' +
    'python3-dev python3-setuptools python3-tk qemu-utils r-base-dev r-recommended rsync ruby ruby-dev samba-common-bin ' +
    'sqlite3 ssl-cert subversion sudo syslinux-common tex-gyre texlive-fonts-recommended texlive-latex-recommended ' +
    'tor-geoipdb transmission-cli unzip wget xauth xfonts-base xz-utils zip'
  ).split(' '),
)

/** Others, and since when they are there. */
const THERE_SINCE: Readonly<Record<string, Since>> = {
  'fonts-liberation': { debian: 7, ubuntu: 14.04 },
  'gstreamer1.0-plugins-base': { debian: 8, ubuntu: 14.04 },
  'samba-vfs-modules': { debian: 8, ubuntu: 14.04 },
  'texlive-bibtex-extra': { debian: 7, ubuntu: 12.04 },
  'libfl-dev': { debian: 8, ubuntu: 16.04 },
  'libqt5opengl5-dev': { debian: 8, ubuntu: 14.04 },
  'libqt5sql5-sqlite': { debian: 8, ubuntu: 14.04 },
  'lua-sec': { debian: 8, ubuntu: 14.04 },
  nodejs: { debian: 8, ubuntu: 12.04 },
  'opencv-data': { debian: 8, ubuntu: 16.04 },
  'python-wheel': { debian: 8, ubuntu: 14.04 },
  'python3-wheel': { debian: 8, ubuntu: 14.04 },
  'systemd-sysv': { debian: 8, ubuntu: 15.04 },
}

interface Since {
  readonly debian: number
  readonly ubuntu: number
}

/** Whether a release that may be older than those of the table is known to have a package of that name. */
export function isLongThere(name: string, isSince: (release: Since) => boolean): boolean {
  if (LONG_THERE.has(name)) return true
  return Object.hasOwn(THERE_SINCE, name) && isSince(THERE_SINCE[name]!)
}
