FROM registry.example.com/platform/base:4 AS alpine
RUN set -o pipefail && ./list | sort > /list
RUN apk add --no-cache less

FROM alpine
RUN set -o pipefail && ./list | uniq > /once

FROM registry.example.com/platform/other:4
RUN yum install -y less && yum clean all
RUN set -o pipefail && ./list | sort > /list

FROM registry.example.com/platform/third
RUN zypper --non-interactive install less
RUN set -o pipefail && ./list | sort > /list
