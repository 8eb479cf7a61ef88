FROM tide/base
ENV F=tide-1.2
RUN curl -O https://tide.example/$F.tgz && tar xzf $F.tgz
CMD cat tide-1.2.tgz
