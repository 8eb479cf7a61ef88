// The base images of the lab: under which names they stand in, and what each brings, as the real one does.

import { ORIGINALS, REAL } from './repository.ts'

/** What a world is made of, on top of the ground of its family. */
export interface World {
  readonly family: 'debian' | 'alpine' | 'rpm' | 'suse' | 'busybox'
  /** Programs that are there as stand-ins. */
  readonly programs: readonly string[]
  /** Packages of the repository that are installed. */
  readonly packages: readonly string[]
  /** Instructions that give the image its configuration and users. */
  readonly instructions: readonly string[]
  /** `ID` and `VERSION_ID` of /etc/os-release. */
  readonly release: readonly [string, string]
}

const BUILD_TOOLS = ['gcc', 'g++', 'make', 'git', 'curl', 'wget', 'ca-certificates', 'patch', 'unzip']

interface Language {
  readonly programs: readonly string[]
  readonly instructions?: readonly string[]
  /** The image without a variant stands on buildpack-deps. */
  readonly buildpack?: boolean
  /** Packages that a small image of Debian's kind has, as its own Dockerfile installs them. */
  readonly packages?: readonly string[]
}

const JAVA = ['java', 'javac', 'jar', 'keytool']
const NODE_USER =
  'RUN addgroup --gid 1000 node 2> /dev/null || groupadd -g 1000 node; id node 2> /dev/null || useradd -u 1000 -g node -s /bin/bash -m node'

/** Official images, by what their own Dockerfiles set. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  python: {
    programs: ['python', 'python3', 'pip', 'pip3'],
    instructions: ['ENV PYTHON_VERSION=3.11 LANG=C.UTF-8', 'CMD ["python3"]'],
    packages: ['ca-certificates'],
    buildpack: true,
  },
  node: {
    programs: ['node', 'npm', 'npx', 'yarn', 'corepack'],
    instructions: ['ENV NODE_VERSION=20 YARN_VERSION=1.22', 'CMD ["node"]'],
    buildpack: true,
  },
  ruby: {
    programs: ['ruby', 'gem', 'bundle', 'irb', 'rake'],
    instructions: ['ENV GEM_HOME=/usr/local/bundle LANG=C.UTF-8', 'CMD ["irb"]'],
    packages: ['ca-certificates'],
    buildpack: true,
  },
  golang: {
    programs: ['go', 'gofmt'],
    instructions: [
      'ENV GOPATH=/go PATH=/go/bin:/usr/local/go/bin:$PATH',
      'RUN mkdir -p /go/src /go/bin && chmod -R 1777 /go',
      'WORKDIR /go',
      'CMD ["bash"]',
    ],
    buildpack: true,
  },
  rust: {
    programs: ['cargo', 'rustc', 'rustup'],
    instructions: ['ENV CARGO_HOME=/usr/local/cargo RUSTUP_HOME=/usr/local/rustup', 'CMD ["bash"]'],
    buildpack: true,
  },
  php: {
    programs: [
      'php',
      'docker-php-ext-install',
      'docker-php-ext-enable',
      'docker-php-ext-configure',
      'pecl',
      'a2enmod',
      'apache2-foreground',
      'php-fpm',
    ],
    instructions: ['ENV PHP_INI_DIR=/usr/local/etc/php', 'CMD ["php","-a"]'],
    packages: ['ca-certificates', 'curl', 'xz-utils'],
  },
  perl: { programs: ['perl', 'cpanm', 'cpan'], buildpack: true },
  openjdk: { programs: JAVA, instructions: ['ENV JAVA_HOME=/usr/local/openjdk LANG=C.UTF-8'], buildpack: true },
  java: { programs: JAVA, instructions: ['ENV JAVA_HOME=/usr/lib/jvm/java LANG=C.UTF-8'], buildpack: true },
  'eclipse-temurin': { programs: JAVA, instructions: ['ENV JAVA_HOME=/opt/java/openjdk LANG=en_US.UTF-8'] },
  maven: { programs: [...JAVA, 'mvn'], instructions: ['ENV MAVEN_HOME=/usr/share/maven'] },
  gradle: { programs: [...JAVA, 'gradle'], instructions: ['ENV GRADLE_HOME=/opt/gradle', 'WORKDIR /home/gradle'] },
  tomcat: {
    programs: [...JAVA, 'catalina.sh'],
    instructions: [
      'ENV CATALINA_HOME=/usr/local/tomcat',
      'RUN mkdir -p /usr/local/tomcat/webapps /usr/local/tomcat/conf',
      'WORKDIR /usr/local/tomcat',
      'CMD ["catalina.sh","run"]',
    ],
  },
  nginx: {
    programs: ['nginx'],
    packages: ['ca-certificates', 'curl'],
    instructions: [
      'RUN mkdir -p /etc/nginx/conf.d /usr/share/nginx/html && echo x > /etc/nginx/conf.d/default.conf && echo x > /etc/nginx/nginx.conf',
      'STOPSIGNAL SIGQUIT',
      'CMD ["nginx","-g","daemon off;"]',
    ],
  },
  httpd: {
    programs: ['httpd', 'httpd-foreground'],
    instructions: ['WORKDIR /usr/local/apache2', 'CMD ["httpd-foreground"]'],
  },
  redis: { programs: ['redis-server', 'redis-cli'], instructions: ['WORKDIR /data', 'CMD ["redis-server"]'] },
  mysql: { programs: ['mysqld', 'mysql'], instructions: ['CMD ["mysqld"]'] },
  mariadb: { programs: ['mysqld', 'mysql'], instructions: ['CMD ["mysqld"]'] },
  postgres: {
    programs: ['postgres', 'psql', 'pg_ctl'],
    instructions: ['ENV PGDATA=/var/lib/postgresql/data', 'CMD ["postgres"]'],
  },
  mongo: { programs: ['mongod', 'mongo'], instructions: ['CMD ["mongod"]'] },
  rabbitmq: {
    programs: ['rabbitmq-server', 'rabbitmqctl', 'rabbitmq-plugins'],
    instructions: ['CMD ["rabbitmq-server"]'],
  },
  haproxy: { programs: ['haproxy'] },
  memcached: { programs: ['memcached'] },
  wordpress: {
    programs: ['php', 'apache2-foreground', 'a2enmod'],
    instructions: ['WORKDIR /var/www/html'],
    packages: ['ca-certificates', 'curl', 'xz-utils'],
  },
  'buildpack-deps': { programs: [], buildpack: true },
  'r-base': { programs: ['R', 'Rscript'] },
  elixir: { programs: ['elixir', 'mix', 'iex'], buildpack: true },
  erlang: { programs: ['erl', 'rebar3'], buildpack: true },
  mono: { programs: ['mono', 'msbuild', 'nuget'] },
  pypy: { programs: ['pypy', 'pypy3', 'pip'], buildpack: true },
  haskell: { programs: ['ghc', 'cabal', 'stack'] },
  'continuumio/miniconda3': { programs: ['conda', 'python', 'pip'] },
  'gcr.io/oss-fuzz-base/base-builder': {
    programs: ['compile', 'clang', 'clang++', 'python3', 'pip3', 'cmake'],
    instructions: ['ENV SRC=/src OUT=/out WORK=/work CC=clang CXX=clang++', 'WORKDIR /src', 'CMD ["compile"]'],
    buildpack: true,
  },
}

const DEBIANS: Readonly<Record<string, readonly [string, string]>> = {
  debian: ['debian', '12'],
  'debian/eol': ['debian', '12'],
  ubuntu: ['ubuntu', '22.04'],
  'phusion/baseimage': ['ubuntu', '22.04'],
}

/** What images that stand on a plain one install beside it, as their own Dockerfiles say. */
const BROUGHT: Readonly<Record<string, readonly string[]>> = {
  'phusion/baseimage': ['ca-certificates', 'curl'],
}

const RPMS: Readonly<Record<string, readonly [string, string]>> = {
  centos: ['centos', '7'],
  fedora: ['fedora', '39'],
  amazonlinux: ['amzn', '2'],
  oraclelinux: ['ol', '8'],
  rockylinux: ['rocky', '9'],
  almalinux: ['almalinux', '9'],
  'openeuler/openeuler': ['openEuler', '22.03'],
}

/** The world behind the name of an image, and `undefined` where none stands in for it. */
export function worldOf(image: string): World | undefined {
  if (image.includes('@') || image.includes('$')) return undefined
  const { repository, tag } = partsOf(image)
  const alpine = /(^|-)alpine/.test(tag)
  const plain = { programs: [], packages: [], instructions: [] }
  if (repository === 'alpine') return { ...plain, family: 'alpine', release: ['alpine', '3.18.0'] }
  if (repository === 'busybox') return { ...plain, family: 'busybox', release: ['busybox', '1'] }
  if (repository.startsWith('opensuse')) return { ...plain, family: 'suse', release: ['opensuse-leap', '15.5'] }
  const rpm = RPMS[repository]
  if (rpm !== undefined) return { ...plain, family: 'rpm', release: rpm }
  const debian = DEBIANS[repository]
  if (debian !== undefined) return { ...plain, family: 'debian', release: debian, packages: BROUGHT[repository] ?? [] }
  const language = LANGUAGES[repository]
  if (language === undefined || /windows|nanoserver|onbuild/.test(tag)) return undefined
  const slim = alpine || /slim/.test(tag) || language.buildpack !== true
  // npm before 5 empties its cache without being forced to.
  const isOldNode = repository === 'node' && Number.parseInt(tag, 10) < 8
  const users =
    repository === 'node'
      ? [alpine ? 'RUN addgroup -g 1000 node && adduser -u 1000 -G node -s /bin/sh -D node' : NODE_USER]
      : []
  return {
    family: alpine ? 'alpine' : 'debian',
    programs: language.programs,
    packages: slim ? (alpine ? [] : (language.packages ?? [])) : BUILD_TOOLS,
    instructions: [
      ...users,
      ...entrypointOf(repository),
      ...(language.instructions ?? []).map((one) => (isOldNode ? one.replace(/_VERSION=20/, '_VERSION=6') : one)),
    ],
    release: alpine ? ['alpine', '3.18.0'] : ['debian', '12'],
  }
}

const ENTRYPOINTS: Readonly<Record<string, string>> = {
  php: '/usr/local/bin/docker-php-entrypoint',
  nginx: '/docker-entrypoint.sh',
  ...Object.fromEntries(
    ['node', 'redis', 'mysql', 'mariadb', 'postgres', 'mongo', 'rabbitmq', 'memcached', 'haproxy', 'wordpress'].map(
      (name) => [name, '/usr/local/bin/docker-entrypoint.sh'],
    ),
  ),
}

/** The script that official images start through; here it does nothing but that. It stands before CMD, which it would empty. */
function entrypointOf(repository: string): readonly string[] {
  const path = ENTRYPOINTS[repository]
  if (path === undefined) return []
  const called = path.startsWith('/usr/local/bin/') ? path.slice('/usr/local/bin/'.length) : path
  return [`RUN printf '#!/bin/sh\\nexec "$@"\\n' > ${path} && chmod 755 ${path}`, `ENTRYPOINT ["${called}"]`]
}

/** `docker.io/library/node:20` as `node` and `20`. */
function partsOf(image: string): { readonly repository: string; readonly tag: string } {
  const slash = image.lastIndexOf('/')
  const colon = image.indexOf(':', slash + 1)
  const name = colon < 0 ? image : image.slice(0, colon)
  const repository = name.toLowerCase().replace(/^(docker\.io\/|index\.docker\.io\/)?(library\/)?/, '')
  return { repository, tag: colon < 0 ? 'latest' : image.slice(colon + 1) }
}

/** The name by which a build looks an image up among its named contexts. */
export function contextName(image: string): string {
  const { repository, tag } = partsOf(image)
  return tag === 'latest' ? repository : `${repository}:${tag}`
}

/** The Dockerfile of a world. Its build context holds `lab/`. */
export function dockerfileOf({ family, programs, packages, instructions, release }: World): string {
  const links = [...programs, ...CHECKSUMS].map((program) => `ln -sf /usr/lib/lab/stand-in /usr/local/bin/${program}`)
  return [
    ...GROUNDS[family],
    `RUN printf 'NAME="%s"\\nID=%s\\nVERSION_ID="%s"\\n' ${release[0]} ${release[0]} ${release[1]} > /etc/os-release`,
    ...(packages.length === 0
      ? []
      : [
          `RUN apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')} && rm -rf /var/lib/apt/lists/*`,
        ]),
    `RUN mkdir -p /usr/local/bin && ${links.join(' && ')}`,
    ...instructions,
    'RUN : > /lab/calls',
    '',
  ].join('\n')
}

const CHECKSUMS = ['sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum', 'md5sum']

/** The log of calls, which every user may write. */
const LOG = 'RUN mkdir -p /lab && chmod 777 /lab && : > /lab/calls && chmod 666 /lab/calls'

/** debconf would be started for each installation, and no package here asks anything. */
const aptFrom = (host: string): string =>
  `RUN rm -f /etc/apt/sources.list.d/* /etc/apt/apt.conf.d/70debconf && echo 'deb http://${host}/debian bookworm main' > /etc/apt/sources.list \\
 && printf '%s\\n' 'Acquire::AllowInsecureRepositories "true";' 'Acquire::AllowDowngradeToInsecureRepositories "true";' 'APT::Get::AllowUnauthenticated "true";' 'Acquire::Retries "0";' > /etc/apt/apt.conf.d/lab \\
 && printf '%s\\n' force-unsafe-io force-overwrite > /etc/dpkg/dpkg.cfg.d/lab`

const APT = [aptFrom('apt.example.com')]

/** Programs that builds use for what they do, each with its own libraries beside it: a world needs none of their packages. */
const REAL_PROGRAMS = `/usr/bin/install ${REAL.flatMap(({ programs }) => programs).join(' ')}`

const REAL_STAGE = [
  'FROM debian:bookworm-slim AS packages',
  aptFrom(ORIGINALS),
  `RUN apt-get update && apt-get install -y --no-install-recommends bash-static ca-certificates tini ${REAL.map(({ name }) => name).join(' ')}`,
  `RUN mkdir -p /real/libraries && cp ${REAL_PROGRAMS} /real/libraries \
 && ldd ${REAL_PROGRAMS} | grep -o '/[^ ]*' | grep -v ':$' | sort -u | while read -r library; do cp -L "$library" /real/libraries; done \
 && for program in ${REAL_PROGRAMS}; do name=\${program##*/} && printf '#!/bin/sh\\nexec %s/ld-linux-x86-64.so.2 --library-path %s %s/%s "$@"\\n' /usr/lib/lab/real/libraries /usr/lib/lab/real/libraries /usr/lib/lab/real/libraries $name > /real/$name; done && cp /usr/bin/tini-static /real && chmod 755 /real/*`,
]

const DEBIAN = [
  ...REAL_STAGE,
  'FROM debian:bookworm-slim',
  'COPY lab /usr/lib/lab',
  'COPY --from=packages /real /usr/lib/lab/real',
  LOG,
]

const RPM_PROGRAMS = ['yum', 'dnf', 'microdnf', 'rpm', 'yum-config-manager', 'systemctl', 'localedef']

/** Red Hat's and SUSE's images have curl, and theirs is a real one. */
const REAL_TOOLS = [
  'COPY --from=packages /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt',
  `RUN for program in ${REAL.flatMap(({ programs }) => programs).join(' ')}; do ln -sf /usr/lib/lab/real/\${program##*/} $program; done`,
]

const GROUNDS: Readonly<Record<World['family'], readonly string[]>> = {
  debian: [
    ...DEBIAN,
    ...APT,
    // What Debian has of these wants services and packages that were set up in earnest.
    `RUN for program in /usr/bin/apt-key /usr/bin/localedef /usr/sbin/service /usr/sbin/update-rc.d /usr/sbin/invoke-rc.d /usr/sbin/dpkg-reconfigure; do ln -sf /usr/lib/lab/stand-in $program; done`,
  ],
  rpm: [
    ...DEBIAN,
    ...REAL_TOOLS,
    // Debian's own tools would answer where Red Hat's are meant; its shell is bash.
    `RUN rm -f /usr/bin/apt* /usr/bin/dpkg* && ln -sf bash /bin/sh && mkdir -p /etc/yum.repos.d /var/cache/yum /var/cache/dnf && echo '[base]' > /etc/yum.repos.d/base.repo && ${RPM_PROGRAMS.map((program) => `ln -sf /usr/lib/lab/stand-in /usr/bin/${program}`).join(' && ')}`,
    'CMD ["/bin/bash"]',
  ],
  suse: [
    ...DEBIAN,
    ...REAL_TOOLS,
    'RUN rm -f /usr/bin/apt* /usr/bin/dpkg* && ln -sf bash /bin/sh && mkdir -p /var/cache/zypp && ln -sf /usr/lib/lab/stand-in /usr/bin/zypper && ln -sf /usr/lib/lab/stand-in /usr/bin/rpm',
    'CMD ["/bin/bash"]',
  ],
  alpine: [
    ...REAL_STAGE,
    'FROM alpine:3',
    'COPY lab /usr/lib/lab',
    'COPY --from=packages /bin/bash-static /usr/lib/lab/bash',
    'COPY --from=packages /real /usr/lib/lab/real',
    'COPY --from=packages /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt',
    // Debian's busybox has no install; Alpine's has.
    'RUN ln -sf /usr/lib/lab/real/wget /usr/bin/wget && ln -sf /usr/lib/lab/real/install /usr/bin/install && echo "tini /sbin/tini" >> /usr/lib/lab/programs && echo "su-exec /sbin/su-exec" >> /usr/lib/lab/programs',
    LOG,
    `RUN mkdir -p /lib/apk/db /etc/apk /usr/local/bin /usr/local/sbin /var/cache/apk /etc/init.d && : > /lib/apk/db/installed && ln -sf /usr/lib/lab/stand-in /sbin/apk && ln -sf /usr/lib/lab/accounts /usr/sbin/adduser && ln -sf /usr/lib/lab/accounts /usr/sbin/addgroup && echo 'https://dl-cdn.alpinelinux.org/alpine/v3.18/main' > /etc/apk/repositories`,
    'CMD ["/bin/sh"]',
  ],
  busybox: ['FROM busybox:latest', 'COPY lab /usr/lib/lab', LOG],
}
