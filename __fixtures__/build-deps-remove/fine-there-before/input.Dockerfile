FROM buildpack-deps:bookworm AS base
RUN apt-get update && apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
CMD ["tool"]

FROM debian:12-slim
RUN apt-get update && apt-get install -y unzip
RUN apt-get install -y unzip && unzip /tmp/a.zip && rm -rf /var/lib/apt/lists/*
CMD ["tool"]
