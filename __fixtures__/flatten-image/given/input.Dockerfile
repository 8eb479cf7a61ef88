FROM example.com/base:1
COPY data.bin /opt/data/data.bin
RUN load /opt/data/data.bin
RUN rm /opt/data/data.bin
CMD ["serve", "/opt/data"]
