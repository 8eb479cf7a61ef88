FROM example.com/base:1 AS layers
COPY data.bin /opt/data/data.bin
RUN load /opt/data/data.bin
RUN rm /opt/data/data.bin

FROM scratch
COPY --from=layers / /
ENV PATH=/opt/bin:/usr/bin:/bin
WORKDIR /opt
CMD ["serve", "/opt/data"]
