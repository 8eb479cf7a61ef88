from node:22 as base
user 1000

from base as tools
user root
run apt-get update
user 1000
run npm ci
user 1000

from base
cmd ["node", "server.js"]
