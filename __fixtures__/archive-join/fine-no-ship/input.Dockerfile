FROM debian:12 AS build
RUN wget https://example.com/tool-1.2.tar.gz
RUN tar xf tool-1.2.tar.gz
RUN rm tool-1.2.tar.gz

FROM debian:12
COPY --from=build /tool-1.2 /opt/tool
