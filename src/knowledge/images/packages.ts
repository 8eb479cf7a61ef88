// Which packages and programs an image brings, so that nobody has to install them.
//
// Sources: docker-library/{buildpack-deps,golang,openjdk,php} and the images that stand on buildpack-deps, in their full variants and
// in those named slim; nodejs/docker-node, rust-lang/docker-rust, adoptium/containers, carlossg/docker-maven, rocker-org/rocker (r-base),
// nginxinc/docker-nginx; the package lists of the rpm distributions' full images, whose curl is the one that their package manager is
// built with. Of publishers beside them: prepare.sh of phusion/baseimage-docker; jenkinsci/docker; CircleCI's convenience images;
// ContinuumIO/docker-images; jupyter/docker-stacks; rocker-org/rocker-versioned; base-builder of google/oss-fuzz, which clones the
// projects that it builds.

import type { Distro } from './distros.ts'
import type { ImageName, OfficialImage } from './names.ts'

const CURL = ['ca-certificates', 'curl', 'dirmngr', 'gnupg', 'wget']
const SCM = [...CURL, 'git', 'mercurial', 'openssh-client', 'procps', 'subversion']
const COMPILERS = ['g++', 'gcc', 'libc6-dev', 'make']
const ARCHIVERS = ['bzip2', 'file', 'patch', 'unzip', 'xz-utils']
const FULL = [...SCM, ...COMPILERS, ...ARCHIVERS, 'autoconf', 'automake', 'dpkg-dev', 'imagemagick', 'libtool']

const RPM = ['ca-certificates', 'curl', 'shadow-utils']

const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  almalinux: RPM,
  amazonlinux: ['ca-certificates', 'curl'],
  centos: RPM,
  fedora: RPM,
  oraclelinux: RPM,
  rockylinux: RPM,
  'buildpack-deps': FULL,
  'eclipse-temurin': ['ca-certificates'],
  elixir: FULL,
  erlang: FULL,
  gcc: FULL,
  golang: [...SCM, ...COMPILERS, 'pkg-config'],
  // What openjdk was called before; from memory, it stood on the same.
  java: SCM,
  nginx: ['ca-certificates'],
  node: FULL,
  openjdk: SCM,
  perl: FULL,
  php: ['autoconf', 'ca-certificates', 'curl', 'dpkg-dev', 'file', ...COMPILERS, 'pkg-config', 'xz-utils'],
  pypy: FULL,
  python: FULL,
  'r-base': ['ca-certificates', 'less', 'locales', 'r-base', 'r-base-dev', 'r-recommended', 'wget'],
  ruby: FULL,
  rust: FULL,
}

/** Of the variants of that name. */
const SLIM: Readonly<Record<string, readonly string[]>> = {
  python: ['ca-certificates'],
  ruby: ['ca-certificates', 'procps'],
  rust: ['ca-certificates', 'gcc', 'libc6-dev'],
}

/** Variants with less, or with other packages. */
const OTHERS = ['alpine', 'minimal', 'micro', 'init']

/** The packages that an official image is known to have, of those that matter here. */
export function packagesOf(image: OfficialImage): readonly string[] {
  const { repository, tag } = image
  if (repository === 'nginx' && isOldNginx(image)) return []
  const table = tag.includes('slim') ? SLIM : PACKAGES
  if (OTHERS.some((variant) => tag.includes(variant)) || !Object.hasOwn(table, repository)) return []
  if (repository !== 'buildpack-deps') return table[repository]!
  return tag.includes('curl') ? CURL : tag.includes('scm') ? SCM : FULL
}

/**
 * Its certificates are purged at the end of the build: so in mainline/buster/Dockerfile of docker-nginx at 594ce7a, nginx 1.17.10.
 * From when on they stay is known of 1.20 alone.
 */
function isOldNginx({ numbers: [major = 1, minor = 20] }: OfficialImage): boolean {
  return major < 1 || (major === 1 && minor < 20)
}

/** By registry and the beginning of the repository. */
const OF_PUBLISHERS: readonly (readonly [name: string, packages: readonly string[]])[] = [
  ['circleci/', [...CURL, 'git', 'openssh-client', 'unzip', 'xvfb', 'xauth', 'zip', 'make']],
  ['continuumio/', ['ca-certificates', 'bzip2', 'git', 'openssh-client', 'wget']],
  // infra/base-images/base-builder/install_deps.sh
  [
    'gcr.io/oss-fuzz-base/',
    ['build-essential', 'ca-certificates', 'curl', ...COMPILERS, 'git', 'jq', 'rsync', 'subversion', 'wget', 'zip'],
  ],
  ['jenkins/', ['ca-certificates', 'curl', 'git']],
  ['jenkinsci/', ['ca-certificates', 'curl', 'git']],
  ['jupyter/', ['ca-certificates', 'bzip2', 'fonts-liberation', 'wget']],
  ['phusion/', ['apt-transport-https', 'ca-certificates', 'curl', 'less', 'psmisc', 'software-properties-common']],
  ['rocker/', ['ca-certificates']],
]

/** The same of images that are not official ones. */
export function packagesOfPublisher({ registry, repository, tag = '' }: ImageName): readonly string[] {
  if (OTHERS.some((variant) => tag.includes(variant)) || tag.includes('slim')) return []
  const name = registry === undefined ? repository : `${registry}/${repository}`
  return OF_PUBLISHERS.find(([start]) => name.startsWith(start))?.[1] ?? []
}

/** Until then apt depended on gnupg. */
const WITH_GNUPG: Readonly<Record<string, number>> = { debian: 8, ubuntu: 16.1 }

/** The packages that every image of a distribution has, of those that matter here. */
export function packagesOfDistro(distro: Distro | undefined): readonly string[] {
  const isOld = distro?.version !== undefined && distro.version <= (WITH_GNUPG[distro.family] ?? 0)
  return isOld ? ['gnupg', 'gpg'] : []
}

const JAVA = ['java', 'javac', 'jar', 'keytool']

/** Beside its packages, in /usr/local/bin or in a folder of its own; and what each variant of it installs. */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'eclipse-temurin': JAVA,
  golang: ['go', 'gofmt'],
  gradle: [...JAVA, 'gradle'],
  maven: [...JAVA, 'mvn', 'curl'],
  node: ['node', 'nodejs', 'npm', 'npx', 'yarn', 'corepack'],
  openjdk: JAVA,
  perl: ['perl', 'cpan', 'cpanm', 'shasum'],
  php: ['curl', 'php', 'phpize', 'pecl', 'pear', 'phar', 'php-fpm'],
  python: ['python', 'python3', 'pip', 'pip3', 'idle', 'pydoc'],
  ruby: ['ruby', 'gem', 'bundle', 'bundler', 'irb', 'rake', 'erb'],
  rust: ['cargo', 'rustc', 'rustup'],
  tomcat: ['java', 'keytool', 'catalina.sh'],
}

/** The programs that an official image has beside its packages; `undefined` where what it has is not known. */
export function programsOf({ repository }: OfficialImage): readonly string[] | undefined {
  if (Object.hasOwn(PROGRAMS, repository)) return PROGRAMS[repository]!
  return repository === 'debian' || repository === 'ubuntu' || Object.hasOwn(PACKAGES, repository) ? [] : undefined
}
