FROM ubuntu:22.04
RUN apt show curl > /curl.txt && apt policy curl | grep Candidate && test -n "$(apt search ^curl$)"
