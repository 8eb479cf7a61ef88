FROM registry.example.com/team/a:1 AS a
RUN groupadd -f users && usermod -s /bin/bash me
RUN sudo mkdir /srv/data

FROM registry.example.com/team/b:1 AS b
RUN apt-get() { sudo /usr/bin/apt-get "$@"; }; apt-get update
RUN sudo mkdir /srv/data

FROM registry.example.com/team/c:1 AS c
RUN sudo bash -c "bash -c 'apt-get update'"
RUN sudo mkdir /srv/data

FROM registry.example.com/team/d:1 AS d
RUN export APT_CONFIG=/srv/apt.conf; apt-get update
RUN sudo mkdir /srv/data

FROM registry.example.com/team/e:1 AS e
RUN . ./functions.sh && apt-get update
RUN sudo mkdir /srv/data

FROM registry.example.com/team/f:1 AS unbuilt
RUN apt-get update

FROM registry.example.com/team/f:1 AS f
RUN sudo mkdir /srv/data

FROM registry.example.com/team/g:1 AS g
RUN apt-get install -ys curl
RUN sudo mkdir /srv/data
