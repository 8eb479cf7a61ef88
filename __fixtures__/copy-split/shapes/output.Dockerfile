FROM example.com/toolbox:3 AS cd
WORKDIR /src
COPY web ./web/
RUN cd web && npm ci && npm run build
RUN cd web && npm test
# All of it
COPY . .
RUN go build ./server
FROM scratch
COPY --from=cd /src/web/dist /

FROM debian:12-slim AS make
COPY --chown=1000:1000 lib/zlib /lib-src/zlib/
RUN make -C /lib-src/zlib && make -C /lib-src/zlib check
COPY --chown=1000:1000 lib /lib-src
RUN make -C /lib-src/app
FROM scratch
COPY --from=make /lib-src/app /app
