FROM debian:12-slim AS fetch
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip -d /out && rm -rf /var/lib/apt/lists/*

FROM debian:12-slim AS file
RUN apt-get update && apt-get install -y ./unzip.deb unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
CMD ["tool"]

FROM debian:12-slim
ONBUILD RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip
COPY --from=fetch /out /srv
CMD ["tool"]
