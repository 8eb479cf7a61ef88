// Loads a module of somebody else's: what Node.js takes for one.

import { pathToFileURL } from 'node:url'

/** @param file absolute */
export function imported(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href)
}
