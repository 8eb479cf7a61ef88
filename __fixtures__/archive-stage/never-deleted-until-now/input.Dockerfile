FROM ubuntu:24.04
COPY solver.tar.gz /tmp/solver.tar.gz
RUN mkdir /opt/solver && tar xzf /tmp/solver.tar.gz -C /opt/solver
CMD ["/opt/solver/bin/solve"]
