// `import()` alone: in the command line, which is a script that is kept compiled, the build puts that of its host in its place.

/** Loads a module of somebody else's by its address. */
export function importModule(url: string): Promise<unknown> {
  return import(url)
}
