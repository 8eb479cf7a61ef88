FROM ubuntu:22.04
RUN apt -y -qq install curl && apt -o Acquire::Retries=3 update
