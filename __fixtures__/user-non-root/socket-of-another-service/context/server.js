const http = require('node:http')

http.createServer().listen(3000)
