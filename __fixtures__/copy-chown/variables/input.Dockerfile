FROM debian:12
ARG OWNER=4000
ENV HOME_OF_APP=/workbench
RUN useradd -l -u $OWNER joiner
COPY . $HOME_OF_APP
RUN chown -R ${OWNER}:${OWNER} "$HOME_OF_APP"
