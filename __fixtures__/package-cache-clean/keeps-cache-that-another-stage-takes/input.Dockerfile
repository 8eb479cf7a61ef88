FROM node:22 AS base
COPY package.json package-lock.json ./
RUN npm ci

FROM node:22 AS lint
COPY --from=base /root/.npm /root/.npm
RUN npm ci

FROM base
COPY --from=lint /report /report
