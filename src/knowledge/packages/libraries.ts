// Which libraries have to be there where something runs that was built with packages of Debian or Ubuntu for development.

import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Image } from '../images/image.ts'
import { debianOf, oldestRelease } from '../images/releases.ts'
import { RELEASES } from './debian-table.ts'
import { LIBRARIES } from './libraries-table.ts'
import { contentOf } from './sorted-lines.ts'
import { UBUNTU_LIBRARIES, UBUNTU_RELEASES } from './ubuntu-libraries-table.ts'

/** The libraries behind a package for development in a release of Debian; `undefined` for a package that is not in the table. */
export function librariesBehind(name: string, release: number): readonly string[] | undefined {
  const content = contentOf(LIBRARIES, name, release)
  return content?.split(' ').filter((library) => library !== '')
}

/** The same in a release of Ubuntu, such as 24.04. */
export function librariesBehindInUbuntu(name: string, release: number): readonly string[] | undefined {
  if (!UBUNTU_RELEASES.includes(release)) return undefined
  return contentOf(UBUNTU_LIBRARIES, name, release)
    ?.split(' ')
    .filter((library) => library !== '')
}

/**
 * The libraries behind a package for development in an image of Debian, whichever of its releases the image may bring.
 *
 * @returns a reason where the releases differ, or are not all in the table, or the package is not
 */
export function librariesIn(name: string, image: Image): readonly string[] | Reason {
  const releases = releasesIn(image)
  if (releases === undefined)
    return { reason: `which library is behind ${name} is known for Debian 11 to 13, and this image may be another one` }
  const rows = releases.map((release) => librariesBehind(name, release)).filter((row) => row !== undefined)
  if (rows.length < releases.length)
    return {
      reason: `which library is behind ${name} is not known: install it by its own name, and split the stages by hand`,
    }
  const [first = [], ...others] = rows
  return others.some((other) => other.join(' ') !== first.join(' '))
    ? {
        reason: `the library behind ${name} bears another name in each release of Debian: name the release of the image`,
      }
    : first
}

/** Like `librariesIn`, as long as nothing beside them may be needed where something runs that was built with the package. */
export function allLibrariesIn(name: string, image: Image): readonly string[] | Reason {
  return WHOLE.has(name)
    ? librariesIn(name, image)
    : {
        reason: `what ${name} brings beside its own libraries may be needed, or is not known: split the stages by hand`,
      }
}

/** The releases of Debian that an image may bring, as far as the table has them; `undefined` where it may be another one. */
function releasesIn(image: Image): readonly number[] | undefined {
  const distro = debianOf(image)
  if (distro !== undefined && distro.id !== 'debian') return undefined
  if (distro?.version !== undefined) return RELEASES.includes(distro.version) ? [distro.version] : undefined
  const oldest = oldestRelease(image)
  return oldest?.id === 'debian' && oldest.version >= RELEASES[0]!
    ? RELEASES.filter((release) => release >= oldest.version)
    : undefined
}

/**
 * Packages for development whose libraries are all that may be loaded by what was built with them: what else they bring
 * along belongs to these libraries, is in every image, or is a tool of a build.
 *
 * Source: the indexes of Debian 11 to 13, main and amd64, as of 2026-11-21: what apt-get installs for each without Recommends,
 * less the same for its libraries. Of what comes with Kerberos and GnuTLS beside their own libraries nothing is counted: servers'
 * parts, and other languages'.
 */
const WHOLE: ReadonlySet<string> = new Set(
  [
    'default-libmysqlclient-dev freetds-dev libaio-dev libatlas-base-dev libblas-dev libbluetooth-dev libbz2-dev libcap-dev',
    'libcurl4-gnutls-dev libcurl4-openssl-dev libdb-dev libev-dev libevent-dev libexpat1-dev libffi-dev libfreetype6-dev libgdbm-dev',
    'libgeos-dev libgif-dev libgmp-dev libgsl-dev libhiredis-dev libicu-dev libjansson-dev libjpeg-dev libjpeg62-turbo-dev libjq-dev',
    'libkrb5-dev liblapack-dev liblcms2-dev libldap2-dev libleveldb-dev liblmdb-dev liblz4-dev liblzma-dev liblzo2-dev libmagic-dev',
    'libmariadb-dev libmaxminddb-dev libmemcached-dev libmpc-dev libmpfr-dev libncurses-dev libncurses5-dev libncursesw5-dev libnuma-dev',
    'libopenblas-dev libopenjp2-7-dev libpcre2-dev libpcre3-dev libpng-dev libpopt-dev libpq-dev libprotobuf-dev librabbitmq-dev',
    'librdkafka-dev libre2-dev libreadline-dev libsasl2-dev libseccomp-dev libsnappy-dev libsodium-dev libspatialindex-dev',
    'libsqlite3-dev libssh-dev libssh2-1-dev libssl-dev libsystemd-dev libudev-dev libusb-1.0-0-dev libuv1-dev libwebp-dev libwrap0-dev',
    'libx11-dev libxext-dev libxml2-dev libxmlsec1-dev libxrender-dev libxslt1-dev libyajl-dev libyaml-dev libzstd-dev linux-libc-dev',
    'unixodbc-dev uuid-dev zlib1g-dev',
  ].flatMap((line) => line.split(' ')),
)
