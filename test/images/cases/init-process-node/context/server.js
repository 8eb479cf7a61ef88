// Answers on port 8080, and handles no signal.
require('node:http')
  .createServer((_request, response) => response.end('here\n'))
  .listen(8080, '127.0.0.1')
