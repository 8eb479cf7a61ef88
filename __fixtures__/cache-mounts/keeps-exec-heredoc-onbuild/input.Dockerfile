FROM python:3.12
RUN ["pip", "install", "flask"]
RUN <<EOF
pip install flask
EOF
ONBUILD RUN pip install flask
