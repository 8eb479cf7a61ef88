FROM debian:12
ENV LANG=C.UTF-8
ENV REPO=http://repo.corp.example/debian
RUN curl -fsS http://127.0.0.1:8080/ready && wget -q http://build.internal/x && echo "$REPO"
HEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1
