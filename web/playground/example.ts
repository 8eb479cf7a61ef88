// What the playground shows to somebody who comes without a Dockerfile.

export const EXAMPLE = `FROM node:22 as build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM debian:bookworm
MAINTAINER Ada <ada@example.com>
ENV PORT 8080
RUN apt-get update
RUN apt-get install nginx curl
ADD nginx.conf /etc/nginx/nginx.conf
COPY --from=build /app/dist /srv
CMD ["nginx", "-g", "daemon off;"]
`
