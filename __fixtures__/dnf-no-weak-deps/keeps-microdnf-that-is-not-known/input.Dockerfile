FROM registry.example.org/quay/base
RUN microdnf install -y tar
