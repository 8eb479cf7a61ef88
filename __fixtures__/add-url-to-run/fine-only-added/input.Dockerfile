FROM python:3.12
ADD https://downloads.example.com/tool.tar.gz /tmp/tool.tar.gz
CMD ["python", "-m", "install"]
