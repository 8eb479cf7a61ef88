FROM registry.example.com/team/tools
RUN apk add --no-cache py3-pip && pip3 install jinja2 && rm -rf ~/.cache/pip
