// What programs need beside themselves that no call of theirs names, and how a file shows that it needs it.
//
// Which packages only recommend it is looked up in the archive's own table. Sources: manual pages of the programs; for Debian's
// ways of packaging, the descriptions of the packages.

import {
  buildsNode,
  buildsPackages,
  buildsPython,
  buildsRuby,
  callsPip,
  compiles,
  compilesUnknown,
  configures,
  installsAtStart,
  namesUnknownPython,
  readsKeys,
  runsR,
  speaksHttps,
  usesGit,
} from '../programs/deeds.ts'
import { among, BULLSEYE, BUSTER, NAMED, type Need, type Place, type Release } from './need-row.ts'
import { UNSEEN_NEEDS } from './run-time-needs.ts'

/** Since then gpg is that of GnuPG 2.1, which asks servers through dirmngr. */
const STRETCH: Release = { debian: 9, ubuntu: 16.1 }

/** Either is one, and `build-essential` brings the other. */
const COMPILER = ['build-essential', 'gcc']
/** What compiles C++: `build-essential` brings it. */
const CXX = ['build-essential', 'g++']
/** They install packages of a language, of which many are compiled. */
const LANGUAGES = ['npm', 'pipenv', 'python-pip', 'python3-pip', 'virtualenv', 'bundler']
const GNUPG = ['gnupg', 'gnupg2', 'gnupg1']

/** Of gcc for other machines. */
const FOREIGN_LIBRARIES = [
  ...['amd64', 'arm64', 'armel', 'armhf', 'i386', 'mips', 'mipsel', 'powerpc', 'ppc64el', 'riscv64', 's390x'].map(
    (machine) => `libc6-dev-${machine}-cross`,
  ),
  'libnewlib-arm-none-eabi',
]

const DESKTOPS = [
  ...[
    'cinnamon',
    'gnome',
    'gnome-core',
    'gnome-session',
    'kde-full',
    'kde-plasma-desktop',
    'kde-standard',
    'lxde',
    'lxde-core',
  ],
  ...['lxqt', 'lxqt-core', 'mate-core', 'mate-desktop-environment', 'mate-desktop-environment-core', 'xfce4', 'xorg'],
  // Ubuntu's.
  ...[
    'kubuntu-desktop',
    'lubuntu-desktop',
    'ubuntu-desktop',
    'ubuntu-gnome-desktop',
    'ubuntu-mate-desktop',
    'xubuntu-desktop',
    'lubuntu-default-settings',
  ],
  // Window managers, which show what somebody sees.
  ...['awesome', 'blackbox', 'fluxbox', 'i3', 'icewm', 'jwm', 'openbox', 'xmonad'],
  // What a session of one is made of.
  ...['gnome-panel', 'gnome-shell', 'lxpanel', 'lxsession', 'plasma-desktop', 'xfce4-panel', 'xfce4-session'],
]

/** What shows that git works over ssh; in `x.git@main` the sign names a branch. */
const SSH = [' git@', '"git@', "'git@", '=git@', 'ssh://', 'type=ssh', 'ssh-keyscan', '/.ssh']

/** Servers and agents that run other people's jobs, or hold their repositories, by what names of theirs have in them. */
const JOBS = [
  ...[
    'actions-runner',
    'airflow',
    'argocd',
    'atlantis',
    'azure-pipelines',
    'bamboo',
    'buildbot',
    'buildkite',
    'circleci',
  ],
  ...['concourse', 'drone', 'fluxcd', 'gitea', 'gitlab', 'go-agent', 'go-server', 'gocd', 'gogs', 'hudson', 'jenkins'],
  ...['phabricator', 'r10k', 'renovate', 'rundeck', 'semaphore', 'teamcity', 'travis', 'vsts', 'woodpecker'],
]

export const NEEDS: readonly Need[] = [
  ...UNSEEN_NEEDS,
  {
    // Clients of https, and the library that others are clients with.
    of: (name) =>
      among(
        'curl',
        'wget',
        'git',
        'git-core',
        'aria2',
        'lynx',
        'links',
        'w3m',
        'mercurial',
        'bzr',
        'nodejs',
        'npm',
        'apt-transport-https',
        'elinks',
        'fetchmail',
        'isync',
        'lftp',
        'msmtp',
        'msmtp-mta',
        'mutt',
        'postfix',
      )(name) ||
      name.startsWith('libcurl') ||
      /^(php[\d.]*|python3?-py)-?curl$/.test(name),
    packages: ['ca-certificates'],
  },
  { by: speaksHttps, packages: ['ca-certificates'] },
  {
    // Steps of a build reach no server over ssh but where keys are seen. Where no step is what it is there for, something that is
    // not read uses it, or somebody who builds on the image; and jobs fetch from wherever they are told to.
    of: among('git', 'git-core', 'mercurial'),
    when: (at) => at.isOpen || at.says(...SSH, ...JOBS) || !at.calls(usesGit),
    packages: ['ca-certificates', 'openssh-client'],
  },
  { of: among('git', 'git-core', 'mercurial'), by: installsAtStart, packages: ['ca-certificates', 'openssh-client'] },
  // Who works by hand pages through logs, and applies patches.
  { of: among('git', 'git-core'), when: (at) => at.isShell, packages: ['less', 'patch'] },
  { of: among('sshpass'), packages: ['openssh-client'] },
  // Modules of the C library that ask a daemon, and find no name without it.
  { of: among('libnss-mdns'), packages: ['avahi-daemon'] },
  { of: among('libnss-sss'), packages: ['sssd'] },
  {
    of: among('xvfb'),
    // Where nothing starts the server by name, a script that is not seen may call xvfb-run.
    when: (at) => at.says('xvfb-run') || !at.says('xvfb :'),
    packages: ['xauth'],
  },
  {
    // gpg alone reads keys from files; for servers and other people's archives it needs the rest.
    by: readsKeys,
    when: (at) => !at.has('gpg') || at.says('--recv', 'ppa:'),
    packages: [GNUPG],
  },
  {
    // Since Debian 10 and Ubuntu 18.04 gnupg depends on it; before, it comes where that comes.
    of: among(...GNUPG),
    by: readsKeys,
    when: (at) => at.says('--recv', 'ppa:') && !at.isSince(BUSTER) && (!at.isBefore(STRETCH) || at.has('gnupg2')),
    packages: ['dirmngr'],
    anyway: (at) => at.has(...GNUPG),
  },
  { by: buildsPython, packages: [COMPILER] },
  { of: among('python3-pip'), by: buildsPython, when: lacksHeaders3, packages: ['python3-dev'] },
  {
    of: among('virtualenv', 'python3-virtualenv', 'pipenv', 'cython3'),
    by: buildsPython,
    when: lacksHeaders,
    packages: ['python3-dev'],
  },
  { of: among('python-pip'), by: buildsPython, when: lacksHeaders2, packages: ['python-dev'] },
  // Whoever builds on an image with a compiler, or works in it, compiles what pip installs.
  {
    of: among('python3-pip'),
    when: (at) => at.isOpen && at.has(...COMPILER, 'build-essential') && lacksHeaders3(at),
    packages: ['python3-dev'],
  },
  {
    of: among('python-pip'),
    when: (at) => at.isOpen && at.has(...COMPILER, 'build-essential') && lacksHeaders2(at),
    packages: ['python-dev'],
  },
  { of: among('python3-pip'), by: callsPip, packages: ['python3-setuptools'], anyway: (at) => !at.isSince(BULLSEYE) },
  {
    // Before, pip depended on it.
    of: among('python-pip'),
    by: callsPip,
    when: (at) => !at.isBefore({ debian: 9, ubuntu: 16.04 }),
    packages: ['python-setuptools'],
  },
  {
    // Whoever builds on the image, or works in it, calls pip: sources without setuptools cannot be installed.
    of: among('python-pip'),
    when: (at) => at.isOpen && !at.isBefore({ debian: 9, ubuntu: 16.04 }),
    packages: ['python-setuptools', 'python-wheel'],
  },
  {
    // What starts is not read, and no step of the build is what pip is there for: it may install whatever it is given.
    of: among('python-pip', 'python3-pip'),
    by: ({ isStart = false, isOwn }) => isStart && isOwn,
    when: (at) => !at.says('pip install', 'pip3 install', '-m pip') && !at.has('build-essential'),
    packages: [],
    reason: `what starts is not read, and may install with pip what has to be compiled: ${NAMED}`,
  },
  {
    of: among('python-pip', 'python3-pip'),
    by: namesUnknownPython,
    when: (at) => !at.has(...COMPILER) && lacksHeaders(at),
    packages: [],
    reason: `whether what pip installs has to be compiled is not known: ${NAMED}`,
  },
  { by: compiles, packages: [COMPILER] },
  // gfortran and libtool bring gcc, and no compiler of C++; who names gcc knows what is compiled.
  { by: compilesUnknown, when: namesNoCompiler, packages: [CXX] },
  { by: configures, packages: [['pkg-config', 'pkgconf']] },
  // A script that is not read may compile something.
  { by: ({ isUnread = false }) => isUnread, packages: ['build-essential'] },
  {
    of: among('python3-pip'),
    by: ({ isUnread = false }) => isUnread,
    when: lacksHeaders3,
    packages: ['python3-dev'],
  },
  {
    of: among('python3-pip'),
    by: ({ isUnread = false }) => isUnread,
    packages: ['python3-setuptools', 'python3-wheel'],
    anyway: (at) => !at.isSince(BULLSEYE),
  },
  {
    of: among('python-pip'),
    by: ({ isUnread = false }) => isUnread,
    when: (at) => !at.isBefore({ debian: 9, ubuntu: 16.04 }),
    packages: ['python-dev', 'python-setuptools', 'python-wheel'],
  },
  // Beside headers it does.
  { of: isOfHeaders, by: ({ isBuilding }) => isBuilding, packages: [COMPILER] },
  {
    // The same of what installs packages of a language: be it in a script of theirs, or in an image that is built on this one.
    of: among(...LANGUAGES),
    when: hasHeadersOfLibraries,
    packages: [COMPILER],
  },
  {
    of: among(...LANGUAGES),
    when: (at) => namesNoCompiler(at) && (hasHeadersOfLibraries(at) || (at.isOpen && at.has('gcc'))),
    packages: [CXX],
  },
  { of: among('cmake'), when: (at) => !at.has('ninja-build'), packages: ['make', COMPILER] },
  { of: among('flex'), packages: [COMPILER, 'libfl-dev'] },
  { of: among('checkinstall', 'cpanminus'), packages: ['make'] },
  {
    of: (name) => name === 'golang' || name === 'golang-go' || name.startsWith('golang-1.'),
    when: (at) => !at.says('cgo_enabled=0'),
    packages: [COMPILER],
  },
  { of: among('r-base', 'r-base-core'), by: runsR, packages: ['r-base-dev'] },
  // Whoever builds on it, or works in it, installs packages of R, most of which are compiled.
  { of: among('r-base', 'r-base-core'), when: (at) => at.isOpen, packages: ['r-base-dev'] },
  { of: among('ruby', 'ruby-full', 'bundler'), by: buildsRuby, packages: [COMPILER, 'ruby-dev'] },
  { of: among('npm'), by: buildsNode, packages: [COMPILER, 'git'] },
  // Some packages of npm are compiled, or fetched by git; where nothing shows which they are, it may be any.
  {
    of: among('npm'),
    when: (at) => at.isOpen && !at.calls(({ program }) => program === 'npm'),
    packages: [COMPILER, 'git'],
  },
  { of: among('composer'), packages: ['git', 'unzip'] },
  // What it merges or converts goes through ffmpeg; without it another format is taken.
  { of: among('youtube-dl', 'yt-dlp'), packages: ['ca-certificates', 'ffmpeg'], anyway: () => true },
  // Its gdbserver is for gdb alone.
  { of: among('valgrind'), packages: ['gdb'] },
  // Who packs archives has some unpacked, too: by hand, or by what is built on the image.
  { of: among('zip'), when: (at) => at.isOpen || at.says('unzip', 'composer'), packages: ['unzip'] },
  { of: among('dpkg-dev'), by: buildsPackages, packages: ['build-essential', 'fakeroot'] },
  { of: (name) => isVersionOf(name, 'gcc') || name === 'build-essential', packages: ['libc6-dev'] },
  { of: isForeignCompiler, packages: FOREIGN_LIBRARIES },
  { of: among('protobuf-compiler'), packages: ['libprotobuf-dev'] },
  { of: among('libzmq3-dev'), packages: ['cppzmq-dev'] },
  { of: among('qtbase5-dev'), packages: ['libqt5opengl5-dev'] },
  { of: among('ant'), packages: ['ant-optional'] },
  { of: among('docker.io'), packages: ['docker-cli'] },
  { of: among('chromium'), when: (at) => !at.says('no-sandbox'), packages: ['chromium-sandbox'] },
  { of: (name) => name.startsWith('libapache2-mod-'), packages: ['apache2'] },
  { of: among('apache2'), when: (at) => at.says('ssl-cert', 'default-ssl'), packages: ['ssl-cert'] },
  { of: among('luarocks'), packages: ['lua-sec'] },
  { of: among('docbook-xsl', 'docbook-utils'), packages: ['docbook-xml'] },
  {
    of: among('postgis'),
    when: (at) => !at.hasSome((name) => name.includes('-postgis-')),
    packages: ['postgresql-postgis'],
  },
  { of: among('openvpn'), when: (at) => at.says('easy-rsa', 'easyrsa'), packages: ['easy-rsa'] },
  { of: among('xrdp'), packages: ['xorgxrdp'] },
  { of: among('tightvncserver', 'tigervnc-standalone-server'), packages: ['xfonts-base'] },
  {
    of: among('nuget', 'mono-complete', 'mono-devel', 'mono-runtime'),
    packages: ['ca-certificates-mono'],
    // Of the archive of Mono and of older releases libmono-system4.0-cil only recommends it.
    anyway: (at) => !at.isSince(BULLSEYE),
  },
  {
    of: (name) => name.startsWith('texlive'),
    packages: [
      'lmodern',
      'tex-gyre',
      'texlive-fonts-recommended',
      'texlive-latex-recommended',
      'texlive-plain-generic',
    ],
  },
  {
    // Since 10 the server has them.
    of: among(...['9.1', '9.2', '9.3', '9.4', '9.5', '9.6'].map((version) => `postgresql-${version}`)),
    when: (at) => !at.hasSome((name) => name.startsWith('postgresql-contrib')),
    packages: [],
    reason: `the extensions of a PostgreSQL before 10 are in postgresql-contrib, which it only recommends: ${NAMED}`,
  },
  {
    of: among(...DESKTOPS),
    packages: [],
    reason: `much of what makes up a desktop is only recommended: ${NAMED}`,
  },
  {
    // Of the archive at download.docker.com.
    of: among('docker-ce', 'docker-ce-cli'),
    when: (at) => !at.has('docker-buildx-plugin') || !at.has('docker-compose-plugin'),
    packages: [],
    reason: `docker build and docker compose come as plugins that docker-ce-cli only recommends: ${NAMED}`,
  },
]

/** All that is named above: the table of the archive has a row of each. */
export const PACKAGES_IN_NEED: readonly string[] = [...new Set(NEEDS.flatMap(({ packages }) => packages.flat()))].sort()

/** `gcc` itself, `gcc-12`. */
function isVersionOf(name: string, program: string): boolean {
  return name === program || (name.startsWith(`${program}-`) && isVersion(name.slice(program.length + 1)))
}

function isVersion(text: string): boolean {
  return [...text].every((character) => '.0123456789'.includes(character))
}

/** `gcc-aarch64-linux-gnu`, `gcc-arm-none-eabi` */
function isForeignCompiler(name: string): boolean {
  return (
    (name.startsWith('gcc-') || name.startsWith('g++-')) && (name.includes('-linux-') || name.endsWith('-none-eabi'))
  )
}

function isOfHeaders(name: string): boolean {
  return name.endsWith('-dev')
}

function hasHeadersOfLibraries(at: Place): boolean {
  return at.hasSome((name) => name.startsWith('lib') && isOfHeaders(name))
}

function namesNoCompiler(at: Place): boolean {
  return !at.isNamed(...COMPILER)
}

/** `python3.11-dev`, `libpython3-dev` */
function bringsHeaders3(name: string): boolean {
  return (name.startsWith('python3') || name.startsWith('libpython3')) && name.endsWith('-dev')
}

/** `python-dev`, `python2.7-dev` */
function bringsHeaders2(name: string): boolean {
  const isOfPython = name.startsWith('python') || name.startsWith('libpython')
  return isOfPython && name.endsWith('-dev') && !bringsHeaders3(name)
}

function lacksHeaders3(at: Place): boolean {
  return !at.hasSome(bringsHeaders3)
}

function lacksHeaders2(at: Place): boolean {
  return !at.hasSome(bringsHeaders2)
}

function lacksHeaders(at: Place): boolean {
  return lacksHeaders2(at) && lacksHeaders3(at)
}
