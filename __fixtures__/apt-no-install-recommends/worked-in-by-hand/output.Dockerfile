FROM debian:12 AS exec
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates less openssh-client patch
CMD ["/bin/bash"]

FROM debian:12 AS login
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates less openssh-client patch
ENTRYPOINT ["bash", "-l"]

FROM debian:12 AS shell
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates less openssh-client patch
CMD zsh

FROM debian:12 AS script
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
CMD ["bash", "/srv/start.sh"]

FROM debian:12 AS tool
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates openssh-client
ENTRYPOINT ["git"]
CMD ["bash"]
