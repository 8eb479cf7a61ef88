FROM registry.example.com/notebook:1
COPY . ${HOME}
USER root
RUN chown -R 1000:1000 ${HOME}
USER 1000
COPY site.conf ${CONFIG}/site.conf
RUN chown 1000:1000 ${CONFIG}/site.conf
COPY a ${ONE}
RUN chown -R 1000:1000 ${OTHER}
