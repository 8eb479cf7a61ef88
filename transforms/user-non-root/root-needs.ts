// Signs in a Dockerfile that its process needs root, or writes where a user without privileges may not.
//
// Sources: the packages' own manuals: iptables(8) and its like need CAP_NET_ADMIN; the caches that bundlers keep in
// node_modules/.cache (find-cache-dir); the Filesystem Hierarchy Standard for what is written at run time.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import { objectAt, readObject } from '../../src/analysis/project/json.ts'
import { copyTarget } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import { isIn, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { assignments, lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import { commentsIn } from '../../src/dockerfile/read/lines.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { placesOf } from '../../src/knowledge/images/system-folders.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { isForDevelopment } from '../../src/knowledge/programs/development.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { startsAsRoot } from '../../src/knowledge/programs/root-programs.ts'
import { madeBy } from './made-folders.ts'
import { namedPaths } from './named-paths.ts'

/** Packages whose programs start as root or do nothing: daemons, and what changes the network, disks or users. */
const PACKAGES_OF_ROOT = new Set(
  [
    'iptables ip6tables nftables ipset ipvsadm ebtables bridge-utils conntrack conntrack-tools wireguard wireguard-tools openvpn',
    'openssh openssh-server dropbear cron cronie dcron busybox-initscripts supervisor sudo su-exec gosu doas nginx nginx-light',
    'nginx-full nginx-extras apache2 httpd lighttpd mysql-server mariadb mariadb-server postgresql samba nfs-kernel-server nfs-utils',
    'rsyslog syslog-ng dnsmasq bind bind9 unbound haproxy keepalived squid postfix exim4 dovecot fuse s3fs sshfs davfs2 cifs-utils',
    'tcpdump libpcap tshark wireshark ngrep arpwatch hostapd wpa_supplicant docker docker.io docker-ce docker-engine docker-cli',
    'libusb libusb-1.0-0 libusb-1.0-0-dev eudev udev usbutils alsa-base alsa-utils alsa-lib pulseaudio bluez libbluetooth-dev v4l-utils can-utils',
    'kmod parted lvm2 cryptsetup e2fsprogs util-linux-login usbutils i2c-tools pigpio wiringpi rsnapshot duplicity attr acl shadow libcap libcap2-bin',
  ].flatMap((line) => line.split(' ')),
)

/** Base images of daemons, and of what writes into its own folders. */
const IMAGES_OF_DAEMONS = new Set(
  'nginx httpd tomcat postgres mysql mariadb redis mongo caddy traefik haproxy'.split(' '),
)

/** Text that speaks of sockets and devices of root. */
const SIGNS = [
  '/dev/stdout',
  '/dev/stderr',
  '/dev/pts',
  '/dev/ttyUSB',
  '/dev/ttyACM',
  '/dev/gpio',
  '/dev/i2c',
  '/dev/video',
  '/dev/dri',
  '/dev/fuse',
  '/dev/net',
  '/dev/snd',
  '/dev/tty',
  '/dev/mem',
  '/dev/bus',
]

/** Parts of names of variables that say where something is written. */
const WRITTEN = [
  'LOG',
  'DATA',
  'CACHE',
  'STOR',
  'UPLOAD',
  'TMP',
  'TEMP',
  'PID',
  'SOCK',
  'DB',
  'STATE',
  'WORK',
  'OUT',
  'SPOOL',
  'RUN_',
  'HOME',
]

/** Homes of what is only read. */
const READ_HOMES = new Set(['JAVA_HOME', 'JRE_HOME', 'JDK_HOME', 'NODE_HOME', 'MAVEN_HOME', 'M2_HOME', 'PYTHONHOME'])

/** Variables that name caches of tools which build, and these tools: no other process writes there. */
const CACHES_OF: Readonly<Record<string, readonly string[]>> = {
  GOCACHE: ['go'],
  GOMODCACHE: ['go'],
  CARGO_HOME: ['cargo'],
  CARGO_TARGET_DIR: ['cargo'],
  PIP_CACHE_DIR: ['pip', 'pip3', 'python', 'python3'],
  POETRY_CACHE_DIR: ['poetry'],
  UV_CACHE_DIR: ['uv', 'uvx'],
}

/** Folders that hold programs and settings, which are read. */
const READ = ['/etc', '/usr', '/bin', '/sbin', '/lib', '/lib64']

/** Why the process of a stage may need root, by what the file installs, sets and makes. @param words what is started */
export function rootNeeded(
  dockerfile: Dockerfile,
  stage: Stage,
  folders: readonly string[],
  { origin }: Image,
  words: readonly string[],
): string | undefined {
  if (IMAGES_OF_DAEMONS.has(programOf(origin.repository)))
    return 'the base image is that of a daemon, which starts as root or writes where root alone may'
  for (const at of lineage(stage)) {
    const { start } = at.from.span
    const { end } = at.instructions.at(-1)?.span ?? at.from.span
    if (commentsIn(dockerfile.reading, { start, end }).some((comment) => isOldUser(dockerfile, comment)))
      return 'a USER is commented out: somebody tried'
    for (const instruction of at.instructions) {
      const text = dockerfile.text.slice(instruction.span.start, instruction.span.end)
      const sign = SIGNS.find((one) => text.includes(one))
      if (sign !== undefined) return `${sign} belongs to root`
      const reason =
        instruction.keyword === 'ENV'
          ? writtenVariable(dockerfile, at, instruction, folders, words.map(programOf))
          : instruction.keyword === 'RUN'
            ? inScript(dockerfile, instruction, folders)
            : undefined
      if (reason !== undefined) return reason
    }
  }
  return undefined
}

function isOldUser({ text }: Dockerfile, { start, end }: { start: number; end: number }): boolean {
  const [word = '', name] = text
    .slice(start + 1, end)
    .trim()
    .split(/\s+/)
  return word === 'USER' && name !== undefined
}

function writtenVariable(
  dockerfile: Dockerfile,
  stage: Stage,
  instruction: Instruction,
  folders: readonly string[],
  programs: readonly string[],
): string | undefined {
  const isUsed = (cache: string): boolean =>
    isForDevelopment(programs[0] ?? '') || programs.some((one) => CACHES_OF[cache]!.includes(one))
  for (const { name, raw = '' } of assignments(instruction, dockerfile.reading.escape)) {
    const value = raw.replaceAll('"', '').replaceAll("'", '')
    if (Object.hasOwn(CACHES_OF, name) && !isUsed(name)) continue
    if (READ_HOMES.has(name) || name.endsWith('PATH')) continue
    const isOfWriting = WRITTEN.some((part) => name.toUpperCase().includes(part))
    // Options are read as those of the start: `JAVA_OPTS`, `GUNICORN_CMD_ARGS`.
    const written = value.startsWith('-')
      ? foreignPath(dockerfile, stage, value, folders, isPython(programs))
      : namedPaths(value, isPython(programs)).find(
          ({ path, isWritten }) =>
            !isIn(path, folders) && (isOfWriting || isWritten || !isIn(path, [...READ, '/opt', '/dev/null'])),
        )?.path
    if (written !== undefined)
      return `${name} names ${written}, which the process may write: the option writable can name it`
  }
  return undefined
}

const OWNERS = 'it was thought about who owns what'

/** Programs whose call says that root has to do with the process, and why. */
const OF_ROOT: Readonly<Record<string, string>> = {
  chown: OWNERS,
  chgrp: OWNERS,
  setcap: OWNERS,
  setfacl: OWNERS,
  visudo: OWNERS,
  dpkg: 'what it installs may need root',
  rpm: 'what it installs may need root',
  a2enmod: 'Apache starts as root',
  'update-rc.d': 'the daemons that it sets up start as root',
  crontab: 'cron starts as root',
  mkfifo: 'what it makes belongs to root',
  mknod: 'what it makes belongs to root',
}

/** Whether a command is about more than who asks: `dpkg -i x.deb`, but not `dpkg --print-architecture` or `rpm -qa`. */
function isOfRoot({ name = '', words }: Command): boolean {
  if (!Object.hasOwn(OF_ROOT, name)) return false
  const options = words.slice(1).map(({ text }) => text)
  if (name === 'dpkg') return options.some((option) => DPKG_INSTALLS.has(option) || /^-[a-zA-Z]*i$/.test(option))
  return name !== 'rpm' || options.some((option) => RPM_INSTALLS.has(option) || /^-(?!q)[a-zA-Z]*[iUF]/.test(option))
}

const DPKG_INSTALLS = new Set(['--install', '--unpack', '-x', '--extract', '-X', '--vextract'])
const RPM_INSTALLS = new Set(['--install', '--upgrade', '--freshen', '--reinstall'])

function inScript(dockerfile: Dockerfile, instruction: Instruction, folders: readonly string[]): string | undefined {
  const script = dockerfile.script(instruction)
  if (script === undefined) return undefined
  for (const command of script.commands) {
    const { name = '' } = command
    if (isOfRoot(command)) return `a RUN calls ${name}: ${OF_ROOT[name]!}`
    const call = callOf(command)
    const root = call?.operands.find(
      ({ value = '' }) =>
        ['apt', 'apk', 'dnf', 'zypper'].includes(call.manager) &&
        (PACKAGES_OF_ROOT.has(value.split('=', 1)[0]!) || startsAsRoot(value)),
    )
    if (root !== undefined)
      return isLibrary(root.text.split('=', 1)[0]!)
        ? `${root.text} is installed, and what is built on it asks for what root alone may do`
        : `${root.text} is installed, which is used as root`
    const { workdir } = dockerfile.settings(instruction)
    const foreign = madeBy(dockerfile, script, command).find(({ value }) => {
      const path = value === undefined ? undefined : resolve(workdir, value)
      return (
        path === undefined || !(isIn(path, [...folders, ...READ, '/tmp']) || folders.some((one) => isIn(one, [path])))
      )
    })
    if (foreign !== undefined)
      return `a RUN prepares ${foreign.text}, which the process may write: the option writable can name it`
  }
  return undefined
}

/** `libpcap`, `libbluetooth-dev`, `alsa-lib`: nobody starts them. The programs of libcap2-bin and libcap are. */
function isLibrary(name: string): boolean {
  return name.endsWith('-dev') || name.endsWith('-lib') || (name.startsWith('lib') && !name.startsWith('libcap'))
}

/** Why a package manager that starts the process may lie in the home folder of root. */
export function keptByCorepack(dockerfile: Dockerfile, stage: Stage, words: readonly string[]): string | undefined {
  const [program = ''] = words.map(programOf)
  if (program !== 'pnpm' && program !== 'yarn') return undefined
  const all = lineage(stage).flatMap(({ instructions }) => instructions)
  const says = (text: string): boolean =>
    all.some(({ span }) => dockerfile.text.slice(span.start, span.end).includes(text))
  return says('corepack') && !says('COREPACK_HOME')
    ? `corepack keeps ${program} in the home folder of root, where nobody else may read it: start the program itself, or set COREPACK_HOME`
    : undefined
}

/** Tools for development that keep caches beside the packages, which root installed. */
const KEEP_CACHES = new Set(
  'react-scripts next nuxt nuxi ng vue-cli-service gatsby webpack webpack-dev-server vite parcel craco astro remix ember gulp grunt'.split(
    ' ',
  ),
)

/** Whether the words are a package manager's, which starts what a manifest says. */
export function isRunner([program = '', ...rest]: readonly string[]): boolean {
  return RUNNERS.has(programOf(program)) && !isSource(program, rest)
}

/** `bun run index.ts` is `bun index.ts`: a source, and no script of a manifest. */
function isSource(program: string, rest: readonly string[]): boolean {
  const [word = ''] = rest.filter((one) => one !== 'run' && !one.startsWith('-'))
  return programOf(program) === 'bun' && SOURCES.some((ending) => word.endsWith(ending))
}

const RUNNERS = new Set(['npm', 'yarn', 'yarnpkg', 'pnpm', 'npx', 'bun', 'bunx', 'corepack'])

/** Why what a package manager starts may write beside the packages. */
export function scriptRunner(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | undefined,
  files: BuildContext | undefined,
): string | undefined {
  const [program = '', ...rest] = words.map(programOf)
  if (KEEP_CACHES.has(program)) return `${program} keeps a cache beside the packages, which belong to root`
  if (!isRunner(words)) return undefined
  const script = scriptOf(dockerfile, stage, words, workdir, files)
  if (script === undefined) return `what ${[program, ...rest].join(' ')} starts is not known, nor where it writes`
  const [first] = script.split(' ')
  return isPlainNode(script)
    ? undefined
    : `${[program, ...rest].join(' ')} starts ${first}, which may write beside the packages`
}

function isPlainNode(script: string): boolean {
  return script.startsWith('node ') && !/[&|;<>$`]/.test(script)
}

/** The words that a package manager starts, where a script of the manifest says no more than `node server.js`. */
export function scriptWords(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | undefined,
  files: BuildContext | undefined,
): readonly string[] | undefined {
  const script = isRunner(words) ? scriptOf(dockerfile, stage, words, workdir, files) : undefined
  return script !== undefined && isPlainNode(script) ? script.split(' ').filter((word) => word !== '') : undefined
}

/** The script of package.json that a package manager starts. */
function scriptOf(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string | undefined,
  files: BuildContext | undefined,
): string | undefined {
  const [, ...rest] = words.map(programOf)
  const verbs = rest.filter((word) => !word.startsWith('-') && word !== 'run' && word !== 'run-script')
  const path = workdir === undefined ? undefined : resolve(workdir, 'package.json')
  const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files)
  const manifest = origin?.from === 'context' ? files?.text(origin.path) : undefined
  return manifest === undefined ? undefined : scriptIn(manifest, verbs[0] ?? '')
}

function scriptIn(manifest: string, name: string): string | undefined {
  const found = new Map(Object.entries(objectAt(readObject(manifest) ?? {}, 'scripts')))
  const script = found.get(name)
  return typeof script === 'string' && !found.has(`pre${name}`) ? script : undefined
}

/** Endings of sources that an interpreter starts, which drop no privileges by themselves. */
const SOURCES = ['.py', '.js', '.mjs', '.cjs', '.rb', '.php', '.jar', '.ts']

/** Why nothing can be said of a program that comes out of the build context. */
export function unseenProgram(
  dockerfile: Dockerfile,
  stage: Stage,
  program: string,
  workdir: string | null | undefined,
  files: BuildContext | undefined,
  start: string | undefined,
): string | undefined {
  if (SOURCES.some((ending) => program.endsWith(ending))) return undefined
  for (const path of placesOf(program, workdir)) {
    if (path === undefined) return `where ${program} lies is not known`
    const origin = originOf(dockerfile, stage, path, files, start)
    const unseen =
      origin.from === 'context'
        ? files?.bytes(origin.path, 1) === undefined
        : origin.from === 'perhaps' && flag(origin.instruction, 'from') === undefined
    if (unseen) return `what ${program} does as root is not known: it may come out of the build context`
  }
  return undefined
}

/** Folders that an argument names and that nobody hands over. */
export function writtenArgument(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  folders: readonly string[],
): string | undefined {
  for (const word of words.slice(1)) {
    if (foreignPath(dockerfile, stage, word, folders, isPython(words.map(programOf))) !== undefined)
      return `${word} names what the process may write: the option writable can name it`
  }
  return undefined
}

/** A path that options name, and that is none of programs, settings, temporary files or what a COPY brings. */
function foreignPath(
  dockerfile: Dockerfile,
  stage: Stage,
  options: string,
  folders: readonly string[],
  byPython: boolean,
): string | undefined {
  return namedPaths(options, byPython).find(({ path, isWritten }) => {
    if (isIn(path, [...folders, '/tmp', '/dev'])) return false
    return (
      isWritten || !(isIn(path, [...READ, '/opt']) || /^\/[^/]+\.\w+$/.test(path) || isCopied(dockerfile, stage, path))
    )
  })?.path
}

/** Programs of Python's, by which a start is told. */
const OF_PYTHON = new Set(
  'python python3 gunicorn uvicorn hypercorn celery flask django-admin daphne uwsgi waitress-serve streamlit alembic'.split(
    ' ',
  ),
)

/** Whether some of the words that start a process are Python, or programs that are written in it. */
function isPython(programs: readonly string[]): boolean {
  return programs.some((program) => OF_PYTHON.has(program) || program.startsWith('python3.') || program.endsWith('.py'))
}

/** Whether a COPY of the stage brings what lies there. */
export function isCopied(dockerfile: Dockerfile, { instructions }: Stage, path: string): boolean {
  return instructions.some((instruction) => {
    const target = copyTarget(dockerfile, instruction)
    return target !== undefined && target !== '/' && (isIn(path, [target]) || isIn(target, [path]))
  })
}
