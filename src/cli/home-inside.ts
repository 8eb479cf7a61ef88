// The same for the program that needs no Node.js: all of it lies inside. The build of the programs puts it in the place of home.ts.

import { getAsset } from 'node:sea'
import type { Home } from './commands/asked.ts'

export const home: Home = {
  read: async (name) => getAsset(name, 'utf8'),
  identity: async () => getAsset('identity', 'utf8'),
}
