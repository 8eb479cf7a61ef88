from node:22 as base
user node

from base as tools
user root
run apt-get update
user node
run npm ci
user node

from base
cmd ["node", "server.js"]
