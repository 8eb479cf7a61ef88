FROM registry.example.com/platform/base:4 AS unknown
RUN ./list | sort > /list

FROM registry.example.com/platform/base:4 AS debian
RUN apt-get update && apt-get install -y less
RUN ./list | sort > /list

FROM registry.example.com/platform/base:4 AS both
RUN apt-get update && apt-get install -y yum
RUN yum install -y less
RUN ./list | sort > /list

FROM registry.example.com/platform/base:4 AS perhaps
RUN apk add less || true
RUN if [ -e /sbin/apk ]; then apk add less; fi
RUN ./list | sort > /list
