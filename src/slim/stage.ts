// The text of the final stage, and where it stands in a Dockerfile: behind all that is there, which stays as it is.

import { keywordFor } from '../dockerfile/edit/keyword.ts'
import { freeStageName } from '../dockerfile/edit/stage-name.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { builderWords } from '../dockerfile/model/instruction.ts'
import { bottomOf, type Stage } from '../dockerfile/model/stages.ts'
import { DEFAULT_SHELL, type ImageConfiguration, isShellForm } from '../images/contents.ts'
import { headOf, type Line, numericUser, tailOf } from './configuration.ts'
import { byFolder, type Copies, type Copy, type Frame } from './copies.ts'
import type { Tree } from './tree.ts'
import type { Reason } from './widen.ts'
import { lexed, unglobbed } from './words.ts'

/** Begins what is written here: a later run puts another in its place. */
export const MARK = '# What the program needs of the stage above, written by dockershift slim'

/** Columns that a comment may have. */
const WIDTH = 120

/** Groups of COPYs in their order, each with what is said of it. */
const GROUPS: readonly (readonly [readonly Reason[], string])[] = [
  [['application'], 'The application: its folder, and what was copied into the image'],
  [['touched', 'folder'], 'What it opened or started, with the folders that such files are a part of'],
  [['package'], 'Of packages that it touched'],
  [['library'], 'Libraries that its programs are linked to'],
  [['system'], 'What is needed sooner or later, and seldom seen: users, certificates, time zones, locales'],
  [['asked'], 'Kept as it was asked for'],
]

export interface StageParts {
  readonly configuration: ImageConfiguration
  readonly text: (path: string) => string
  readonly copies: Copies
  /** Where the frame is put together: an absolute path that is not in the image. */
  readonly frameAt: string
  readonly packages: readonly string[]
  /** `scratch`, or an image. */
  readonly base: string
  /** The name of the file with the trace. */
  readonly record: string
}

/** The text without what an earlier run has put behind it. */
export function withoutSlim(text: string): string {
  const at = text.indexOf(`\n${MARK}`)
  if (at < 0) return text
  return `${text.slice(0, at).replace(/(?:\r?\n)+$/, '')}${text.slice(0, at).includes('\r\n') ? '\r\n' : '\n'}`
}

/**
 * @param stage the one that is made smaller
 * @returns the text with a final stage more
 */
export function withSlim(dockerfile: Dockerfile, stage: Stage, parts: StageParts): string {
  const { text, reading } = dockerfile
  const keyword = (word: string): string => keywordFor(dockerfile, word)
  const name = stage.name ?? freeStageName(dockerfile, ['app', 'full', 'whole'])
  const at = stage.name === undefined ? builderWords(stage.from)[0]!.span.end : text.length
  const named = stage.name === undefined ? ` ${keyword('AS')} ${name}` : ''
  // The frame has its platform from its stage; what begins anew has none.
  const platform = bottomOf(stage).platform
  const names = {
    ...{ from: name, frame: freeStageName(dockerfile, ['frame']), final: freeStageName(dockerfile, ['slim']) },
    platform: platform === undefined ? '' : `--platform=${platform} `,
  }
  const lines = stageLines(parts, names, keyword, reading.escape)
  const gap = text.endsWith('\n') ? reading.eol : reading.eol + reading.eol
  return text.slice(0, at) + named + text.slice(at) + gap + lines.join('\n').replaceAll('\n', reading.eol) + reading.eol
}

interface Names {
  readonly from: string
  readonly frame: string
  readonly final: string
  /** The flag of FROM with a blank behind it, or nothing. */
  readonly platform: string
}

function stageLines(
  parts: StageParts,
  names: Names,
  keyword: (word: string) => string,
  escape: string,
): readonly string[] {
  const { configuration, copies, packages, base, record, text, frameAt } = parts
  const writing = { escape, hasBase: base !== 'scratch' }
  const written = ({ keyword: word, rest }: Line): string => `${keyword(word)} ${rest}`
  const user = numericUser(configuration.User, text)
  const tail = tailOf(configuration, user, writing).map((line) =>
    line.keyword === 'USER' && line.rest !== configuration.User
      ? `# ${configuration.User || 'root'}\n${written(line)}`
      : isShellStart(line, configuration)
        ? `# It is started by a shell, which therefore stays.\n${written(line)}`
        : written(line),
  )
  const frame = writing.hasBase ? withoutRootLinks(copies.frame) : copies.frame
  const commands = frameCommands(frame, frameAt, escape)
  const groups = GROUPS.flatMap(([reasons, title]) => {
    const own = copies.copies.filter(({ reason }) => reasons.includes(reason))
    if (own.length === 0) return []
    const said = reasons.includes('package') ? `${title}: ${packages.join(', ')}` : title
    return [comment(`${said}.`), ...own.map((copy) => written(copyLine(copy, names.from, escape)))]
  })
  return [
    `${MARK}: ${record} says why. Run it again rather than edit this.`,
    ...(commands.length === 0
      ? []
      : [
          frame.wholes.length === 0
            ? '# Links as they are, and folders without what is in them.'
            : '# Links as they are, folders without what is in them, and folders that are too many for a COPY each.',
          `${keyword('FROM')} ${names.from} ${keyword('AS')} ${names.frame}`,
          `${keyword('USER')} 0`,
          ...(configuration.Shell.length === 0 ? [] : [`${keyword('SHELL')} ${JSON.stringify(DEFAULT_SHELL)}`]),
          `${keyword('RUN')} ${commands.join(` ${escape}\n && `)}`,
          '',
        ]),
    `${keyword('FROM')} ${names.platform}${base} ${keyword('AS')} ${names.final}`,
    ...headOf(configuration, writing).map(written),
    ...(commands.length === 0 ? [] : [`${keyword('COPY')} --from=${names.frame} ${frameAt}/ /`]),
    ...groups,
    ...tail,
  ]
}

function isShellStart({ keyword }: Line, configuration: ImageConfiguration): boolean {
  const { Entrypoint, Cmd } = configuration
  const words = keyword === 'ENTRYPOINT' ? Entrypoint : keyword === 'CMD' ? Cmd : []
  return isShellForm(words, configuration)
}

/** What the frame is made with has to be there. */
export function canFrame(tree: Tree): boolean {
  const has = (name: string): boolean =>
    ['bin', 'usr/bin'].some((folder) => tree.resolve(`${folder}/${name}`)?.file?.type === 'file')
  return tree.resolve('bin/sh')?.file?.type === 'file' && ['cp', 'mkdir', 'chmod', 'chown'].every(has)
}

/** A folder at the root that the image has not. */
export function freeFrame(tree: Tree): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? 'frame' : `frame-${i}`
    if (!tree.files.has(name)) return `/${name}`
  }
}

/** An image that is more than nothing has its own. */
function withoutRootLinks({ links, ...rest }: Frame): Frame {
  return { links: links.filter((path) => path.includes('/')), ...rest }
}

/**
 *     mkdir -p /frame/etc /frame/tmp
 *     cp -P /bin /lib /frame/
 *     cp -a /app/node_modules/a /app/node_modules/b /frame/app/node_modules/
 *     chmod 1777 /frame/tmp
 *     chown 101:101 /frame/var/cache/nginx
 */
function frameCommands(frame: Frame, at: string, escape: string): readonly string[] {
  const inFrame = (path: string): string => shellWord(`${at}/${path}`)
  const copied = [
    ...[...byFolder(frame.links)].map((paths) => ['cp -P', ...paths] as const),
    ...[...byFolder(frame.wholes)].map((paths) => ['cp -a', ...paths] as const),
  ]
  const needed = new Set([...copied.map(([, folder]) => folder), ...frame.folders.map(({ path }) => path)])
  const made = [...needed].filter((path) => path !== '' && ![...needed].some((other) => other.startsWith(`${path}/`)))
  const folders = made.length === 0 && copied.length === 0 ? [] : made.length === 0 ? [at] : made.sort().map(inFrame)
  const by = (key: (folder: Frame['folders'][number]) => string): readonly (readonly [string, readonly string[]])[] => {
    const groups = new Map<string, string[]>()
    for (const folder of frame.folders) {
      const value = key(folder)
      const group = groups.get(value) ?? []
      groups.set(value, group)
      if (value !== '') group.push(inFrame(folder.path))
    }
    return [...groups].filter(([value]) => value !== '')
  }
  return [
    ...(folders.length === 0 ? [] : [listed('mkdir -p', folders, escape)]),
    ...copied.map(([command, folder, paths]) =>
      listed(
        command,
        [...paths.map((path) => shellWord(`/${path}`)), shellWord(folder === '' ? `${at}/` : `${at}/${folder}/`)],
        escape,
      ),
    ),
    ...by(({ uid, gid }) => (uid === 0 && gid === 0 ? '' : `${uid}:${gid}`)).map(([owner, paths]) =>
      listed(`chown ${owner}`, paths, escape),
    ),
    ...by(({ mode }) => (mode === 0o755 ? '' : mode.toString(8))).map(([mode, paths]) =>
      listed(`chmod ${mode}`, paths, escape),
    ),
  ]
}

/** A command with its words, a line each where they are many. */
function listed(command: string, words: readonly string[], escape: string): string {
  const short = [command, ...words].join(' ')
  return short.length <= WIDTH - 4 ? short : [command, ...words].join(` ${escape}\n      `)
}

function shellWord(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}

function copyLine({ folder, files }: Copy, from: string, escape: string): Line {
  const sources = files === undefined ? [`/${folder}`] : files.map((path) => `/${path}`)
  const to = files === undefined ? `/${folder}` : target(folder, files)
  const all = [...sources.map(unglobbed), to].map((one) => lexed(one, escape))
  // Words are cut at blanks before anything else is read; and what ends in an escape character goes on in the next line.
  if (all.some((one) => /[\s"'\\`]/.test(one)))
    return { keyword: 'COPY', rest: `--from=${from} [${all.map((one) => JSON.stringify(one)).join(', ')}]` }
  const rest = `--from=${from} ${all.join(' ')}`
  return {
    keyword: 'COPY',
    rest: rest.length <= WIDTH - 5 ? rest : [`--from=${from}`, ...all].join(` ${escape}\n     `),
  }
}

function target(folder: string, files: readonly string[]): string {
  return files.length === 1 ? `/${files[0]}` : folder === '' ? '/' : `/${folder}/`
}

function comment(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(`# ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
