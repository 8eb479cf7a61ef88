// Matches paths of an image against patterns: `*` within a name, `**` across folders.

/**
 * Turns a pattern into a test for paths without a leading `/`.
 *
 *     var/log/*.log      var/log/dpkg.log
 *     root/.npm/**       root/.npm and all below it
 *     **\/.cache/pip     .cache/pip at any depth, the root among them
 */
export function glob(pattern: string): (path: string) => boolean {
  const source = pattern
    .split(/(^\*\*$|\/\*\*$|^\*\*\/|\/\*\*\/|\*)/)
    .map((part) => wildcards[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('')
  const expression = new RegExp(`^${source}$`, 's')
  return (path) => expression.test(path)
}

const wildcards: Readonly<Record<string, string>> = {
  '**': '.*',
  '/**': '(?:/.*)?',
  '**/': '(?:.*/)?',
  '/**/': '/(?:.*/)?',
  '*': '[^/]*',
}
