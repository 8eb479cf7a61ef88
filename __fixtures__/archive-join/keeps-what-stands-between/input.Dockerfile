FROM debian:12
RUN wget https://example.com/tool-1.2.tar.gz
ENV TOOL=1.2
RUN tar xf tool-1.2.tar.gz
COPY patches /patches
RUN rm tool-1.2.tar.gz
