// The names by which a user says which distribution an image of their own brings.

import { type Distro, distroOf } from './distros.ts'
import { parseImage } from './names.ts'

/** Each with an image that stands for it. */
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
  const distro = distroOf(parseImage(version === undefined ? NAMES[name]! : `${NAMES[name]}:${version}`))
  if (distro === undefined) return 'name'
  const takesVersion = ['debian', 'ubuntu', 'alpine', 'rpm', 'photon'].includes(distro.family) || distro.id === 'leap'
  const wrong = version !== undefined && takesVersion && distro.version === undefined
  return wrong || rest.length > 0 ? 'version' : distro
}
