from node:lts-alpine
workdir /srv/tides
copy . .
run apk add --no-cache git python3 make g++
run npm ci
run npm run build
cmd node dist/server.js
