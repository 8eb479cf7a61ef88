// The same for the program that needs no Node.js: it is compiled when it is made. The build of the programs puts it in the place
// of compiled.ts.

import * as main from './main.ts'

export function load(): { readonly loaded: typeof main; keep(): void } {
  return { loaded: main, keep: () => undefined }
}
