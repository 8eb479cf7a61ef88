// Which package manager a release's images have, and which version: RHEL 8 has dnf 4, whose link yum is, and a microdnf that does not ask.
//
// Full images have the managers of their row; minimal ones have microdnf in their place, which is called `dnf` in those of Amazon Linux.
// The managers of languages have tables of their own: pip-releases.ts, npm-owner.ts, gem-releases.ts.

import type { Manager } from '../packages/managers.ts'
import type { Distro } from './distros.ts'
import type { ImageName } from './names.ts'

/** Versions are numbers as those of releases are: yum 3.4 is 3.04. */
export interface PackageManagers {
  /** Whose calls install packages there; `undefined` for one whose calls are not read. */
  readonly manager: Manager | undefined
  /** The yum of before dnf. Where there is dnf alone, `yum` is a link to it. */
  readonly yum?: number
  readonly dnf?: number
  /** Whether it asks before it installs, or goes on as if `-y` were given. */
  readonly microdnf?: 'asks' | 'goes on'
  /** The version of microdnf. */
  readonly microdnfVersion?: number
}

interface Row extends PackageManagers {
  /** The distribution, as `Distro` names it. */
  readonly id: string
  /** The first release of which it is so; without it, every one. */
  readonly since?: number
  readonly source: string
}

const ASKS = 'https://github.com/rpm-software-management/microdnf/pull/97'
const ZYPPER = 'https://en.opensuse.org/SDB:Zypper_usage'

/** By distribution, the newest release first. */
const PACKAGE_MANAGERS: readonly Row[] = [
  { id: 'debian', manager: 'apt', source: 'https://www.debian.org/doc/manuals/debian-reference/ch02' },
  {
    id: 'ubuntu',
    manager: 'apt',
    source: 'https://documentation.ubuntu.com/server/how-to/software/package-management/',
  },
  { id: 'alpine', manager: 'apk', source: 'https://wiki.alpinelinux.org/wiki/Alpine_Package_Keeper' },
  {
    ...{ id: 'el', since: 9, manager: 'dnf', dnf: 4.14, microdnf: 'asks', microdnfVersion: 3.09 },
    source: `dnf.spec and microdnf.spec of EL 9: 4.14 and 3.9, which has ${ASKS}`,
  },
  {
    ...{ id: 'el', since: 8, manager: 'dnf', dnf: 4.07, microdnf: 'goes on', microdnfVersion: 3.08 },
    source: `dnf.spec of EL 8: 4.7, with /usr/bin/yum as a link; microdnf.spec: 3.8, which is without ${ASKS}`,
  },
  {
    ...{ id: 'el', since: 7, manager: 'dnf', yum: 3.04, microdnf: 'goes on', microdnfVersion: 2 },
    source: 'yum.spec of EL 7: 3.4.3; ubi7-minimal has microdnf 2',
  },
  { id: 'el', manager: 'dnf', yum: 3.02, microdnf: 'goes on', source: 'yum.spec of EL 5 and EL 6: 3.2.22 and 3.2.29' },
  {
    ...{ id: 'fedora', since: 41, manager: 'dnf', dnf: 5, microdnf: 'asks', microdnfVersion: 5 },
    source: 'https://fedoraproject.org/wiki/Changes/SwitchToDnf5',
  },
  {
    ...{ id: 'fedora', since: 34, manager: 'dnf', dnf: 4.06, microdnf: 'asks', microdnfVersion: 3.07 },
    source: `microdnf.spec of Fedora 34: 3.7, which has ${ASKS}; from 38 on it is dnf 5 by another name`,
  },
  {
    ...{ id: 'fedora', since: 32, manager: 'dnf', dnf: 4.02, microdnf: 'goes on', microdnfVersion: 3.04 },
    source: 'dnf.spec and microdnf.spec of Fedora 32: 4.2.18 and 3.4.0',
  },
  {
    ...{ id: 'fedora', since: 26, manager: 'dnf', dnf: 2, microdnf: 'goes on', microdnfVersion: 2 },
    source: 'https://fedoraproject.org/wiki/Changes/DNF-2.0',
  },
  {
    ...{ id: 'fedora', since: 22, manager: 'dnf', dnf: 1, microdnf: 'goes on' },
    source: 'https://fedoraproject.org/wiki/Changes/ReplaceYumWithDNF',
  },
  {
    ...{ id: 'fedora', manager: 'dnf', yum: 3.04, dnf: 0, microdnf: 'goes on' },
    source: 'yum.spec of Fedora 21: 3.4.3; https://fedoraproject.org/wiki/Features/DNF: a preview, since Fedora 18',
  },
  {
    ...{ id: 'amazonlinux', since: 2022, manager: 'dnf', dnf: 4.14, microdnfVersion: 3.1 },
    source: 'https://docs.aws.amazon.com/linux/al2023/ug/package-management.html',
  },
  {
    ...{ id: 'amazonlinux', manager: 'dnf', yum: 3.04 },
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/managing-software.html',
  },
  {
    id: 'openeuler',
    manager: 'dnf',
    dnf: 4.02,
    source: 'dnf.spec of openEuler 20.03: 4.2.15, with /usr/bin/yum as a link',
  },
  // Its tdnf is called as dnf is.
  { id: 'photon', manager: 'dnf', source: 'https://github.com/vmware/tdnf' },
  { id: 'leap', manager: 'zypper', source: ZYPPER },
  { id: 'opensuse', manager: 'zypper', source: ZYPPER },
  { id: 'tumbleweed', manager: 'zypper', source: ZYPPER },
  { id: 'sle', manager: 'zypper', source: 'https://documentation.suse.com/sles/15-SP6/html/SLES-all/cha-sw-cl.html' },
  { id: 'arch', manager: undefined, source: 'https://wiki.archlinux.org/title/Pacman' },
]

/** The package managers of a distribution's images; `undefined` where it has none, or where they depend on a release that is not known. */
export function packageManagers(distro: Distro | undefined): PackageManagers | undefined {
  const rows = rowsOf(distro)
  const version = distro?.version
  if (version === undefined) return rows.length === 1 ? rows[0] : undefined
  return rows.find(({ since = 0 }) => version >= since)
}

/** The manager of a distribution, whatever its release. */
export function managerOf(distro: Distro | undefined): Manager | undefined {
  return rowsOf(distro)[0]?.manager
}

/** Whether `yum` is dnf there; `undefined` where nobody knows. */
export function yumIsDnf(distro: Distro | undefined): boolean | undefined {
  const there = packageManagers(distro)
  return there && there.dnf !== undefined && there.yum === undefined
}

/** From this version on microdnf takes `--setopt=install_weak_deps`; before, it takes `tsflags=nodocs` and ends at anything else. */
const WEAK_DEPS = 3.04

/** Tags of EL 8 from 8.3 on, and that of all: the images before had microdnf 3.0. */
const LATER_OF_EL_8 = /^8(?:\.(?:[3-9]|\d\d)(?!\d)|-[a-z]|$)/

/**
 * Whether microdnf takes `--setopt=install_weak_deps` in an image; `undefined` where nobody knows. One without a release in its tag is the
 * newest, one by its digest alone as old as can be.
 *
 * Source: main.c of microdnf 3.3.0 and 3.4.0.
 */
export function microdnfReadsWeakDeps(
  distro: Distro | undefined,
  { tag, digest }: Pick<ImageName, 'tag' | 'digest'>,
): boolean | undefined {
  const isMoving = tag === 'latest' || (tag === undefined && digest === undefined)
  const there = distro?.version === undefined && isMoving ? rowsOf(distro)[0] : packageManagers(distro)
  const version = there?.microdnfVersion
  if (version === undefined || version < WEAK_DEPS) return version === undefined ? undefined : false
  if (distro?.id !== 'el' || distro.version !== 8 || isMoving) return true
  if (tag !== undefined && LATER_OF_EL_8.test(tag)) return true
  return tag !== undefined && /^8\.[0-2]/.test(tag) ? false : undefined
}

/**
 * Whether an image surely has a manager by that name, whatever becomes of a call: minimal ones have others.
 *
 * @param image as FROM names it
 */
export function surelyHas(tool: string, distro: Distro | undefined, image: string | undefined): boolean {
  const there = distro?.version === undefined ? rowsOf(distro) : [packageManagers(distro)]
  if (there.length === 0 || image === undefined || /minimal|micro|slim|busybox/.test(image)) return false
  return there.every((one) => {
    const { manager, yum, dnf } = one ?? {}
    if (manager !== 'dnf') return tool === manager
    return tool === 'yum' ? yum !== undefined || dnf !== undefined : tool === 'dnf' && dnf !== undefined
  })
}

function rowsOf(distro: Distro | undefined): readonly Row[] {
  return PACKAGE_MANAGERS.filter(({ id }) => id === distro?.id)
}
