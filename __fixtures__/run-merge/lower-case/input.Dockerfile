from debian:12
run mkdir /a
run chown www-data /a
