FROM node:20-alpine AS build
RUN npm run build

FROM alpine:3.20
RUN apk add --no-cache \
    ca-certificates \
    nodejs \
    tzdata \
 && adduser -D app
USER app
COPY --from=build /out /srv
ENTRYPOINT ["node", "/srv/main.js"]
