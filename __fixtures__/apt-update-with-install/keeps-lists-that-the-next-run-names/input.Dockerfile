FROM debian:12
RUN apt-get update
RUN rm -r /var/lib/apt/lists/* && apt-get update && apt-get install -y tide

FROM debian:12
RUN apt-get update
RUN cp -r /var/lib/apt/lists /srv && apt-get update && apt-get install -y tide
