// Copies local files with COPY where ADD does nothing more.

import { keepingColumns } from '../../src/dockerfile/edit/columns.ts'
import { swapKeyword } from '../../src/dockerfile/edit/keyword.ts'
import { type Copy, copyOfFiles, isRemote } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { wholeGroups } from '../../src/dockerfile/model/together.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import { isPlaceOfFile, isReadOneByOne } from '../../src/knowledge/file-names.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { contentOf } from './archives.ts'
import { isArchiveName, isNameOfFile, isPlainName } from './names.ts'
import { isFolderElsewhere, isUsedAsFile } from './uses.ts'

export default {
  name: 'copy-instead-of-add',
  summary: 'Copy local files with COPY instead of ADD',
  phase: 'commands',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('add'),
  why: `ADD also downloads addresses and unpacks archives, so a reader has to look at each source to know what happens. COPY
copies. Where a source is neither, the two do the same.

ADD tells an archive by its content, not by its name. Where the build context is known, each source's first bytes are looked
at; without it, names are believed that are plainly something else: those of files of other kinds, and of folders, whose
archives ADD leaves packed. So is what the Dockerfile shows: a place where a program reads files one by one, a later command that
runs or edits what was added, another COPY from below the same folder.`,
  leavesAlone: [
    'a source that is an archive, or may be one by its name: one without an ending or that ends in a version, `.gz`, `.gem`, `.bin`, `.bak`',
    'a compressed file, and one that only stands for another, as those of git-lfs do',
    'an address, a git repository, a heredoc',
    'a name of what builds and releases put out: `dist`, `app`, `rootfs`, `jdk-17.0.2`',
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
      if (isForAdd(dockerfile, instruction, context.files)) {
        const archive = copyOfFiles(instruction)?.sources.find(
          (source) => !isRemote(source) && isArchive(source, context.files),
        )
        if (archive !== undefined)
          context.decline(instruction.span, `${archive} is an archive, or compressed, and ADD unpacks archives`)
        return []
      }
      if (context.image(dockerfile.stageOf(instruction)).distro?.family === 'windows') return []
      const doubt = doubtfulSource(dockerfile, instruction, context)
      const edit = doubt === undefined ? swapKeyword(dockerfile, instruction, 'COPY') : undefined
      if (doubt !== undefined) context.decline(instruction.span, doubtAbout(doubt))
      return [{ instruction, fix: edit === undefined ? undefined : keepingColumns(dockerfile, edit) }]
    })
    const fixes = wholeGroups(dockerfile, changes, (instruction, neighbour) => {
      const source = doubtfulSource(dockerfile, neighbour, context)
      context.decline(instruction.span, `it stands with other ADDs, of which one has to stay: that of ${source}`)
    })
    return dockerfile.edit(fixes)
  },
} satisfies Transform

/** Whether COPY would not do: an address, an archive, a flag that COPY has not. */
function isForAdd(dockerfile: Dockerfile, instruction: Instruction, files: Context['files']): boolean {
  const { sources = [] } = copyOfFiles(instruction) ?? {}
  const { variables } = dockerfile.settings(instruction)
  const valueOf = (source: string): string =>
    expand(source, dockerfile.reading.escape, (name) => variable(variables, name)?.value) ?? source
  return (
    sources.length === 0 ||
    !instruction.flags.every(({ name }) => SHARED.has(name)) ||
    sources.some((source) => isRemote(valueOf(source)) || isArchive(source, files))
  )
}

function doubtAbout(source: string): string {
  return source.startsWith('$')
    ? `${source} may be an address, which ADD alone fetches`
    : `${source} may be an archive, which ADD unpacks`
}

/** By what is in it, where that is known, else by its name. */
function isArchive(source: string, files: Context['files']): boolean {
  const content = files === undefined ? undefined : contentOf(files, source)
  return content === undefined ? isArchiveName(source) : content !== 'plain'
}

/** The first source that ADD may unpack. */
function doubtfulSource(dockerfile: Dockerfile, instruction: Instruction, context: Context): string | undefined {
  const copy = copyOfFiles(instruction)
  return copy?.sources.find((source) => !isPlain(source, context.files) && !isShown(dockerfile, copy, source, context))
}

/** Whether the Dockerfile shows that a source is no archive: by where it is put, or by what becomes of it. */
function isShown(dockerfile: Dockerfile, copy: Copy, source: string, context: Context): boolean {
  if (!isLocal(source) || isKnown(source, context.files)) return false
  if (isFolderElsewhere(dockerfile, source)) return true
  const { destination, sources, intoFolder } = copy
  // What is unpacked goes into a folder, which nobody calls `start.sh`.
  const isFile = sources.length === 1 && !intoFolder && (isNameOfFile(destination) || isPlaceOfFile(destination))
  const isRead = destination.endsWith('/') && isReadOneByOne(destination) && !/[*?[]/.test(source)
  return isFile || isRead || isUsedAsFile(dockerfile, copy, source, context)
}

/** Whether the build context says what a source is. */
function isKnown(source: string, files: Context['files']): boolean {
  return files !== undefined && contentOf(files, source) !== undefined
}

/** Flags that COPY has too. */
const SHARED = new Set(['chown', 'chmod', 'link', 'exclude'])

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
