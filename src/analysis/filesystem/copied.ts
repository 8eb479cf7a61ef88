// Which files of the build context stand where in an image: follows COPY and ADD through the context.

import { type Copy, copyOf, isRemote } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf, parentOf, resolve } from '../../dockerfile/model/paths.ts'
import type { Refusal } from '../../dockerfile/model/refusal.ts'
import { fixedValue } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import type { BuildContext, Entry } from '../../files/build-context.ts'
import { nameMatches } from '../../files/wildcards.ts'
import { isPlainFile } from '../../knowledge/file-names.ts'

export interface CopiedFile {
  /** Where it stands in the image. */
  readonly path: string
  /** Where it stands in the build context. */
  readonly source: string
  readonly entry: Entry
  readonly copy: Instruction
}

/**
 * The files that COPY and ADD among `instructions` bring from the build context, by their paths in the image; a later
 * one takes the place of an earlier one.
 *
 * @param workdir the folder that the stage starts in where no WORKDIR says otherwise
 */
export function copiedFiles(
  dockerfile: Dockerfile,
  instructions: readonly Instruction[],
  files: BuildContext,
  workdir: string,
): ReadonlyMap<string, CopiedFile> | Refusal {
  const all = new Map<string, CopiedFile>()
  const folders = new Set<string>(['/'])
  for (const instruction of instructions) {
    const copy = copyOf(instruction)
    if (copy === undefined) continue
    const copied = copiedBy(dockerfile, copy, files, workdir, folders)
    if ('reason' in copied) return copied
    for (const file of copied) {
      all.set(file.path, file)
      for (let at = parentOf(file.path); !folders.has(at); at = parentOf(at)) folders.add(at)
    }
  }
  return all
}

/** A path of a COPY's with the variables put in that this file sets by ENV: an ARG may be another one in each build. */
export function literal(dockerfile: Dockerfile, at: Instruction, text: string): string | undefined {
  const { variables } = dockerfile.settings(at)
  return expand(text, dockerfile.reading.escape, (name) => fixedValue(variables, name))
}

function copiedBy(
  dockerfile: Dockerfile,
  copy: Copy,
  files: BuildContext,
  start: string,
  folders: ReadonlySet<string>,
): readonly CopiedFile[] | Refusal {
  const { instruction } = copy
  const uncertain = (reason: string): Refusal => ({ at: instruction.span, reason })
  if (copy.from !== undefined) return uncertain('files of another image or stage are copied here')
  if (instruction.line.heredocs.length > 0) return uncertain('a file is written here')
  const odd = instruction.flags.find(({ name }) => !['chown', 'chmod', 'link'].includes(name))
  if (odd !== undefined) return uncertain(`what --${odd.name} leaves cannot be told`)
  const sources = copy.sources.map((source) => literal(dockerfile, instruction, source))
  const target = literal(dockerfile, instruction, copy.destination)
  const { workdir = start } = dockerfile.settings(instruction)
  const destination = target === undefined ? undefined : resolve(workdir, target)
  if (destination === undefined) return uncertain('where this is copied to cannot be told')
  const isFolder =
    copy.intoFolder ||
    target!.endsWith('/') ||
    folders.has(destination) ||
    destination === (workdir === null ? undefined : resolve(workdir, '.'))
  const found: CopiedFile[] = []
  for (const source of sources) {
    const entries = source === undefined ? undefined : entriesOf(source, files)
    if (entries === undefined) return uncertain(`${source ?? 'a source'} is not in the build context`)
    for (const entry of entries) {
      if (instruction.keyword === 'ADD' && entry.kind === 'file' && !isPlainFile(nameOf(entry.path)))
        return uncertain(`${entry.path} may be an archive that ADD unpacks: say COPY`)
      if (entry.kind === 'folder') {
        const below = files.below(entry.path)
        if (below === undefined) return uncertain('there are too many files in the build context')
        const skipped = entry.path === '' ? 0 : entry.path.length + 1
        for (const file of below) {
          const path = join(destination, file.path.slice(skipped))
          found.push({ path, source: file.path, entry: file, copy: instruction })
        }
      } else {
        const path = isFolder || entries.length > 1 ? join(destination, nameOf(entry.path)) : destination
        found.push({ path, source: entry.path, entry, copy: instruction })
      }
    }
  }
  return found
}

function join(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`
}

/** What a source of a COPY is; a pattern may match nothing. */
function entriesOf(source: string, files: BuildContext): readonly Entry[] | undefined {
  if (isRemote(source)) return undefined
  const clean = source
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
  if (!/[*?[\]]/.test(clean)) {
    const entry = files.entry(clean)
    return entry === undefined ? undefined : [entry]
  }
  const slash = clean.lastIndexOf('/')
  const [folder, pattern] = slash < 0 ? ['', clean] : [clean.slice(0, slash), clean.slice(slash + 1)]
  if (/[*?[\]]/.test(folder) || /[[\]]/.test(pattern)) return undefined
  return files.list(folder).filter(({ path }) => nameMatches(pattern, nameOf(path)))
}
