FROM registry.fedoraproject.org/fedora-minimal:30
RUN microdnf install -y tar

FROM registry.access.redhat.com/ubi7/ubi-minimal
RUN microdnf install -y tar

FROM registry.access.redhat.com/ubi8-minimal:8.2-345
RUN microdnf install -y tar
