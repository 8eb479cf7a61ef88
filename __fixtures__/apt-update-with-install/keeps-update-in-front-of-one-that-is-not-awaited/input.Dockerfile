FROM debian:12
RUN apt-get update
COPY a /a
RUN sudo -b apt-get update && setsid -f apt-get update && echo | xargs -r apt-get update
COPY b /b
RUN sh -c 'apt-get update; true' && apt-get install -y jq
RUN apt-get install -y git

FROM debian:12 AS hidden
RUN apt-get update
COPY a /a
RUN apt-get update; apt-get install -y jq
