// Copies local files with COPY where ADD does nothing more.

import { keepingColumns } from '../src/dockerfile/columns.ts'
import { copyOfFiles, isRemote } from '../src/dockerfile/copy.ts'
import { swapKeyword } from '../src/dockerfile/keyword.ts'
import { contentOf } from '../src/facts/archives.ts'
import { isPlainFile } from '../src/facts/files.ts'
import type { Context, Transform } from '../src/transform.ts'

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
    'a source with a pattern, a variable, quotes or an escape in it',
    '`--checksum`, `--keep-git-dir` and `--unpack`',
    'ADD inside ONBUILD, which copies the files of another build',
    'a stage that runs on Windows',
  ],
  rules: ['hadolint/DL3020'],
  references: ['https://docs.docker.com/build/building/best-practices/#add-or-copy'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.instructions.flatMap((instruction) => {
        if (instruction.keyword !== 'ADD' || !instruction.flags.every(({ name }) => SHARED.has(name))) return []
        if (context.image(dockerfile.stageOf(instruction)).distro?.family === 'windows') return []
        const { sources = [] } = copyOfFiles(instruction) ?? {}
        if (sources.length === 0 || sources.some(isRemote)) return []
        const doubtful = sources.filter((source) => !isPlain(source, context.files))
        const [first] = doubtful
        if (first !== undefined) {
          if (!doubtful.some(isArchiveName))
            context.decline(instruction.span, `${first} may be an archive, which ADD unpacks`)
          return []
        }
        const edit = swapKeyword(dockerfile, instruction, 'COPY')
        return edit === undefined ? [] : [keepingColumns(dockerfile, edit)]
      }),
    )
  },
} satisfies Transform

/** Flags that COPY has too. */
const SHARED = new Set(['chown', 'chmod', 'link', 'exclude'])

const ARCHIVES = ['.tar', '.tgz', '.tbz', '.tbz2', '.txz', '.tzst', '.gz', '.bz2', '.xz', '.zst', '.lzma']

function isArchiveName(source: string): boolean {
  return ARCHIVES.some((ending) => source.toLowerCase().endsWith(ending))
}

/** Whether ADD plainly leaves a source as it is: by what is in the build context, else by its name. */
function isPlain(source: string, files: Context['files']): boolean {
  if (/[$*?[\]{}"'`\\<>]/.test(source)) return false
  if (source === '.' || source === '..' || source.endsWith('/') || source.endsWith('/.')) return true
  if (files?.entry(source)?.kind === 'folder') return true
  const content = files === undefined ? undefined : contentOf(files, source)
  if (content !== undefined) return content === 'plain'
  return !isArchiveName(source) && isPlainFile(source.slice(source.lastIndexOf('/') + 1))
}
