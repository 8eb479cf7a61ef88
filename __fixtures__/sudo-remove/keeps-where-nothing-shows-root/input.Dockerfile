FROM registry.example.com/team/a:1 AS a
RUN sudo apt-get update && sudo apt-get install -y curl
RUN sudo mkdir /srv/data

FROM registry.example.com/team/b:1 AS b
RUN apt-get update || true
RUN apt-get -s install -y curl
RUN sudo mkdir /srv/data

FROM registry.example.com/team/c:1 AS c
USER root
RUN apt-get update && apt-get install -y curl
USER app
RUN sudo mkdir /srv/data

FROM registry.example.com/team/d:1 AS d
RUN useradd -D
RUN dnf install -y --installroot /srv/root curl
RUN sudo mkdir /srv/data

FROM registry.example.com/team/e:1 AS e
RUN fakeroot apt-get install -y curl
RUN if [ -f /x ]; then apt-get install -y curl; fi
RUN apt-get -o Dir::State=/srv/state update
RUN apk add --root /srv/root --initdb curl
RUN sudo mkdir /srv/data
