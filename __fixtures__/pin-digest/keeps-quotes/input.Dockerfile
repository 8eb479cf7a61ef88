FROM scratch
COPY --from="node:20" /a /a
