// Folders of the system itself, and of package managers that install for all: nobody's project alone.

import { isWithin, resolve } from '../../dockerfile/model/paths.ts'

/** Where a shell looks for programs, in this order, unless PATH says otherwise. */
export const FOLDERS_OF_PROGRAMS: readonly string[] = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
]

/** Where a program may lie: a name is looked for in the folders, and a path is one, from the folder that it starts in. */
export function placesOf(program: string, workdir: string | null | undefined): readonly (string | undefined)[] {
  return program.includes('/')
    ? [resolve(workdir, program)]
    : FOLDERS_OF_PROGRAMS.map((folder) => `${folder}/${program}`)
}

/** With all that lies in them. */
const WHOLE = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib32',
  '/lib64',
  '/proc',
  '/run',
  '/sbin',
  '/sys',
  '/usr/bin',
  '/usr/include',
  '/usr/lib',
  '/usr/libexec',
  '/usr/local/bin',
  '/usr/local/lib',
  '/usr/sbin',
  '/var/cache',
  '/var/lib',
  '/go/pkg',
  '/go/bin',
]

/** Themselves: a project may lie in them. */
const ALONE = new Set('/ /usr /usr/local /usr/share /usr/local/share /var /go /root /home /tmp /opt /venv'.split(' '))

/** Whether what is copied to a path lies among files of the system, of a user's home, or of other programs. */
export function isOfSystem(path: string): boolean {
  return ALONE.has(path) || /^\/home\/[^/]+$/.test(path) || WHOLE.some((folder) => isWithin(path, folder))
}

/** What lies at the top of an image. Source: the Filesystem Hierarchy Standard 3.0, and Docker's own files. */
const AT_TOP = new Set(
  'bin boot dev etc home lib lib32 lib64 libx32 media mnt opt proc root run sbin srv sys tmp usr var go'.split(' '),
)

/** Whether a path lies in a folder of its own at the top of the image, or of sources: no package puts anything there. */
export function isOfNoPackage(path: string): boolean {
  const [, top = ''] = path.split('/')
  return isWithin(path, '/usr/src') ? path !== '/usr/src' : top !== '' && !AT_TOP.has(top)
}

/** Names with a dot that belong to repositories and their tools; others may be settings or caches that a tool keeps at home. */
const OF_REPOSITORIES =
  /^\.(?:git|github|gitlab|gitignore|gitattributes|gitmodules|dockerignore|editorconfig|vscode|idea|circleci|travis\.yml|gitlab-ci\.yml|pre-commit-config\.yaml|prettierrc|prettierignore|eslintrc(?:\.\w+)?|eslintignore|flake8|pylintrc|env\.(?:example|sample))$/

/**
 * Whether files of these names lie apart from all that is in the root folder, or in a home folder, and from what installs put
 * there; no other folder of the system is that well known.
 */
export function isSetApart(folder: string, names: readonly string[]): boolean {
  if (folder !== '/' && folder !== '/root' && !/^\/home\/[^/]+$/.test(folder)) return false
  return names.every((name) => (name.startsWith('.') ? OF_REPOSITORIES.test(name) : !AT_TOP.has(name)))
}
