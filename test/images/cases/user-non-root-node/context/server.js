// Answers on port 8080 with its user's number, and writes beside itself first.
const { appendFileSync } = require('node:fs')

require('node:http')
  .createServer((_request, response) => {
    appendFileSync('notes', 'asked\n')
    response.end(`user ${process.getuid()}\n`)
  })
  .listen(8080, '127.0.0.1')
