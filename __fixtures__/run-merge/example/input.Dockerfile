FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y tzdata
RUN cp /usr/share/zoneinfo/Europe/Berlin /etc/localtime
RUN echo Europe/Berlin > /etc/timezone
