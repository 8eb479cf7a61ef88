FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4
RUN microdnf update -y && microdnf install -y tar && microdnf remove -y tar
FROM fedora:41
RUN microdnf install -y tar
