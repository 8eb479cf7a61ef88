FROM node:22-slim AS named
USER node
CMD ["node", "server.js"]

FROM debian:bookworm-slim AS root
USER root
CMD ["serve"]

FROM gcr.io/distroless/static-debian12:nonroot AS nonroot
COPY serve /serve
ENTRYPOINT ["/serve"]

FROM debian:bookworm-slim
RUN useradd --system worker
CMD ["serve"]
