FROM registry.example.com/base
RUN microdnf install tar
