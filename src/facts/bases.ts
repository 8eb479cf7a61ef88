// Where images start: the WORKDIR and ENTRYPOINT of official ones whose own Dockerfiles say it, all of them run as root.
//
// Sources, every version of each: docker-library/{buildpack-deps,golang,httpd,openjdk,postgres,python,ruby,tomcat},
// nodejs/docker-node, nginxinc/docker-nginx, rust-lang/docker-rust, adoptium/containers, carlossg/docker-maven. Images of
// distributions are a file system over scratch, with a CMD and nothing else. Left out are those whose versions differ:
// php, perl, redis, erlang.

const WORKDIRS: Readonly<Record<string, string>> = {
  almalinux: '/',
  alpine: '/',
  amazonlinux: '/',
  archlinux: '/',
  busybox: '/',
  centos: '/',
  debian: '/',
  fedora: '/',
  oraclelinux: '/',
  rockylinux: '/',
  scratch: '/',
  ubuntu: '/',
  'buildpack-deps': '/',
  'eclipse-temurin': '/',
  golang: '/go',
  httpd: '/usr/local/apache2',
  maven: '/',
  nginx: '/',
  node: '/',
  openjdk: '/',
  postgres: '/',
  python: '/',
  ruby: '/',
  rust: '/',
  tomcat: '/usr/local/tomcat',
}

/** Those that have an ENTRYPOINT; of the others above it is known that they have none. `undefined`: versions differ. */
const ENTRYPOINTS: Readonly<Record<string, readonly string[] | undefined>> = {
  'eclipse-temurin': undefined,
  maven: ['/usr/local/bin/mvn-entrypoint.sh'],
  nginx: undefined,
  node: undefined,
  openjdk: undefined,
  postgres: ['docker-entrypoint.sh'],
  tomcat: undefined,
}

/** What is in force where an image starts. `undefined`: not known. */
export interface Start {
  readonly user: string
  readonly workdir: string | undefined
  /** Empty where the image has none. */
  readonly entrypoint: readonly string[] | undefined
}

/** Where an official image starts; `undefined` when it is not known. */
export function startOf(repository: string): Start | undefined {
  if (!Object.hasOwn(WORKDIRS, repository)) return undefined
  const entrypoint = Object.hasOwn(ENTRYPOINTS, repository) ? ENTRYPOINTS[repository] : []
  return { user: 'root', workdir: WORKDIRS[repository], entrypoint }
}
