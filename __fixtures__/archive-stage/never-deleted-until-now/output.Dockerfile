FROM ubuntu:24.04 AS archive
COPY solver.tar.gz /tmp/
RUN mkdir /opt/solver && tar xzf /tmp/solver.tar.gz -C /opt/solver

FROM ubuntu:24.04
COPY --from=archive /opt /opt
CMD ["/opt/solver/bin/solve"]
