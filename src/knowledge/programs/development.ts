// Programs that watch sources, or build and run them: what starts with one is an image for development.
//
// Sources: the READMEs of air-verse/air, cespare/reflex, githubnemo/CompileDaemon, codegangsta/gin, cortesi/modd, go-delve/delve,
// watchexec/watchexec, eradman/entr, remy/nodemon, go-task/task, magefile/mage.

const DEVELOPMENT = new Set(
  [
    'air reflex CompileDaemon fresh realize gin modd dlv nodemon watchexec gow bee refresh revel buffalo task mage make',
    'go-wrapper godep entr',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a program of this name, without its folder, is one. */
export function isForDevelopment(name: string): boolean {
  return DEVELOPMENT.has(name)
}
