// Where the bundle lies, and what the build puts beside it.

import { readFile } from 'node:fs/promises'
import type { Home } from './commands/asked.ts'

export const home: Home = {
  read: (name) => readFile(new URL(name, import.meta.url), 'utf8'),
  // The bundle names its parts by what is in them.
  identity: () => readFile(new URL(import.meta.url)),
}
