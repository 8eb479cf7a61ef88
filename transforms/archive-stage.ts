// Extracts an archive of the build context in a stage of its own, so that the image has only what was in it.

import { contentAt, hasFolder } from '../src/analysis/filesystem/content.ts'
import { destinationOf, mayReach } from '../src/analysis/filesystem/copies.ts'
import {
  type Extraction,
  extractionOf,
  isArchiveName,
  type Mention,
  mentionsBehind,
  targetOf,
} from '../src/analysis/filesystem/extraction.ts'
import { pathOf } from '../src/analysis/filesystem/paths.ts'
import { userInForce } from '../src/analysis/images/user-in-force.ts'
import { hasPragma } from '../src/analysis/pragmas.ts'
import { keywordFor } from '../src/dockerfile/edit/keyword.ts'
import { linesOf, onlyList, removeMembers } from '../src/dockerfile/edit/removal.ts'
import { freeStageName } from '../src/dockerfile/edit/stage-name.ts'
import { copyOfFiles, isRemote } from '../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { linesStart } from '../src/dockerfile/model/paragraph.ts'
import { isWithin, mentions, nameOf, parentOf } from '../src/dockerfile/model/paths.ts'
import { firstMade, type Reason, type Refusal } from '../src/dockerfile/model/refusal.ts'
import { removeWord, type Script } from '../src/dockerfile/model/script.ts'
import type { Command, Element, Word } from '../src/dockerfile/model/shell.ts'
import { deletion, type Edit, type Fix, insertion } from '../src/dockerfile/model/span.ts'
import { references, type Stage } from '../src/dockerfile/model/stages.ts'
import { isRoot } from '../src/dockerfile/model/user.ts'
import { commentsIn } from '../src/dockerfile/read/lines.ts'
import { hasExtractor } from '../src/knowledge/images/extractors.ts'
import { isEmptyFolder } from '../src/knowledge/images/folders.ts'
import { callOf } from '../src/knowledge/packages/managers.ts'
import { type Context, type Transform, untilStill } from '../src/transform/transform.ts'

export default {
  name: 'archive-stage',
  summary: 'Extract an archive of the build context in a stage of its own',
  phase: 'copies',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  needs: ['build context'],
  why: `An archive that COPY brings stays in its layer for good: a RUN that deletes it only hides it. Extracted in a stage of its
own, it never comes near the image, which gets the files alone.

The stage starts from the same base image, so that the archive is extracted by the same program. Where no RUN deleted the
archive, it is gone from the image now: unsafe, because something outside the Dockerfile may count on it.`,
  leavesAlone: [
    'an archive that something else in the file needs, or may mean by a pattern',
    'a folder in which something may be already',
    'a folder whose owner and mode the archive may say: COPY would not take them over',
    'a base image that is not known to have the program that extracts, and one that is a stage of this file',
    'an extraction as somebody else than root, under a condition, or of chosen members',
    'a command in front of the extraction that may have to do with it',
    'users and programs that the stage adds before: the archive may name them, and be extracted by them',
    'stages that are referred to by their numbers',
    'a name with a variable or a pattern in it, and a COPY with flags or of several archives',
    'a comment that would stand above something else then',
    'a stage whose layers reach no image',
  ],
  rules: [],
  references: ['https://docs.docker.com/build/building/multi-stage/'],
  apply(dockerfile, context) {
    if (!/\.(?:tar|tgz|tbz|txz|zip)/i.test(dockerfile.text)) return dockerfile
    // The last first: what the ones before it put beside it is then still told by their own commands.
    return untilStill(dockerfile, context, (now, told) =>
      firstMade(
        now,
        now.instructions.toReversed().map((copy) => fixOf(now, copy, told)),
        told,
      ),
    )
  },
} satisfies Transform

function fixOf(dockerfile: Dockerfile, copy: Instruction, context: Context): Fix | Refusal | undefined {
  const archive = archiveOf(dockerfile, copy, context)
  const fix = archive === undefined ? undefined : fixFor(dockerfile, archive, context)
  if (fix === undefined || !('reason' in fix)) return fix
  return { at: copy.span, reason: `this archive stays in a layer: ${fix.reason}` }
}

interface Archive {
  readonly copy: Instruction
  readonly stage: Stage
  readonly source: string
  /** Where COPY puts it. */
  readonly path: string
  /** COPY brings nothing beside it. */
  readonly isAlone: boolean
}

/** An archive of the build context that a RUN of the same stage extracts by its name. */
function archiveOf(dockerfile: Dockerfile, copy: Instruction, context: Context): Archive | undefined {
  const taken = copyOfFiles(copy)
  const stage = dockerfile.stageOf(copy)
  if (taken === undefined || stage === undefined || !stage.ships) return undefined
  if (taken.from !== undefined || hasPragma(dockerfile, copy)) return undefined
  const source = taken.sources.find(isArchiveName)
  const destination = destinationOf(dockerfile, taken, context)
  if (source === undefined || destination === undefined) return undefined
  // ADD takes other archives out by itself.
  if (copy.keyword === 'ADD' && (isRemote(source) || !source.toLowerCase().endsWith('.zip'))) return undefined
  if (context.image(stage).distro?.family === 'windows') return undefined
  const folder = destination === '/' ? '' : destination
  const path =
    taken.intoFolder || hasFolder(dockerfile, copy, destination, context) ? `${folder}/${nameOf(source)}` : destination
  if (!isArchiveName(path)) return undefined
  const extracted = stage.instructions.some(
    (later) =>
      later.index > copy.index &&
      dockerfile
        .script(later)
        ?.commands.some(
          ({ name, words }) => isExtractor(name) && words.some(({ text }) => text.includes(nameOf(path))),
        ),
  )
  return extracted ? { copy, stage, source, path, isAlone: taken.sources.length === 1 } : undefined
}

function isExtractor(name: string | undefined): boolean {
  return name === 'tar' || name === 'unzip'
}

/** What is known of the archive's one extraction. */
interface Plan extends Archive {
  readonly run: Instruction
  readonly script: Script
  readonly elements: readonly Element[]
  readonly extraction: Extraction
  readonly command: Command
  /** The folder that it is extracted to. */
  readonly into: string
  /** The `mkdir` that makes it, and nothing else. */
  readonly maker: Element | undefined
  readonly removals: readonly Mention[]
}

function fixFor(dockerfile: Dockerfile, archive: Archive, context: Context): Fix | Reason | undefined {
  const { copy, source, stage, isAlone } = archive
  if (!isAlone) return { reason: 'give it a COPY of its own' }
  if (copy.flags.length > 0)
    return { reason: 'its COPY has flags, and the folder that a stage of its own brings would not have them' }
  if (/[$*?[\]"'`\\]/.test(source))
    return { reason: `${source} is no plain name, and a stage of its own would not know the variable` }
  if (dockerfile.text.slice(copy.span.start, copy.span.end).includes('\n'))
    return { reason: 'write this COPY on one line' }
  if (stage.base.stage !== undefined) return { reason: 'its stage is built on another stage of this file' }
  if (dockerfile.instructions.some((one) => references(one).some((name) => /^\d+$/.test(name))))
    return { reason: 'another stage would change the numbers by which stages are referred to: give them names' }
  const plan = planFor(dockerfile, archive, context)
  if ('reason' in plan) return plan
  if (hasPragma(dockerfile, plan.run) || hasPragma(dockerfile, stage.from)) return undefined
  const taken = folderToCopy(dockerfile, plan, context)
  if (typeof taken !== 'string') return taken
  const removed = removal(dockerfile, plan)
  if ('reason' in removed) return removed
  return [...newStage(dockerfile, plan, taken), ...removed]
}

function planFor(dockerfile: Dockerfile, archive: Archive, context: Context): Plan | Reason {
  const { copy, stage, path } = archive
  const found = mentionsBehind(dockerfile, copy, targetOf(dockerfile, copy, path, path), context)
  if ('reason' in found) return found
  const [extract, another] = found.filter(({ deed }) => deed === 'extract')
  if (extract === undefined) return { reason: 'no command is known to extract it whole' }
  if (another !== undefined) return { reason: 'it is extracted twice' }
  if (found.some(({ deed }) => deed === 'check')) return { reason: 'a command checks or lists it' }
  if (found.some(({ instruction }) => dockerfile.stageOf(instruction) !== stage))
    return { reason: 'another stage names it' }
  const { instruction: run, script, command } = extract
  const elements = onlyList(script)
  if (elements === undefined || run.line.heredocs.length > 0 || run.flags.length > 0)
    return { reason: 'the RUN that extracts it is not one list of commands that && chains' }
  if (run.keyword !== 'RUN' || !isAsRoot(dockerfile, copy, context) || !isAsRoot(dockerfile, run, context))
    return { reason: 'it is not known whether root extracts it' }
  const extraction = extractionOf(command)!
  const missing = missingTool(stage, extraction, context)
  if (missing !== undefined) return { reason: missing }
  const into = extraction.into === undefined ? undefined : pathOf(dockerfile, run, extraction.into, context)
  if (into === undefined || into === '/')
    return { reason: 'the extraction does not say which folder is for it alone: give it one' }
  const at = elements.findIndex((element) => element.command === command)
  const before = elementsBefore(dockerfile, run, elements.slice(0, at), into, context)
  if ('reason' in before) return before
  const removals = found.filter(({ deed }) => deed === 'remove')
  return { ...archive, run, script, elements, extraction, command, into, removals, maker: before.maker }
}

function isAsRoot(dockerfile: Dockerfile, instruction: Instruction, context: Context): boolean {
  const stage = dockerfile.stageOf(instruction)!
  const user = userInForce(dockerfile, instruction, stage, context)
  return user !== undefined && isRoot(user) && dockerfile.shell(instruction) === undefined
}

function missingTool(stage: Stage, { needs }: Extraction, context: Context): string | undefined {
  const distro = context.image(stage).distro
  const missing = needs.find((program) => distro === undefined || !hasExtractor(distro, program))
  return missing === undefined ? undefined : `${stage.base.text} is not known to have ${missing}`
}

/** The commands in front of the extraction have to do with its folder at most. */
function elementsBefore(
  dockerfile: Dockerfile,
  run: Instruction,
  elements: readonly Element[],
  into: string,
  context: Context,
): { readonly maker: Element | undefined } | Reason {
  let maker: Element | undefined
  for (const element of elements) {
    const { command, negated } = element
    if (command === undefined || negated || command.wrapper.length > 0)
      return { reason: 'what comes before the extraction in its RUN may have to do with it' }
    const isInto = (word: Word): boolean => pathOf(dockerfile, run, word, context) === into
    const names = command.words.some((word) => mentions(word.text, into) || isInto(word))
    if (command.name === 'mkdir' && names) {
      const [, ...rest] = command.words
      const folders = rest.filter(({ text }) => !/^-p?v?p?$|^--parents$/.test(text))
      if (folders.length !== 1 || !isInto(folders[0]!)) return { reason: `make ${into} by a mkdir of its own` }
      maker = element
    } else if (names || (!['mkdir', 'set'].includes(command.name ?? '') && callOf(command) === undefined))
      return { reason: `${command.name} before it in its RUN may have to do with it` }
  }
  return { maker }
}

const ADDS_USERS = new Set(['useradd', 'adduser', 'groupadd', 'addgroup', 'usermod'])

function installs(command: Command, program: string): boolean {
  return callOf(command)?.operands.some(({ text }) => text.startsWith(program)) === true
}

/** The folder that the image gets, or why none. */
function folderToCopy(dockerfile: Dockerfile, plan: Plan, context: Context): string | { readonly reason: string } {
  const { copy, run, stage, path, into, extraction, maker } = plan
  for (const one of stage.instructions) {
    if (one.index > run.index) break
    const script = dockerfile.script(one)
    const own = extraction.needs.find((program) => script?.commands.some((command) => installs(command, program)))
    if (own !== undefined) return { reason: `its stage installs another ${own} than the base image has` }
    if (one === run) break
    if (script?.commands.some(({ name = '' }) => ADDS_USERS.has(name)))
      return { reason: 'a RUN before it adds users, to whom the archive may give files' }
    if (one.keyword === 'ONBUILD' || one.keyword === 'VOLUME') return { reason: `${one.keyword} stands before it` }
    const other = one === copy ? undefined : copyOfFiles(one)
    if (one.index > copy.index && other !== undefined && mayReach(dockerfile, other, path, context))
      return { reason: 'another COPY may put a file in its place' }
  }
  if (isWithin(path, into)) return { reason: `it lies in ${into} itself: copy it to /tmp` }
  const known = contentAt(dockerfile, run, into, context)
  const content = typeof known === 'object' && isNew(plan) ? 'nothing' : known
  if (typeof content === 'object') return content
  if (content === 'nothing' && maker === undefined && !extraction.needs.includes('unzip'))
    return { reason: `it is not known what makes ${into}` }
  if (extraction.strips || extraction.needs.includes('unzip')) return into
  const parent = parentOf(into)
  if (content === 'nothing' && isEmptyFolder(context.image(stage), parent)) return parent
  return {
    reason: `COPY would not take over the owner and mode that it may give ${into}: extract it into a folder of its own in /opt, or with --strip-components`,
  }
}

/** `mkdir` without `-p` fails where there is something. */
function isNew({ maker, stage, run, into }: Plan): boolean {
  if (maker?.command === undefined || maker.command.words.some(({ text }) => text.startsWith('-'))) return false
  return stage.instructions.every(
    (one) => one.index >= run.index || (!one.text.includes(into) && one.line.heredocs.length === 0),
  )
}

/** The stage that extracts, and the COPY of its result. */
function newStage(dockerfile: Dockerfile, plan: Plan, folder: string): readonly Edit[] {
  const { text, reading } = dockerfile
  const { stage, copy, source, path, into, command, extraction, maker, script } = plan
  const name = freeStageName(dockerfile, ['archive'])
  const keyword = (word: string): string => keywordFor(dockerfile, word)
  const from = text.slice(stage.from.span.start, stage.base.span.end)
  const words = command.words.map((word) => {
    if (word === extraction.archive) return path
    return word === extraction.into ? into : word.text
  })
  const commands = [
    maker?.command?.words.at(-1)?.text !== into ? `mkdir -p ${into}` : script.text.slice(maker.start, maker.end),
    words.join(' '),
    ...(isWithin(path, folder) ? [`rm ${path}`] : []),
  ]
  const lines = [
    `${from} ${keyword('AS')} ${name}`,
    `${keyword(copy.keyword)} ${source} ${nameOf(path) === nameOf(source) ? folderOf(path) : path}`,
    `${keyword('RUN')} ${commands.join(' && ')}`,
    '',
    '',
  ]
  return [
    insertion(linesStart(dockerfile, stage.from), lines.join(reading.eol)),
    { span: copy.span, text: `${keyword('COPY')} --from=${name} ${folder} ${folder}` },
  ]
}

/** With the slash that says that it is a folder. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** Takes away what the new stage does, and every `rm` of the archive. */
function removal(dockerfile: Dockerfile, { run, elements, command, maker, removals }: Plan): readonly Edit[] | Reason {
  const edits: Edit[] = []
  const instructions = new Set([run, ...removals.map(({ instruction }) => instruction)])
  for (const instruction of instructions) {
    const script = dockerfile.script(instruction)
    const list = script === undefined ? undefined : instruction === run ? elements : onlyList(script)
    if (script === undefined || list === undefined || instruction.flags.length > 0)
      return { reason: 'a RUN that deletes it is not one list of commands that && chains' }
    const unwanted = new Set(list.filter((element) => element === maker || element.command === command))
    for (const { command: rm, word } of removals.filter((one) => one.instruction === instruction)) {
      const element = list.find((one) => one.command === rm)
      if (element === undefined || element.negated) return { reason: 'it is deleted under a condition' }
      const others = rm.words.slice(1).filter((one) => one !== word && !one.text.startsWith('-'))
      const cut = others.length === 0 ? undefined : removeWord(script, word)
      if (others.length === 0) unwanted.add(element)
      else if (cut === undefined) return { reason: 'give it an rm of its own' }
      else edits.push(cut)
    }
    if (list.every((element) => unwanted.has(element) || element.command?.name === 'set')) {
      const before = dockerfile.instructions[instruction.index - 1]!.span.end
      const above = commentsIn(dockerfile.reading, { start: before, end: instruction.span.start })
      if (above.length > 0 || instruction.line.comments.length > 0)
        return { reason: 'a comment at its RUN would stand above something else then' }
      edits.push(deletion(linesOf(dockerfile, instruction)))
      continue
    }
    if (unwanted.size === 0) continue
    const members = removeMembers(dockerfile, script, unwanted)
    if (members === undefined || members.length === 0)
      return { reason: 'a comment stands between the commands of its RUN' }
    edits.push(...members)
  }
  return edits
}
