const Docker = require('dockerode')
new Docker().listContainers()
