FROM debian:12
ARG OLD
RUN cd /tmp && wget https://example.com/tool.zip && unzip tool.zip && for one in $(find . -type f -perm /1); do cp $one /usr/bin; done
RUN wget https://example.com/more.tgz && tar xf more.tgz && rm -rf $OLD
RUN wget https://example.com/last.tgz && tar xf last.tgz && find . -name '*.tgz' -delete
