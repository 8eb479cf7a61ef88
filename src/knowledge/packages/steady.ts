// Packages that keep their name, and what they are for, from one release of a distribution to the next.
//
// Short on purpose: a package that is missing here costs a rewrite, one that is here by mistake costs a build. Left out are
// those that were renamed or became virtual: netcat, telnet, dnsutils, ttf-dejavu-core, libc6-compat, udev, python, py-pip.

import type { Family } from '../images/distros.ts'

/** Under one name in every release of all three. */
const EVERYWHERE = words(
  'bash bzip2 ca-certificates coreutils curl diffutils file findutils fontconfig gawk git gnupg grep gzip jq less',
  'make nano openssl patch procps rsync sed socat sudo tar tini tzdata unzip vim wget zip zsh',
)

const ALPINE = words(
  'bind-tools binutils build-base busybox-extras dumb-init freetype g++ gcc graphviz iputils libc-dev libgcc libstdc++ libuuid',
  'linux-headers musl-dev net-tools nss openssh openssh-client shadow su-exec tree ttf-dejavu xz',
)

const DEBIAN_AND_UBUNTU = words(
  'apt-utils build-essential dumb-init fonts-dejavu fonts-dejavu-core fonts-liberation g++ gcc gettext-base gosu',
  'graphviz iproute2 iputils-ping libfontconfig1 libfreetype6 libxml2-utils locales net-tools netcat-openbsd',
  'openssh-client openssh-server supervisor traceroute tree xz-utils xmlstarlet',
)

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '))
}

const BY_FAMILY: Partial<Record<Family, ReadonlySet<string>>> = {
  alpine: new Set([...EVERYWHERE, ...ALPINE]),
  debian: new Set([...EVERYWHERE, ...DEBIAN_AND_UBUNTU]),
}

/**
 * Whether a package can be had under that name in every release of the family: `alpine`, or `debian` for Debian and Ubuntu
 * together.
 */
export function isSteady(name: string, family: 'alpine' | 'debian'): boolean {
  return BY_FAMILY[family]?.has(name) === true
}
