FROM fedora:42
RUN curl -fsSL https://example.org/a.json | python3 -c 'import json, sys; print(json.load(sys.stdin)["tag"])' > /a
RUN curl -fsSL https://example.org/get.py | python3 - --user
RUN curl -fsSL https://example.org/installer | php -- --install-dir=/usr/local/bin
RUN curl -fsSL https://example.org/setup | sudo -E bash -
RUN curl -fsSL https://example.org/list | xargs -n 1 curl -fsSLO
RUN curl -fsSL https://example.org/list | awk '/x/ { print $1 }' | sort -V | tail -n 1 > /b
RUN curl -fsSL https://example.org/list | perl -pe 's/a/b/' > /c
RUN rpm -qa | sed 's/squid//' | grep --invert-match --color x > /squids
RUN curl -fsSL https://example.org/a.tgz | tar xCzf /opt -
RUN curl -fsSL https://example.org/a | bash -c 'cat > /a'
