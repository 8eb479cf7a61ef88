// Copies local files with COPY where ADD does nothing more.

import { keepingColumns } from '../../src/dockerfile/edit/columns.ts'
import { swapKeyword } from '../../src/dockerfile/edit/keyword.ts'
import { copyOfFiles, isRemote } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { wholeGroups } from '../../src/dockerfile/model/together.ts'
import { isPlainFile } from '../../src/knowledge/file-names.ts'
import type { Context, Transform } from '../../src/transform/transform.ts'
import { contentOf } from './archives.ts'

export default {
  name: 'copy-instead-of-add',
  summary: 'Copy local files with COPY instead of ADD',
  phase: 'commands',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  why: `ADD also downloads addresses and unpacks archives, so a reader has to look at each source to know what happens. COPY
copies. Where a source is neither, the two do the same.

ADD tells an archive by its content, not by its name. Where the build context is known, each source's first bytes are looked
at; without it, only names that are plainly something else are believed, and folders, whose archives ADD leaves packed.`,
  leavesAlone: [
    'a source that is an archive, or may be one by its name: none of its endings, `.gz`, `.gem`, `.apk`',
    'a compressed file, and one that only stands for another, as those of git-lfs do',
    'an address, a git repository, a heredoc',
    'a source with a pattern, a variable, quotes or an escape in it, whose ending does not tell what it is',
    'an ADD that stands together with one of which it is not known what it does',
    '`--checksum`, `--keep-git-dir` and `--unpack`',
    'ADD inside ONBUILD, which copies the files of another build',
    'a stage that runs on Windows',
  ],
  rules: ['hadolint/DL3020'],
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  apply(dockerfile, context) {
    const changes = dockerfile.instructions.flatMap((instruction) => {
      if (instruction.keyword !== 'ADD') return []
      if (isForAdd(instruction, context.files)) {
        const archive = copyOfFiles(instruction)?.sources.find(
          (source) => !isRemote(source) && isArchive(source, context.files),
        )
        if (archive !== undefined)
          context.decline(instruction.span, `${archive} is an archive, or compressed, and ADD unpacks archives`)
        return []
      }
      if (context.image(dockerfile.stageOf(instruction)).distro?.family === 'windows') return []
      const doubt = doubtfulSource(dockerfile, instruction, context.files)
      const edit = doubt === undefined ? swapKeyword(dockerfile, instruction, 'COPY') : undefined
      if (doubt !== undefined) context.decline(instruction.span, `${doubt} may be an archive, which ADD unpacks`)
      return [{ instruction, fix: edit === undefined ? undefined : keepingColumns(dockerfile, edit) }]
    })
    const fixes = wholeGroups(dockerfile, changes, (instruction, neighbour) => {
      const source = doubtfulSource(dockerfile, neighbour, context.files)
      context.decline(instruction.span, `it stands with other ADDs, of which one has to stay: that of ${source}`)
    })
    return dockerfile.edit(fixes)
  },
} satisfies Transform

/** Whether COPY would not do: an address, an archive, a flag that COPY has not. */
function isForAdd(instruction: Instruction, files: Context['files']): boolean {
  const { sources = [] } = copyOfFiles(instruction) ?? {}
  return (
    sources.length === 0 ||
    !instruction.flags.every(({ name }) => SHARED.has(name)) ||
    sources.some((source) => isRemote(source) || isArchive(source, files))
  )
}

/** By what is in it, where that is known, else by its name. */
function isArchive(source: string, files: Context['files']): boolean {
  const content = files === undefined ? undefined : contentOf(files, source)
  return content === undefined ? isArchiveName(source) : content !== 'plain'
}

/** The first source that ADD may unpack. */
function doubtfulSource(dockerfile: Dockerfile, instruction: Instruction, files: Context['files']): string | undefined {
  const { sources = [], destination = '', intoFolder = true } = copyOfFiles(instruction) ?? {}
  // What is unpacked goes into a folder, which nobody calls `start.sh` and no shell can run.
  const isFile =
    sources.length === 1 && !intoFolder && (isPlainName(destination) || isRun(dockerfile, instruction, destination))
  return sources.find((source) => !isPlain(source, files) && !(isFile && isLocal(source)))
}

/** Whether a later instruction runs a path as a program. */
function isRun(dockerfile: Dockerfile, { index }: Instruction, path: string): boolean {
  return dockerfile.instructions.slice(index + 1).some((later) => {
    if (later.strings?.[0] === path) return true
    return dockerfile.script(later)?.commands.some(({ words, certain }) => certain && words[0]?.value === path) === true
  })
}

/** Flags that COPY has too. */
const SHARED = new Set(['chown', 'chmod', 'link', 'exclude'])

const ARCHIVES = ['.tar', '.tgz', '.bz', '.tbz', '.tbz2', '.txz', '.tzst', '.gz', '.bz2', '.xz', '.zst', '.lzma']

function isArchiveName(source: string): boolean {
  return ARCHIVES.some((ending) => source.toLowerCase().endsWith(ending))
}

/** Whether ADD plainly leaves a source as it is: by what is in the build context, else by its name. */
function isPlain(source: string, files: Context['files']): boolean {
  if (!isLocal(source)) return false
  if (source === '.' || source === '..' || source.endsWith('/') || source.endsWith('/.')) return true
  if (files?.entry(source)?.kind === 'folder') return true
  const content = files === undefined ? undefined : contentOf(files, source)
  return content === undefined ? isPlainName(source) : content === 'plain'
}

/** A path in the build context, whatever its variables hold: one at the front may be an address. */
function isLocal(source: string): boolean {
  return !/[{}"'`\\<>]/.test(source.replace(/\$\{\w+\}/g, '$')) && !/^(?:\$|https?\b|git\b)/.test(source)
}

/** Whether files of a name are no archives; where a pattern or a variable stands in it, its ending tells. */
function isPlainName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = name.slice(Math.max(0, name.lastIndexOf('.')))
  return !isArchiveName(name) && !OPEN.test(ending) && isPlainFile(OPEN.test(name) ? `x${ending}` : name)
}

const OPEN = /[$*?[\]{}]/
