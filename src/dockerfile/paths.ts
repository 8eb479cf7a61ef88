// Paths inside an image.

/**
 * `path` as it is meant in the folder `workdir`, without `.`, `..` and doubled or trailing slashes.
 *
 * @returns `undefined` when it is no literal, or its folder is not known
 */
export function resolve(workdir: string | null | undefined, path: string): string | undefined {
  if (/[$"'`\\*?[\]\s]/.test(path)) return undefined
  if (!path.startsWith('/') && typeof workdir !== 'string') return undefined
  const parts: string[] = []
  for (const part of (path.startsWith('/') ? path : `${workdir}/${path}`).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

/** Whether a path is one of the folders, or lies in one. */
export function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}
