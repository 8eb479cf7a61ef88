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

/** Whether a path is a folder's own, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`)
}

/** The folder that an absolute path lies in. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether a text has the path in it, not as a part of another one. */
export function mentions(text: string, path: string): boolean {
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1)) {
    const [before, next] = [text[at - 1], text[at + path.length]]
    const begins = before === undefined || !/[\w.-]/.test(before) || text.startsWith('-')
    if (begins && (next === undefined || !/[\w.-]/.test(next))) return true
  }
  return false
}

/** Whether a path is one of the folders, or lies in one. */
export function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => isWithin(path, folder))
}
