FROM debian:12
RUN apt-get update && apt-get install -y curl && apt-get install --yes git && apt-get --assume-yes install make
RUN apt-get -yqq install jq && apt-get install -qy less && apt-get install less -y
RUN apt-get install -qq gawk && apt-get -q -q install sed && apt-get install --quiet=2 grep
RUN apt-get install --force-yes old-thing
