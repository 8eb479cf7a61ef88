FROM alpine:3.20 AS zsh
RUN apk add --no-cache zsh
COPY files /
CMD ["/bin/zsh"]

FROM debian:12
COPY files /
CMD ["/opt/bash/bin/bash"]
