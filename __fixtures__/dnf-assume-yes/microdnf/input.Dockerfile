FROM registry.access.redhat.com/ubi9/ubi-minimal:9.4
RUN microdnf update && microdnf install tar && microdnf remove tar
FROM fedora:41
RUN microdnf install tar
