FROM debian:12
ADD https://example.com/x.json /x.json
ADD git@github.com:example/x.git /x
ADD https://github.com/example/x.git#v1 /x
ADD <<EOF /x.txt
hi
EOF
ADD "https://example.com/settings.json?v=2" /srv/
