// Whether a Dockerfile would notice that another image stands in for its base: by packages, paths, tools, or ids of users.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { assignments, heirs, references, type Stage } from '../../dockerfile/model/stages.ts'
import type { Successor } from '../../knowledge/images/retired.ts'
import { type Call, callOf, hasOption } from '../../knowledge/packages/managers.ts'
import { isSteady } from '../../knowledge/packages/steady.ts'
import { mayBeBase } from '../processes/tools.ts'
import { unknownCode } from '../processes/unknown-code.ts'

/** Why an image does not stand in for the base of a stage, as words that go on behind `but `; `undefined` where it does. */
export function obstacle(dockerfile: Dockerfile, stage: Stage, successor: Successor): string | undefined {
  const { change, platforms } = successor
  if (change === 'address') return undefined
  const { platform } = stage
  if (platforms !== undefined && platform !== undefined && !platforms.includes(platform.toLowerCase()))
    return `it is built for ${platforms[0]} alone`
  const stages = heirs(dockerfile.stages, stage)
  const all = stages.flatMap(({ instructions }) => instructions)
  if (change === 'sources') return againstSources(dockerfile, all)
  return againstJava(dockerfile, all, successor) ?? againstCopy(dockerfile, stage) ?? againstBase(dockerfile, stages)
}

function againstBase(dockerfile: Dockerfile, stages: readonly Stage[]): string | undefined {
  return stages.some((stage) => mayBeBase(dockerfile, stage))
    ? 'it starts nothing of its own, so others may be built on this image, and what they need of the old one is not known'
    : undefined
}

/** Folders of the image itself: what another stage copies from them is not there, or is linked to what is not. */
const OF_THE_IMAGE = ['/usr', '/lib', '/etc', '/bin', '/sbin']

function againstCopy({ instructions }: Dockerfile, { name, index }: Stage): string | undefined {
  for (const instruction of instructions) {
    if (!references(instruction).some((from) => from.toLowerCase() === name || from === String(index))) continue
    const words = instruction.strings ?? instruction.text.split(/\s+/)
    const path = words
      .slice(0, -1)
      .find((word) => word === '/' || OF_THE_IMAGE.some((folder) => word.startsWith(folder)))
    if (path !== undefined) return `another stage copies ${path} of it`
  }
  return undefined
}

function commandsOf(dockerfile: Dockerfile, instructions: readonly Instruction[]): readonly Command[] {
  return instructions.flatMap((instruction) => dockerfile.script(instruction)?.commands ?? [])
}

/** Signs that the file sees to its sources by itself. */
const SOURCES = ['sources.list', 'archive.debian', 'snapshot.debian', 'Check-Valid-Until', 'add-apt-repository']

function againstSources(dockerfile: Dockerfile, instructions: readonly Instruction[]): string | undefined {
  const updates = commandsOf(dockerfile, instructions).some((command) => {
    const call = callOf(command)
    return call?.manager === 'apt' && call.verb === 'update'
  })
  if (!updates) return 'nothing here fetches packages'
  const texts = instructions.map(({ span }) => dockerfile.text.slice(span.start, span.end))
  return SOURCES.some((sign) => texts.some((text) => text.includes(sign)))
    ? 'the file sets sources of its own'
    : undefined
}

/** Paths, variables and programs of the old image: eclipse-temurin has its Java in /opt/java/openjdk, and nowhere else. */
const OLD_JAVA = [
  '/usr/lib/jvm',
  '/usr/local/openjdk',
  '/usr/java/',
  '/usr/bin/java',
  '/docker-java-home',
  'JAVA_VERSION',
  'JAVA_DEBIAN',
  'JAVA_ALPINE',
  'cacerts',
  'update-alternatives',
  'update-java',
  // Newer builds of Java 8 may not know it any more, and then do not start.
  'UseCGroupMemoryLimitForHeap',
  'openjdk-',
  'openjdk8',
  'openjdk7',
  'openjdk11',
  // Sources of packages that belong to the old release.
  'sources.list',
  'apt-key',
  'add-apt-repository',
  'backports',
  '/etc/apk/',
  'alpine/v',
  'alpine/edge',
]

/** Programs that give what they start another PATH, in which Java of /opt is not found. */
const OTHER_PATH = new Set(['su', 'sudo', 'runuser', 'login', 'cron', 'crond', 'supervisord', 'sshd', '/usr/sbin/sshd'])

function againstJava(
  dockerfile: Dockerfile,
  instructions: readonly Instruction[],
  successor: Successor,
): string | undefined {
  const texts = instructions.map(({ span }) => dockerfile.text.slice(span.start, span.end))
  const sign = OLD_JAVA.find((path) => texts.some((text) => text.includes(path)))
  if (sign !== undefined) return `the file names ${sign}`
  const hasEntrypoint = instructions.some(({ keyword }) => keyword === 'ENTRYPOINT')
  for (const instruction of instructions) {
    const arguments_ = instruction.keyword === 'CMD' && hasEntrypoint
    const reason =
      againstSetting(dockerfile, instruction) ??
      (hasEntrypoint || successor.change !== 'alpine' ? undefined : lostSetting(dockerfile, instruction)) ??
      (arguments_ ? undefined : againstStart(instruction, successor))
    if (reason !== undefined) return reason
    if ((instruction.trigger ?? instruction).keyword !== 'RUN') continue
    if (dockerfile.script(instruction) === undefined) return 'a RUN cannot be read'
  }
  const installed = new Set<string>()
  for (const script of instructions.flatMap((instruction) => dockerfile.script(instruction) ?? [])) {
    for (const command of script.commands) {
      const call = callOf(command)
      const isUnknown = unknownCode(dockerfile, script, command) !== undefined
      const reason =
        call !== undefined && SYSTEM.has(call.manager)
          ? againstPackages(call, successor, installed)
          : againstCommand(command, isUnknown, successor, installed)
      if (reason !== undefined) return reason
    }
  }
  return undefined
}

/** The ENTRYPOINT of eclipse-temurin is a script of sh in Alpine: adoptium/containers#460; busybox hands on what a shell could name alone. */
function lostSetting({ reading }: Dockerfile, instruction: Instruction): string | undefined {
  if (instruction.keyword !== 'ENV') return undefined
  const lost = assignments(instruction, reading.escape).find(({ name }) => !/^[A-Za-z_]\w*$/.test(name))
  return lost && `the sh that starts everything there hands no variable on that is called ${lost.name}`
}

function againstSetting({ reading }: Dockerfile, instruction: Instruction): string | undefined {
  if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return undefined
  for (const { name, raw = '' } of assignments(instruction, reading.escape)) {
    if (name === 'JAVA_HOME' || name === 'JRE_HOME') return `the file sets ${name}`
    if (name === 'PATH' && !raw.includes('PATH')) return 'the file sets a PATH of its own'
  }
  return undefined
}

/** What CMD, ENTRYPOINT and HEALTHCHECK start. */
function againstStart({ keyword, strings, text }: Instruction, { minimal }: Successor): string | undefined {
  if (keyword !== 'CMD' && keyword !== 'ENTRYPOINT' && keyword !== 'HEALTHCHECK') return undefined
  const words = (strings ?? text.split(/\s+/)).flatMap((word) => word.split(/\s+/))
  const other = words.find((word) => OTHER_PATH.has(word))
  if (other !== undefined) return `${other} may not find Java in its new place`
  if (minimal) return undefined
  // Options of java and of the program are no business of the image.
  const program = words.find((word) => !SHELL_WORDS.has(word) && !word.startsWith('-') && !word.includes('='))
  return program === undefined || [JAVA_TOOLS, PLAIN, TEMURIN_TOOLS].some((known) => known.has(program))
    ? undefined
    : `${program} may use what the old image brought`
}

const SHELL_WORDS = new Set(['CMD', 'NONE', 'sh', '/bin/sh', 'bash', '/bin/bash', 'exec', '&&', '', '['])

const SYSTEM = new Set(['apt', 'apk', 'dnf', 'zypper'])

const HARMLESS_VERBS = new Set(['update', 'clean', 'autoclean', 'autoremove', 'upgrade', 'cache'])

function againstPackages(call: Call, { change }: Successor, installed: Set<string>): string | undefined {
  const { manager, tool, verb, operands } = call
  const family = manager === 'apk' ? 'alpine' : 'debian'
  if (manager !== (change === 'alpine' ? 'apk' : 'apt')) return `${tool} is not the package manager of the new image`
  if (HARMLESS_VERBS.has(verb)) return undefined
  if (!['install', 'add', 'del', 'remove', 'purge'].includes(verb)) return `${tool} ${verb} may do otherwise there`
  const isElsewhere =
    manager === 'apk'
      ? hasOption(call, 'X', '--repository')
      : hasOption(call, 't', '--target-release', '--default-release')
  if (isElsewhere) return `${tool} reads other repositories`
  for (const { value, text } of operands) {
    if (value === undefined) return `${text} may be another package there`
    if (OTHER_PATH.has(value) || value.startsWith('openssh-s') || value === 'openssh' || value === 'supervisor')
      return `what ${value} starts may not find Java in its new place`
    if (value.startsWith('.') || isSteady(value, family)) installed.add(value)
    else if (!installed.has(value)) return `the package ${value} may have another name or version there`
  }
  return undefined
}

/** Programs of every distribution, that neither Debian, Ubuntu nor Alpine comes without. */
const PLAIN = new Set(
  [
    'mkdir rmdir rm cp mv ln touch chmod chown chgrp echo printf cat tee sed test [ true false : set cd export unset pwd ls',
    'env sleep date find xargs tar gzip gunzip grep egrep awk cut sort uniq tr head tail wc id whoami uname basename dirname',
    'install mktemp sha1sum sha256sum sha512sum md5sum exit umask which stat du df expr seq ldconfig update-ca-certificates',
    'rev mkfifo readlink realpath read eval trap wait kill sync hostname nohup exec diff cmp yes local return shift',
  ].flatMap((line) => line.split(' ')),
)

const JAVA_TOOLS = new Set(
  'java javac jar javadoc keytool jlink jdeps ./mvnw mvnw ./gradlew gradlew jarsigner jcmd native2ascii'.split(' '),
)

/** What eclipse-temurin on Ubuntu brings beside. */
const TEMURIN_TOOLS = new Set(['curl', 'wget', 'gpg', 'locale-gen', 'fc-cache'])

/** Commands whose package has another name. */
const PACKAGE_OF: Readonly<Record<string, string>> = {
  ssh: 'openssh-client',
  'ssh-keygen': 'openssh-client',
  ps: 'procps',
  xz: 'xz-utils',
  gcc: 'build-essential',
  'g++': 'build-essential',
  cc: 'build-essential',
  make: 'build-essential',
  dot: 'graphviz',
  'update-locale': 'locales',
  localedef: 'locales',
  ip: 'iproute2',
  ping: 'iputils-ping',
}

const USERS = new Set(['useradd', 'adduser', 'groupadd', 'addgroup'])

function againstCommand(
  command: Command,
  isUnknown: boolean,
  { change, minimal }: Successor,
  installed: ReadonlySet<string>,
): string | undefined {
  const { name, words } = command
  if (name === undefined) return words.length === 0 ? undefined : `${words[0]!.text} may be anything`
  if (words.slice(1).some(({ value }) => value !== undefined && OTHER_PATH.has(value)) || OTHER_PATH.has(name))
    return `${name} may not find Java in its new place`
  const packer = change === 'distribution' && name === 'tar' ? packerOf(command) : undefined
  if (packer !== undefined && !minimal && !installed.has(packer)) return `it may not bring ${packer}, which tar calls`
  if (PLAIN.has(name) || JAVA_TOOLS.has(name)) return undefined
  if (isUnknown) return `${name} may need what the old image brought`
  // What is not of the image was installed: Alpine comes with the same few tools from one release to the next.
  if (change === 'alpine') return undefined
  if (USERS.has(name)) return hasOwnId(command) ? undefined : `${name} gets another id there, where 1000 is taken`
  if (installed.has(name) || installed.has(PACKAGE_OF[name] ?? '') || TEMURIN_TOOLS.has(name)) return undefined
  return minimal && BASE_TOOLS.has(name) ? undefined : `it may not bring ${name}`
}

/** The package of the program that tar unpacks with, where it is another than gzip. */
export function packerOf({ words }: Command): string | undefined {
  const options = words.filter(({ text }, i) => i === 1 || (text.startsWith('-') && !text.startsWith('--')))
  const says = (letter: string, long: string, endings: readonly string[]): boolean =>
    options.some(({ text }) => text.includes(letter) && !text.includes('/') && !text.includes('.')) ||
    words.some(({ text }) => text === long || endings.some((ending) => text.includes(ending)))
  if (says('J', '--xz', ['.xz', '.txz'])) return 'xz-utils'
  return says('j', '--bzip2', ['.bz2', '.tbz']) ? 'bzip2' : undefined
}

/** Of Debian's and Ubuntu's smallest images alike. */
const BASE_TOOLS = new Set(
  'dpkg dpkg-query apt-mark usermod groupmod passwd chpasswd dpkg-reconfigure sh bash'.split(' '),
)

const SYSTEM_OPTIONS = new Set(['-r', '--system', '-S'])
const ID_OPTIONS = new Set(['-u', '--uid', '-g', '--gid'])

/** Whether the id is said, and is not the one that Ubuntu gives to its own user; or is one of the system's. */
function hasOwnId({ words }: Command): boolean {
  if (words.some(({ text }) => text.includes('1000'))) return false
  return words.some(
    ({ text }, i) =>
      SYSTEM_OPTIONS.has(text) ||
      (ID_OPTIONS.has(text) && /^\d+$/.test(words[i + 1]?.value ?? '')) ||
      /^--[ug]id=\d+$/.test(text),
  )
}

/** Whether a program is one that every distribution brings, and that only touches files and text. */
export function isPlainProgram(name: string): boolean {
  return PLAIN.has(name)
}
