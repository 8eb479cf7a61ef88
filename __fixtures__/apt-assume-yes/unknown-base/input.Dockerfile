FROM registry.example.com/team/base:7
RUN apt-get update && apt-get install curl
