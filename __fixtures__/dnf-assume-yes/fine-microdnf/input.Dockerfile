FROM registry.access.redhat.com/ubi8/ubi-minimal:8.10
RUN microdnf update && microdnf install tar && microdnf remove tar
