FROM debian:trixie-slim AS a
CMD ["sleep", "1"]
FROM alpine:3.22 AS b
CMD ["sleep", "1"]
