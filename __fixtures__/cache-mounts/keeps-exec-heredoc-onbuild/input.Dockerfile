FROM python:3.12
RUN ["pip", "install", "flask"]
RUN <<EOF
#!/bin/bash
pip install flask
EOF
RUN <<-EOF
	pip install flask
EOF
RUN <<EOF
pip install flask
rm -rf /root/.cache
EOF
ONBUILD RUN pip install flask
