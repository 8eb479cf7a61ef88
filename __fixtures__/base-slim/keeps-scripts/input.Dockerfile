FROM debian:12 AS built
RUN ./install.sh
CMD ["tool"]

FROM debian:12
COPY start.sh /
CMD ["/start.sh"]
