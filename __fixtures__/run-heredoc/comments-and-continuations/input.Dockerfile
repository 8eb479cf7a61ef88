FROM debian:12
RUN set -eux \
    # The tools.
    && apt-get update \
    && apt-get install -y --no-install-recommends \
        bc \
        ed \  
    && rm -rf /var/lib/apt/lists/* \
    # Who works here.
    && useradd -l joiner \
    && echo "ready; go" | tee /etc/ready
RUN apt-get update && \
	apt-get install -y \
	bc \
	ed && \
	cd /tmp && touch "a b" && rm a && \
	rm 'c && d'
