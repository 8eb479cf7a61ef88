FROM node:20-bookworm AS build
WORKDIR /srv/test

# packages change less often than sources
COPY package.json package-lock.json ./
RUN npm ci

COPY . .
RUN npm run build
RUN npm prune --omit=dev

FROM node:20-bookworm
COPY --from=build /srv/test/package.json /srv/test/package.json
COPY --from=build /srv/test/node_modules /srv/test/node_modules
COPY --from=build /srv/test/data /srv/test/data
COPY --from=build /srv/test/public /srv/test/public
COPY --from=build /srv/test/dist /srv/test/dist
WORKDIR /srv/test

ENV PORT=3000
EXPOSE 3000
CMD ["node", "dist/server.js"]
