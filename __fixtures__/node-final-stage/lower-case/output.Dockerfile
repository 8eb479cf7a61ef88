from node:lts-alpine as build
workdir /srv/tides
copy . .
run apk add --no-cache git python3 make g++
run npm ci
run npm run build
run npm prune --omit=dev

from node:lts-alpine
copy --from=build /srv/tides/package.json /srv/tides/package.json
copy --from=build /srv/tides/node_modules /srv/tides/node_modules
copy --from=build /srv/tides/data /srv/tides/data
copy --from=build /srv/tides/public /srv/tides/public
copy --from=build /srv/tides/dist /srv/tides/dist
workdir /srv/tides
cmd node dist/server.js
