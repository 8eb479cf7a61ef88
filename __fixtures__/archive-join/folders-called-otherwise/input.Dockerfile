FROM debian:12 AS headers
RUN curl --remote-name https://example.org/get/tip.zip && unzip tip.zip && rm tip.zip
RUN mv harbour-1f2e/Harbour . && rm -rf harbour-1f2e

FROM debian:12 AS pattern
RUN curl --remote-name https://example.org/get/tip.zip && unzip tip.zip && rm tip.zip
RUN cp -r harbour-*/Harbour . && rm -rf harbour-*

FROM debian:12 AS steps
RUN wget https://example.org/get/pier_v2.tar.bz2
RUN tar xvf pier_v2.tar.bz2
RUN mv harbour-2/bin /opt/pier && rm -rf harbour-2

# The folder is of a RUN further up, too.
FROM debian:12 AS known
RUN mkdir harbour-1f2e
RUN curl --remote-name https://example.org/get/tip.zip && unzip tip.zip && rm tip.zip
RUN mv harbour-1f2e/Harbour . && rm -rf harbour-1f2e

FROM debian:12 AS commented
RUN curl --remote-name https://example.org/get/tip.zip && unzip tip.zip && rm tip.zip
# Headers alone.
RUN mv harbour-1f2e/Harbour . && rm -rf harbour-1f2e

FROM debian:12 AS others
RUN curl --remote-name https://example.org/get/tip.zip && unzip tip.zip && rm tip.zip
RUN mv harbour-1f2e/Harbour . && rm -rf harbour-1f2e quay
