// Downloads an archive in the RUN that extracts it, instead of by ADD, and deletes it there.

import { hasFolder } from '../../src/analysis/filesystem/content.ts'
import { destinationOf } from '../../src/analysis/filesystem/copies.ts'
import {
  isArchiveName,
  type Mention,
  mentionsBehind,
  plain,
  type Target,
  targetOf,
} from '../../src/analysis/filesystem/extraction.ts'
import { pathAt } from '../../src/analysis/filesystem/paths.ts'
import { hasPragma } from '../../src/analysis/pragmas.ts'
import { surround } from '../../src/dockerfile/edit/chain.ts'
import { linesOf, onlyList } from '../../src/dockerfile/edit/removal.ts'
import { copyOfFiles } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { nameOf, parentOf } from '../../src/dockerfile/model/paths.ts'
import { firstMade, type Reason, type Refusal } from '../../src/dockerfile/model/refusal.ts'
import { deletion, type Edit, type Fix } from '../../src/dockerfile/model/span.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { firstMove } from '../../src/dockerfile/read/leaks.ts'
import { commentsIn } from '../../src/dockerfile/read/lines.ts'
import { isOffline } from '../../src/transform/runs.ts'
import { type Context, type Transform, untilStill } from '../../src/transform/transform.ts'
import { downloaderAt } from './downloaders.ts'

export default {
  name: 'add-url-to-run',
  summary: 'Download an archive in the RUN that extracts it, and delete it there',
  phase: 'copies',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  why: `An archive that ADD downloads stays in its layer for good: a RUN that deletes it only hides it. Downloaded, extracted and
deleted in one RUN, it never comes into the image. A \`--checksum\` is checked there too.

ADD asks the address in every build whether the file has changed; a RUN is built again only when its text changes. And it is the
RUN's network that has to reach the address, not the builder's: unsafe.`,
  leavesAlone: [
    'an image that is not known to have curl or wget, with certificates where the address begins with https',
    'an archive that something else in the file needs, or may mean by a pattern',
    'an archive that nothing extracts by its name, or several RUNs',
    'an extraction that is more than one list of commands chained by `&&`, or under a condition',
    'a folder that may not be there: ADD makes it, a download does not',
    'a variable that is not set in the file, or set again between the two',
    'ADD with another flag than a sha256 `--checksum`, or of several files',
    'a RUN without network, and one with a mount over the archive',
    'a comment that would stand above something else then',
    'a stage whose layers reach no image',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  apply(dockerfile, context) {
    if (!/ADD\s[^\n]*https?:/i.test(dockerfile.text)) return dockerfile
    return untilStill(dockerfile, context, (now, told) =>
      firstMade(
        now,
        now.instructions.map((add) => fixOf(now, add, told)),
        told,
      ),
    )
  },
} satisfies Transform

function fixOf(dockerfile: Dockerfile, add: Instruction, context: Context): Fix | Refusal | undefined {
  if (bringsSeveral(dockerfile, add)) return { at: add.span, reason: 'write an ADD for each archive' }
  const download = downloadOf(dockerfile, add, context)
  const fix = download === undefined ? undefined : fixFor(dockerfile, download, context)
  if (fix === undefined || !('reason' in fix)) return fix
  return { at: add.span, reason: `this archive stays in a layer: ${fix.reason}` }
}

/** Archives of several addresses, which stay in a layer together. */
function bringsSeveral(dockerfile: Dockerfile, add: Instruction): boolean {
  const sources =
    add.keyword === 'ADD' && dockerfile.stageOf(add)?.ships === true ? copyOfFiles(add)?.sources : undefined
  return (sources ?? []).filter((source) => /^https?:\/\//i.test(source) && isArchiveName(source)).length > 1
}

interface Download {
  readonly add: Instruction
  readonly address: string
  readonly target: Target
}

/** An ADD of one archive's address. */
function downloadOf(dockerfile: Dockerfile, add: Instruction, context: Context): Download | undefined {
  if (add.keyword !== 'ADD') return undefined
  const stage = dockerfile.stageOf(add)
  if (stage === undefined || !stage.ships || hasPragma(dockerfile, add)) return undefined
  if (context.image(stage).distro?.family === 'windows') return undefined
  const copy = copyOfFiles(add)
  const [address = ''] = copy?.sources ?? []
  if (copy === undefined || copy.sources.length !== 1 || !/^https?:\/\//i.test(address)) return undefined
  const to = copy.destination
  const place = destinationOf(dockerfile, copy, context)
  const folder = copy.intoFolder || (place !== undefined && hasFolder(dockerfile, add, place, context))
  const name = nameOf(address)
  if (folder && /[?#]/.test(address)) return undefined
  const written = folder
    ? `${to.replace(/\/?\.?$/, '')}/${name}`.replace(/^\/([^/]+)$/, to.startsWith('/') ? '/$1' : '$1')
    : to
  if (!isArchiveName(plain(written))) return undefined
  const path = pathAt(dockerfile, add, plain(written), context)
  return { add, address, target: targetOf(dockerfile, add, path, written) }
}

function fixFor(dockerfile: Dockerfile, download: Download, context: Context): Fix | Reason | undefined {
  const { add, target } = download
  const found = mentionsBehind(dockerfile, add, target, context)
  if ('reason' in found) return found
  const first = found.find(({ deed }) => deed === 'extract')
  // What is only there to be had in the image is no business of this transform.
  if (first === undefined) return found.length === 0 ? undefined : { reason: 'no command is known to extract it whole' }
  const scattered = againstPlaces(dockerfile, add, first.instruction, found)
  if (scattered !== undefined) return { reason: scattered }
  if (hasPragma(dockerfile, first.instruction)) return undefined
  const objection =
    againstRun(first, target) ?? againstAdd(add) ?? againstTarget(dockerfile, download, first.instruction, context)
  if (objection !== undefined) return { reason: objection }
  const commands = downloading(dockerfile, download, first, context)
  if ('reason' in commands) return commands
  return intoRun(dockerfile, download, first, found, commands)
}

/** Why what is done with an archive is not done in one RUN of its stage. */
function againstPlaces(
  dockerfile: Dockerfile,
  add: Instruction,
  run: Instruction,
  found: readonly Mention[],
): string | undefined {
  if (found.some(({ instruction, deed }) => instruction !== run && deed !== 'remove')) return 'several RUNs need it'
  const stage = dockerfile.stageOf(add)
  return found.some(({ instruction }) => dockerfile.stageOf(instruction) !== stage)
    ? 'another stage names it'
    : undefined
}

/** Why the RUN that extracts it cannot download it. */
function againstRun({ instruction: run, script }: Mention, target: Target): string | undefined {
  if (onlyList(script) === undefined || run.keyword !== 'RUN' || run.line.heredocs.length > 0 || script.heredoc)
    return 'the RUN that extracts it is not one list of commands that && chains'
  return isOffline(run) || mounted(run, target.path ?? '/')
    ? 'the RUN that extracts it has no network, or a mount over it'
    : undefined
}

/** Why a RUN cannot do what the flags of ADD do. */
function againstAdd(add: Instruction): string | undefined {
  if (add.flags.some(({ name }) => name !== 'checksum'))
    return `write this ADD without ${add.flags.map(({ name }) => `--${name}`).join(' and ')}`
  const sum = flag(add, 'checksum')
  return sum !== undefined && !/^sha256:[0-9a-f]{64}$/.test(sum)
    ? 'only a literal sha256 checksum can be checked in a RUN'
    : undefined
}

/** Why a RUN may not find the folder, or read the address as ADD does. */
function againstTarget(
  dockerfile: Dockerfile,
  { add, address, target }: Download,
  run: Instruction,
  context: Context,
): string | undefined {
  const isThere =
    target.path === undefined
      ? isSureFolder(dockerfile, add, target, context)
      : hasFolder(dockerfile, add, parentOf(target.path), context)
  if (!isThere) return 'it is not known whether its folder is there: make it first'
  return variableProblem(dockerfile, add, run, `${address} ${target.written}`)
}

/** The commands that download it, and check what came. */
function downloading(
  dockerfile: Dockerfile,
  { add, address }: Download,
  { instruction: run, script, word }: Mention,
  context: Context,
): readonly string[] | Reason {
  const tool = downloaderAt(dockerfile, add, context.image(dockerfile.stageOf(add)), /^https/i.test(address))
  if (tool === undefined) return { reason: 'no curl or wget is known to be there: install one in a RUN above' }
  const file = word.text
  const moves = dockerfile.settings(add).workdir !== dockerfile.settings(run).workdir
  if (!plain(file).startsWith('/') && (moves || firstMove(script.commands) !== undefined))
    return { reason: 'its folder changes between the two: name it by its whole path' }
  const sum = flag(add, 'checksum')
  const check = `echo "${sum?.slice('sha256:'.length)}  ${file.replaceAll('"', '')}" | sha256sum -c -`
  return [
    tool === 'curl' ? `curl -fsSL -o ${file} ${quoted(address)}` : `wget -q -O ${file} ${quoted(address)}`,
    ...(sum === undefined ? [] : [check]),
  ]
}

/** The RUN with the commands in front of its own, and what deletes the archive behind them; without the ADD. */
function intoRun(
  dockerfile: Dockerfile,
  { add, target }: Download,
  { instruction: run, script, word }: Mention,
  found: readonly Mention[],
  commands: readonly string[],
): Fix | Reason {
  const removals = found.filter(({ deed }) => deed === 'remove')
  const removed = removal(dockerfile, add, run, removals)
  if ('reason' in removed) return removed
  const deletes = removals.some(({ instruction }) => instruction === run) || emptiesFolder(dockerfile, run, target)
  // By a pattern it may be gone already.
  const byPattern = script.commands.some(({ name, words }) => name === 'rm' && words.some(({ glob }) => glob))
  const remove = byPattern ? 'rm -f' : 'rm'
  const around = surround(dockerfile, script, commands, deletes ? [] : [`${remove} ${word.text}`])
  return 'reason' in around ? { reason: around.reason } : [...around, ...removed]
}

/** `rm -rf /tmp/*` takes it too. */
function emptiesFolder(dockerfile: Dockerfile, run: Instruction, { path, written }: Target): boolean {
  const folder = parentOf(path ?? written)
  return (
    dockerfile.script(run)?.commands.some(({ name, words, top, certain, decisive }) => {
      if (name !== 'rm' || !top || !certain || !decisive) return false
      return words.some(({ text }) => text.startsWith('/') && (text === `${folder}/*` || text === folder))
    }) ?? false
  )
}

function quoted(address: string): string {
  return /^[\w./:@%+,=~-]+$/.test(address) ? address : `"${address}"`
}

/** `/tmp/tool-$VERSION.tar.gz` lies in a folder that is known. */
function isSureFolder(dockerfile: Dockerfile, add: Instruction, { written }: Target, context: Context): boolean {
  const folder = written.includes('/') ? parentOf(written) : '.'
  const known = pathAt(dockerfile, add, folder, context)
  return known !== undefined && hasFolder(dockerfile, add, known, context)
}

/** The builder and the shell have to read the same. */
function variableProblem(dockerfile: Dockerfile, add: Instruction, run: Instruction, text: string): string | undefined {
  if (/["'`\\*[\]{}](?<![{}])|\$\{\w+[^\w}]|[^\x20-\x7e]/.test(text))
    return 'its address is more than a shell would read the same'
  const rest = text.replace(/\$\{\w+\}/g, '')
  if (/[{}]/.test(rest)) return 'its address is more than a shell would read the same'
  for (const [, name = ''] of text.matchAll(/\$\{?(\w*)/g)) {
    const set = variable(dockerfile.settings(add).variables, name)
    if (set === undefined) return `${name === '' ? 'a variable' : name} is not set in the file`
    if (variable(dockerfile.settings(run).variables, name) !== set) return `${name} is set again in front of the RUN`
    if (set.value !== undefined && /[\s*?"'\\$`[\]]/.test(set.value)) return `the value of ${name} is no plain word`
  }
  return undefined
}

/** Takes ADD away, and the RUNs that do nothing but delete the archive. */
function removal(
  dockerfile: Dockerfile,
  add: Instruction,
  run: Instruction,
  removals: readonly Mention[],
): readonly Edit[] | Reason {
  const between = commentsIn(dockerfile.reading, {
    start: dockerfile.instructions[add.index - 1]!.span.end,
    end: add.span.start,
  })
  const behind = commentsIn(dockerfile.reading, { start: add.span.end, end: run.span.start })
  if (add.line.comments.length > 0 || (between.length > 0 && (run.index !== add.index + 1 || behind.length > 0)))
    return { reason: 'a comment at this ADD would stand above something else then' }
  const edits = [deletion(linesOf(dockerfile, add))]
  for (const { instruction, script, command } of removals) {
    const only = onlyList(script)
    if (instruction === run) {
      if (only?.some((element) => element.command === command && !element.negated) !== true)
        return { reason: 'it is deleted under a condition' }
      continue
    }
    const files = command.words.slice(1).filter(({ text }) => !text.startsWith('-'))
    const above = commentsIn(dockerfile.reading, {
      start: dockerfile.instructions[instruction.index - 1]!.span.end,
      end: instruction.span.start,
    })
    if (only?.length !== 1 || files.length !== 1 || instruction.flags.length > 0)
      return { reason: 'a later RUN deletes it together with other work: let the RUN that extracts it do so' }
    if (above.length > 0 || instruction.line.comments.length > 0)
      return { reason: 'a comment at the RUN that deletes it would stand above something else then' }
    edits.push(deletion(linesOf(dockerfile, instruction)))
  }
  return edits
}
