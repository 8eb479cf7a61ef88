FROM node:22 AS build
ARG REVISION
ENV NODE_ENV=development \
    REVISION=$REVISION
WORKDIR /srv/tides
COPY . .
RUN npm install --no-audit --no-fund && npm run lint && npx tsc && npm cache clean --force
RUN npm prune --omit=dev

FROM node:22 AS server
LABEL org.opencontainers.image.title="tide table"
ARG REVISION
ENV NODE_ENV=development \
    REVISION=$REVISION
COPY --from=build /srv/tides/package.json /srv/tides/package.json
COPY --from=build /srv/tides/node_modules /srv/tides/node_modules
COPY --from=build /srv/tides/data /srv/tides/data
COPY --from=build /srv/tides/public /srv/tides/public
COPY --from=build /srv/tides/dist /srv/tides/dist
WORKDIR /srv/tides
USER node
VOLUME /srv/tides/cache
HEALTHCHECK CMD node -e "fetch('http://127.0.0.1:3000/').catch(() => process.exit(1))"
STOPSIGNAL SIGINT
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["dist/server.js", "--verbose"]
