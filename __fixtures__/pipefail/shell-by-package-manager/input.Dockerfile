FROM registry.example.com/platform/base:4 AS alpine
RUN ./list | sort > /list
RUN apk add --no-cache less

FROM alpine
RUN ./list | uniq > /once

FROM registry.example.com/platform/other:4
RUN yum install -y less && yum clean all
RUN ./list | sort > /list

FROM registry.example.com/platform/third
RUN zypper --non-interactive install less
RUN ./list | sort > /list
