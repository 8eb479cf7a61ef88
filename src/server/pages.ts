// Where the page of a transform lies, for links.

import pack from '../../package.json' with { type: 'json' }

/** The page as it was released with this version: it says what this version does. */
export function pageOf(name: string): string {
  return `${pack.homepage.replace(/#.*$/, '')}/blob/v${pack.version}/docs/transforms/${name}.md`
}
