FROM debian:buster-slim AS a
CMD ["sleep", "1"]
FROM alpine:3.12 AS b
CMD ["sleep", "1"]
