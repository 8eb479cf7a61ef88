// A server that requires a part of a package only when somebody asks for it.
const { createServer } = require('node:http')
const greeting = require('greeting')

/** Each of fifty packages, that nobody requires before. */
function crowd() {
  let sum = 0
  for (let i = 0; i < 50; i++) sum += require(`part-${i}`)
  return sum
}

const server = createServer((request, response) => {
  if (request.url === '/') return response.end(greeting())
  if (request.url === '/later') return response.end(require('greeting/later')())
  if (request.url === '/crowd') return response.end(`sum ${crowd()}`)
  if (request.url === '/date') return response.end(new Date(0).toLocaleString('de-DE', { timeZone: 'Europe/Berlin' }))
  response.writeHead(404).end('no such route')
})
server.listen(3000)
process.on('SIGTERM', () => server.close(() => process.exit(0)))
