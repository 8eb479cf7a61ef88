// Puts fifty packages beside the others, on which one of them depends: more than a stage may have lines.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')

const manifest = JSON.parse(readFileSync('node_modules/greeting/package.json', 'utf8'))
manifest.dependencies = {}
for (let i = 0; i < 50; i++) {
  const folder = `node_modules/part-${i}`
  mkdirSync(folder)
  writeFileSync(`${folder}/package.json`, `{"name":"part-${i}"}`)
  writeFileSync(`${folder}/index.js`, `module.exports = ${i}`)
  manifest.dependencies[`part-${i}`] = '*'
}
writeFileSync('node_modules/greeting/package.json', JSON.stringify(manifest))
