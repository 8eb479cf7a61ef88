FROM registry.access.redhat.com/ubi9/python-312 AS s2i
USER root
RUN dnf install -y git && dnf clean all
FROM registry.access.redhat.com/ubi9/python-312-minimal-of-ours
USER root
RUN dnf install -y git && dnf clean all
FROM registry.access.redhat.com/ubi9/openssl
USER root
RUN pip install flask
