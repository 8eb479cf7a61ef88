FROM node:20-bookworm AS build
WORKDIR /srv/tides

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-bookworm
COPY --from=build /srv/tides/package.json /srv/tides/package.json
COPY --from=build /srv/tides/node_modules /srv/tides/node_modules
COPY --from=build /srv/tides/data /srv/tides/data
COPY --from=build /srv/tides/src/pages /srv/tides/src/pages
COPY --from=build /srv/tides/dist /srv/tides/dist
WORKDIR /srv/tides

ENV PORT=3000
EXPOSE 3000
CMD ["node", "dist/server.js"]
