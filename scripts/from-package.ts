// A transform of ours as somebody outside would write it: what it imports comes from dockershift/transform.

import ts from 'typescript'

/** What a file exports by name: the name outside, by the one inside. */
export function exportedNames(source: string): ReadonlyMap<string, string> {
  const file = ts.createSourceFile('face.ts', source, ts.ScriptTarget.Latest)
  const elements = file.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) &&
    statement.exportClause !== undefined &&
    ts.isNamedExports(statement.exportClause)
      ? [...statement.exportClause.elements]
      : [],
  )
  return new Map(elements.map(({ name, propertyName }) => [(propertyName ?? name).text, name.text]))
}

/** The names that a file imports from files beside or above it, as they are called there. */
export function importedNames(source: string): readonly string[] {
  const file = ts.createSourceFile('transform.ts', source, ts.ScriptTarget.Latest)
  return file.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings
    return bindings !== undefined && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
      : []
  })
}

/**
 * @param kit the names that the package exports
 * @throws where the transform uses what the package does not export
 */
export function fromPackage(source: string, kit: ReadonlyMap<string, string>): string {
  const file = ts.createSourceFile('transform.ts', source, ts.ScriptTarget.Latest)
  const imports = file.statements.filter(ts.isImportDeclaration)
  const names = imports.flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings
    if (bindings === undefined || !ts.isNamedImports(bindings)) throw new Error('an import that is not by name')
    return bindings.elements.map(({ name, isTypeOnly }) => {
      const outside = kit.get(name.text)
      if (outside === undefined) throw new Error(`dockershift/transform does not export ${name.text}`)
      const type = isTypeOnly || importClause?.isTypeOnly === true ? 'type ' : ''
      return { sorted: name.text, text: type + (outside === name.text ? outside : `${outside} as ${name.text}`) }
    })
  })
  const lines = names
    .sort((a, b) => (a.sorted.toLowerCase() < b.sorted.toLowerCase() ? -1 : 1))
    .map(({ text }) => `  ${text},\n`)
    .join('')
  const [first, last] = [imports[0]!, imports.at(-1)!]
  return `${source.slice(0, first.getStart(file))}import {\n${lines}} from 'dockershift/transform'${source.slice(last.end)}`
}
