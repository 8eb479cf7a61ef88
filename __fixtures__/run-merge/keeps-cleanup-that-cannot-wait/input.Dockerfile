FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* /tmp/*
RUN mkdir -p /tmp/curl
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
RUN apt-get install -y curl
FROM centos:7
RUN yum install -y curl && yum clean all
RUN sed -i 's/enabled=0/enabled=1/' /etc/yum.repos.d/x.repo && yum install -y make
FROM debian:12
WORKDIR /tmp/build
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* /tmp/build/*
RUN mkdir curl
FROM debian:12
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* && \
    rm -rf /tmp/*
RUN mkdir -p "$TMPDIR/curl"
