FROM debian:12 AS archives
RUN apt-get update && apt-get install -y --no-install-recommends curl ca-certificates zip unzip
RUN curl -fsSO https://example.com/tools.zip && unzip tools.zip && rm tools.zip

FROM debian:12 AS sources
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates git openssh-client patch
RUN git clone https://git.example.com/agent.git /src && patch -p1 -d /src < /patches/agent.patch

FROM debian:12 AS translations
RUN apt-get update && apt-get install -y --no-install-recommends gettext ca-certificates curl
RUN curl -fsS http://example.com/de.po | msgfmt -o /srv/de.mo -

# Nothing of what is recommended is called: it is not needed.
FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends zip unzip && zip -r /srv/tools.zip /srv/tools
