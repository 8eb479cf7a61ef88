FROM debian:12
RUN apt-get update && \
    apt-get install -y git make

WORKDIR /srv/app
COPY . .
RUN make

RUN apt-get install -y libffi8
