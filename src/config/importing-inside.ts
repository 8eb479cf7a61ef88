// The same for the program that needs no Node.js: there `import` knows what is inside alone. The build of the programs puts it in
// the place of importing.ts.

import { createRequire } from 'node:module'
import { types } from 'node:util'

/** @param file absolute */
export async function imported(file: string): Promise<unknown> {
  // Takes modules of both kinds; of the older one it gives what `import` calls the default.
  const module: unknown = createRequire(file)(file)
  return types.isModuleNamespaceObject(module) ? module : { default: module }
}
