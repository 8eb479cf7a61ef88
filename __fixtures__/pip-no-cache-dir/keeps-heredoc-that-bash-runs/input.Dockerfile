FROM python:3.12
RUN <<EOF bash
pip install flask
EOF
