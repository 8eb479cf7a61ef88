FROM debian:12
RUN wget https://example.com/abc.tar.gz && tar xf abc.tar.gz && ls *.tar.gz | xargs rm
RUN wget https://example.com/def.tgz && tar xf def.tgz && find . -name '*.tgz' -print0 | xargs -0 rm -f
RUN wget https://example.com/ghi.zip && unzip ghi.zip && git clean -fdx
