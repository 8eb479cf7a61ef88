const http = require('http')
http.request({ socketPath: '/var/run/docker.sock', path: '/nodes' }).end()
