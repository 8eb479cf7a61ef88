FROM debian:12
ARG OWNER=4000
ENV HOME_OF_APP=/workbench
RUN useradd -l -u $OWNER joiner
COPY --chown=${OWNER}:${OWNER} . $HOME_OF_APP
